using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;

namespace CommonGround.Cli.Tests;

public sealed class DraftTests
{
    private static readonly string[] Talks =
    [
        "format: 1",
        "title: A ferry",
        "as-of: 2024-01-01",
        "issues: {fare: {question: What does it cost?, options: [free, paid]}}",
        "parties: {north: {red-lines: {poor: {demand: fare = free}}}}",
    ];

    [Fact]
    public async Task A_package_printed_as_a_text_is_read_as_the_same_package()
    {
        using var scratch = new Scratch();
        Write(scratch);
        using var printed = JsonDocument.Parse((await Cli.Run("draft", scratch["case"], "--package", "fare=free", "--json")).Output);
        var text = printed.RootElement.GetProperty("text").GetString()!;
        scratch.Write("case/drafts/one.md", System.Text.Encoding.UTF8.GetBytes(text));
        Write(scratch, "drafts: {one: {file: drafts/one.md, date: 2024-01-01}}");
        using var read = JsonDocument.Parse((await Cli.Run("draft", scratch["case"], "--json")).Output);
        Assert.Equal("""{"fare":"free"}""", Compact(read.RootElement.GetProperty("asItStands").GetProperty("settled")));
        Assert.Equal(text, read.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_text_with_its_brackets_comes_as_a_Word_document()
    {
        using var scratch = new Scratch();
        Write(scratch, "drafts: {one: {file: drafts/one.md, date: 2024-01-01}}");
        scratch.Write(
            "case/drafts/one.md",
            "## 1. Fare {#fare fare}\n\nThe fare is [Alt 1 (north) {fare = free}: nothing] [Alt 2: low].\n"u8.ToArray()
        );
        var ended = await Cli.Run("draft", scratch["case"], "-o", scratch["text.docx"]);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        using var word = WordprocessingDocument.Open(scratch["text.docx"], isEditable: false);
        Assert.Contains(
            "The fare is [Alt 1 (north): nothing] [Alt 2: low].",
            word.MainDocumentPart!.Document!.Body!.InnerText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_bracket_that_is_not_closed_is_said_with_its_place()
    {
        using var scratch = new Scratch();
        Write(scratch, "drafts: {one: {file: drafts/one.md, date: 2024-01-01}}");
        scratch.Write("case/drafts/one.md", "## 1. Fare {#fare fare}\n\nThe fare is [low.\n"u8.ToArray());
        var ended = await Cli.Run("draft", scratch["case"]);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(
            "drafts/one.md:3:13: error: this bracket is not closed before the clause ends",
            ended.Error,
            StringComparison.Ordinal
        );
    }

    private static void Write(Scratch scratch, params string[] more) =>
        scratch.Write("case/talks.yaml", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', [.. Talks, .. more]) + "\n"));

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);
}
