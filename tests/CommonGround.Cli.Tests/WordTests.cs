using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Cli.Tests;

/// <summary>A brief as a Word document, read as Word reads it.</summary>
public sealed class WordTests
{
    [Theory]
    [MemberData(nameof(AwkwardCases.All), MemberType = typeof(AwkwardCases))]
    public async Task Words_own_validator_finds_nothing(string name)
    {
        using var scratch = new Scratch();
        using var word = WordprocessingDocument.Open(await WrittenBrief.Of(scratch, name, "docx"), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken);
        Assert.Equal([], errors.Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task Headings_lists_tables_and_footnotes_are_what_they_look_like()
    {
        using var scratch = new Scratch();
        using var word = WordprocessingDocument.Open(await WrittenBrief.Of(scratch, "vienna-2015", "docx"), isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;
        Assert.Equal(
            ["The answer", "Why, and what next", "Annex for the analyst"],
            Styled(body, "Heading1").Select(heading => heading.InnerText)
        );
        Assert.Contains("Is there common ground?", Styled(body, "Heading2").Select(heading => heading.InnerText));
        Assert.NotEmpty(Styled(body, "ListBullet"));
        Assert.All(
            body.Descendants<Table>().Where(table => table.GetFirstChild<TableProperties>()?.TableStyle?.Val == "BriefGrid"),
            table => Assert.NotNull(table.GetFirstChild<TableRow>()!.TableRowProperties!.GetFirstChild<TableHeader>())
        );
    }

    [Fact]
    public async Task Every_statement_that_is_cited_has_one_footnote_with_its_passage_and_all_other_places_point_to_it()
    {
        using var scratch = new Scratch();
        using var word = WordprocessingDocument.Open(await WrittenBrief.Of(scratch, "vienna-2015", "docx"), isEditable: false);
        var main = word.MainDocumentPart!;
        var placed = main.Document!.Descendants<FootnoteReference>().Select(reference => reference.Id!.Value).ToArray();
        var written = main.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(note => note.Type is null).ToArray();
        Assert.Equal(Enumerable.Range(1, written.Length).Select(number => (long)number), placed);
        Assert.Equal(placed, written.Select(note => note.Id!.Value));
        Assert.Contains(
            written,
            note => note.InnerText.StartsWith(" saudi-condition: an Arab diplomat (not named), 2015-10-30", StringComparison.Ordinal)
        );
        var marks = main.Document!.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            main.Document!.Descendants<SimpleField>(),
            field => Assert.Contains(field.Instruction!.Value!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], marks)
        );
    }

    [Fact]
    public async Task The_envoys_two_pages_alone_have_their_footnotes_after_them()
    {
        using var scratch = new Scratch();
        var vienna = Path.Combine(AwkwardCases.Examples, "vienna-2015");
        Assert.Equal(new Ended(0, "", ""), await Cli.Run("brief", vienna, "-o", scratch["brief.docx"], "--audience", "envoy"));
        using var word = WordprocessingDocument.Open(scratch["brief.docx"], isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;
        Assert.Equal(["The answer", "Why, and what next", "Evidence"], Styled(body, "Heading1").Select(heading => heading.InnerText));
        Assert.NotEmpty(body.Descendants<FootnoteReference>());
    }

    [Fact]
    public async Task Hostile_names_are_shown_as_the_text_that_they_are()
    {
        using var scratch = new Scratch();
        using var word = WordprocessingDocument.Open(await WrittenBrief.Of(scratch, "hostile", "docx"), isEditable: false);
        var texts = word.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).ToArray();
        Assert.All(AwkwardCases.Names, name => Assert.Contains(texts, text => text.Contains(name, StringComparison.Ordinal)));
        Assert.Empty(word.MainDocumentPart.HyperlinkRelationships);
        Assert.All(word.MainDocumentPart.FootnotesPart!.Footnotes!.Descendants<Run>(), run => Assert.Empty(run.Descendants<FieldCode>()));
        Assert.All(
            word.MainDocumentPart.Document!.Descendants<SimpleField>(),
            field => Assert.StartsWith(" NOTEREF _Note", field.Instruction!.Value, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_same_case_gives_the_same_bytes()
    {
        var first = await WrittenBrief.Shared("vienna-2015", "docx");
        var second = await WrittenBrief.Write("vienna-2015", "docx");
        Assert.Equal(first, second);
    }

    private static IEnumerable<Paragraph> Styled(Body body, string style) =>
        body.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style);
}
