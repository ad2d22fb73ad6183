using System.Text;

namespace CommonGround.Cli.Tests;

/// <summary>A brief as PDF, printed by an installed Chromium.</summary>
public sealed class PrinterTests
{
    [Fact]
    public async Task The_same_case_gives_the_same_bytes_under_its_own_date_with_two_sides_before_the_annex()
    {
        Assert.SkipUnless(File.Exists(Chromium.Program), $"{Chromium.Program} is not installed");
        using var scratch = new Scratch();
        var first = await WrittenBrief.Shared("vienna-2015", "pdf");
        Assert.Equal(first, await WrittenBrief.Write("vienna-2015", "pdf"));
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.Contains("/CreationDate (D:20151030000000+00'00')", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.DoesNotContain("/Subtype /Image", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.Equal("Annex for the analyst", (await Paper.Sides(scratch.Write("brief.pdf", first)))[2].Split('\n')[0].Trim());
    }

    [Fact]
    public async Task Without_a_browser_it_says_what_to_install_and_writes_nothing()
    {
        using var scratch = new Scratch();
        var ended = await Cli.RunInShell(
            "PATH=/nowhere; export PATH; unset COMMONGROUND_CHROMIUM; exec \"$@\"",
            "brief",
            Vienna,
            "-o",
            scratch["brief.pdf"]
        );
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith(
            "commonground: a PDF is printed by Chromium or Chrome, and none is installed; ",
            ended.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(scratch.Files);
    }

    [Theory]
    [InlineData("/nowhere/chromium", "commonground: COMMONGROUND_CHROMIUM names “/nowhere/chromium”, which is not there\n")]
    [InlineData("/bin/true", "commonground: “/bin/true” printed nothing\n")]
    [InlineData("/etc/passwd", "commonground: “/etc/passwd” cannot be run: ")]
    public async Task A_browser_that_is_none_is_refused(string program, string message)
    {
        using var scratch = new Scratch();
        var ended = await Cli.RunInShell(
            $"COMMONGROUND_CHROMIUM={program}; export COMMONGROUND_CHROMIUM; exec \"$@\"",
            "brief",
            Vienna,
            "-o",
            scratch["brief.pdf"]
        );
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith(message, ended.Error, StringComparison.Ordinal);
        Assert.Empty(scratch.Files);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task What_is_not_for_a_screen_is_not_shown_on_one(string format)
    {
        using var scratch = new Scratch();
        var ended = await Cli.RunInShell("script -qec \"'$1' brief '$3' --format $2\" /dev/null", format, Vienna);
        Assert.Contains($"commonground: {format} is not for a screen; say -o FILE", ended.Output, StringComparison.Ordinal);
    }

    private static string Vienna => Path.Combine(AwkwardCases.Examples, "vienna-2015");
}
