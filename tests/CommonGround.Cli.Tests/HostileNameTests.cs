using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace CommonGround.Cli.Tests;

/// <summary>Names that try to be something else are shown as the text that they are, in every format.</summary>
public sealed class HostileNameTests
{
    [Fact]
    public async Task A_page_shows_them_as_text()
    {
        var page = XDocument.Parse(await Brief("html"));
        Assert.All(
            AwkwardCases.Names,
            name => Assert.Contains(page.Descendants("th"), cell => cell.Value.Contains(name, StringComparison.Ordinal))
        );
        Assert.Single(page.Descendants("script"));
        Assert.All(page.Descendants("a"), link => Assert.StartsWith("#", link.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_shows_them_as_text()
    {
        var words = string.Concat((await Brief("text")).Where(letter => !char.IsWhiteSpace(letter)));
        Assert.All(
            AwkwardCases.Names.Take(AwkwardCases.Names.Count - 1),
            name => Assert.Contains(string.Concat(name.Where(letter => !char.IsWhiteSpace(letter))), words, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_json_holds_them_as_they_are()
    {
        var issues = JsonNode.Parse(await Brief("json"))!.ToJsonString();
        Assert.All(
            AwkwardCases.Names,
            name => Assert.Contains(JsonValue.Create(name).ToJsonString()[1..^1], issues, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_markdown_lets_none_become_a_mark_or_an_element()
    {
        var text = await Brief("markdown");
        Assert.Contains("\\<script\\>alert(1)\\</script\\>", text, StringComparison.Ordinal);
        Assert.Contains("\\*bold\\* \\_line\\_ \\[link\\](http\\://example.org) \\`code\\` \\| cell", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|[| ])[=+@][A-Z1]", text);
    }

    private static async Task<string> Brief(string format)
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("brief", AwkwardCases.Hostile(scratch), "--format", format);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        return ended.Output;
    }
}
