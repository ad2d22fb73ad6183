using CommonGround.Briefs.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Briefs;

/// <summary>
/// A brief as a Word document (Office Open XML, ISO/IEC 29500): real headings, lists, tables and footnotes, so that who gets
/// it can go on writing. The same brief gives the same bytes.
/// </summary>
public static class WordFile
{
    /// <summary>The bytes of a .docx file on A4.</summary>
    public static byte[] ToWord(this Brief brief)
    {
        var footnotes = new EvidenceNotes(brief);
        var blocks = new WordBlocks(new WordProse(footnotes.Place));
        var annex = brief.Sections.SelectMany(section => WordSections.Of(section, brief.Sheets.Count > 0 ? 2 : 1, blocks)).ToArray();
        var evidence = Evidence(brief, footnotes, blocks).ToArray();
        var onSheets = new WordBlocks(new WordProse(footnotes.PointTo));
        var body = new Body([
            WordText.Paragraph(WordStyles.Title, WordText.Run(brief.Title)),
            WordText.Paragraph(WordStyles.Note, WordText.Run($"As of {Wording.Of(brief.AsOf)}")),
            .. brief.Sheets.SelectMany((sheet, index) => WordSections.Of(sheet, index > 0, onSheets)),
            .. brief.Sheets.Count > 0 && annex.Length > 0
                ? [WordSections.Heading(Wording.Annex, 1, onNewPage: true)]
                : Array.Empty<W.Paragraph>(),
            .. annex,
            .. evidence,
            WordStyles.Paper(),
        ]);
        return WordPackage.Of(brief.Title, new W.Document(body), footnotes.All());
    }

    /// <summary>What only the two pages cite has its footnotes here, so that they do not crowd the pages.</summary>
    private static IEnumerable<OpenXmlElement> Evidence(Brief brief, EvidenceNotes footnotes, WordBlocks blocks)
    {
        var rest = brief.Cited.Where(footnotes.Awaits).ToArray();
        return rest.Length == 0
            ? []
            :
            [
                WordSections.Heading(
                    brief.Sections.Count > 0 ? "Cited on the two pages alone" : "Evidence",
                    1,
                    onNewPage: brief.Sections.Count == 0
                ),
                .. new Bullets([.. rest.Select(name => Prose.Empty.Plain(name, name))]).Write(blocks),
            ];
    }
}
