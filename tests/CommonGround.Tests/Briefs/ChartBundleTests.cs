using System.Diagnostics;
using System.Security.Cryptography;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Briefs;

public sealed class ChartBundleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "CommonGround", "Briefs", "Pages", "charts");

    [Fact]
    public async Task The_bundle_is_the_one_whose_hash_stands_beside_it()
    {
        var bundle = await File.ReadAllBytesAsync(Path.Combine(Folder, "charts.js"), TestContext.Current.CancellationToken);
        var hash = await File.ReadAllTextAsync(Path.Combine(Folder, "charts.sha256"), TestContext.Current.CancellationToken);
        Assert.Equal(hash, $"{Convert.ToHexStringLower(SHA256.HashData(bundle))}  charts.js\n");
    }

    [Fact]
    public void The_bundle_is_what_a_page_holds() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "charts.js")), CommonGround.Briefs.Pages.Script.Bundle());

    [Theory]
    [InlineData("</script")]
    [InlineData("<!--")]
    [InlineData("]]>")]
    [InlineData("new Function")]
    public void Nothing_in_the_bundle_ends_its_place_in_a_page_or_compiles_text(string forbidden) =>
        Assert.DoesNotContain(forbidden, CommonGround.Briefs.Pages.Script.Bundle(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void No_address_stands_in_the_bundle_but_the_names_of_xml() =>
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(
                CommonGround.Briefs.Pages.Script.Bundle(),
                "https?://[^\"'`/ ]+",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(10)
            ),
            address => Assert.Equal("http://www.w3.org", address.Value)
        );

    [Fact]
    public async Task The_bundle_can_be_built_again_from_npm_byte_by_byte()
    {
        var place = Directory.CreateTempSubdirectory("charts ");
        try
        {
            var start = new ProcessStartInfo("sh", [Path.Combine(Repository.Root, "scripts", "build-charts"), place.FullName])
            {
                RedirectStandardError = true,
            };
            using var build = Process.Start(start)!;
            var said = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.SkipWhen(build.ExitCode == 3, "npm is not installed, or cannot reach its packages");
            Assert.True(build.ExitCode == 0, said);
            Assert.All(Built, name => Assert.Equal(Bytes(Folder, name), Bytes(place.FullName, name)));
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static readonly string[] Built =
    [
        "charts.js",
        "charts.sha256",
        "LICENSE.echarts",
        "NOTICE.echarts",
        "LICENSE.zrender",
        "LICENSE.tslib",
    ];

    private static byte[] Bytes(string folder, string name) => File.ReadAllBytes(Path.Combine(folder, name));
}
