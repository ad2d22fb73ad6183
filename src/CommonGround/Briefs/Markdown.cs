using CommonGround.Briefs.Marked;

namespace CommonGround.Briefs;

/// <summary>A brief as Markdown, with its evidence as footnotes, for who goes on writing with it.</summary>
public static class Markdown
{
    public static string ToMarkdown(this Brief brief)
    {
        var blocks = new MarkdownBlocks();
        string[] parts =
        [
            $"# {MarkdownText.Escape(brief.Title)}",
            $"As of {Wording.Of(brief.AsOf)}",
            .. brief.Sheets.SelectMany(sheet => Sheet(sheet, blocks)),
            .. brief.Sheets.Count > 0 && brief.Sections.Count > 0 ? [$"## {Wording.Annex}"] : Array.Empty<string>(),
            .. brief.Sections.SelectMany(section => Section(section, 2, blocks)),
            .. Footnotes(brief),
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n";
    }

    private static IEnumerable<string> Sheet(Sheet sheet, MarkdownBlocks blocks) =>
        [$"## {MarkdownText.Escape(sheet.Title)}", .. sheet.Sections.SelectMany(section => Section(section, 3, blocks))];

    private static IEnumerable<string> Section(Section section, int level, MarkdownBlocks blocks) =>
        [
            $"{new string('#', Math.Min(level, 6))} {MarkdownText.Escape(section.Title)}",
            .. section.Blocks.Select(block => block.Write(blocks)),
            .. section.Sections.SelectMany(inner => Section(inner, level + 1, blocks)),
        ];

    private static IEnumerable<string> Footnotes(Brief brief) =>
        brief.Evidence.Select(evidence =>
            $"[^{MarkdownText.Label(evidence.Name)}]: {MarkdownText.Escape($"{evidence.Name}: {Wording.Origin(evidence)}: “{evidence.Passage}”")}"
        );
}
