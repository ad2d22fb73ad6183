namespace CommonGround.Cli.Tests;

public sealed class AudienceTests
{
    private const string Open = "      summer-water:";
    private const string Hidden = "      canary: {demand: board = company, certainty: stated, visible-to: [own]}";

    [Fact]
    public async Task The_envoy_gets_the_pages_without_the_annex()
    {
        using var scratch = new Scratch();
        var path = await scratch.NewCase();
        var analyst = await Cli.Run("brief", path);
        var envoy = await Cli.Run("brief", path, "--audience", "envoy");
        Assert.Contains("Annex for the analyst", analyst.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Annex for the analyst", envoy.Output, StringComparison.Ordinal);
        Assert.Contains("Why, and what next", envoy.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task The_public_sees_the_same_bytes_whatever_is_hidden_from_it(string format)
    {
        using var scratch = new Scratch();
        var path = await scratch.NewCase();
        var before = await Cli.Run("brief", path, "--audience", "public", "--format", format);
        await Hide(path);
        var after = await Cli.Run("brief", path, "--audience", "public", "--format", format);
        Assert.Equal((0, before.Output), (after.ExitCode, after.Output));
        Assert.Contains("canary", (await Cli.Run("brief", path, "--format", format)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_is_refused()
    {
        var ended = await Cli.Run("brief", "x", "--audience", "everybody");
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith(
            "commonground: --audience takes analyst, envoy or public, not “everybody”",
            ended.Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>Adds a red line that only one delegation may see, and that changes the verdict.</summary>
    private static async Task Hide(string path)
    {
        var file = Path.Combine(path, "talks.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            file,
            text.Replace(Open, $"{Hidden}\n{Open}", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
    }
}
