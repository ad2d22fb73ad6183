using CommonGround.Briefs.Texts;

namespace CommonGround.Briefs;

/// <summary>A brief as plain text: what a pipe or a file gets.</summary>
public static class PlainText
{
    public const int UsualWidth = 100;

    /// <summary>Lines of at most so many columns, each ending in a line feed.</summary>
    public static string ToText(this Brief brief, int width = UsualWidth) => Text(TextLayout.Lines(brief, width));

    /// <summary>One section alone, which has no date and cites no evidence.</summary>
    public static string ToText(this Section section, int width = UsualWidth) => Text(TextLayout.Lines(section, width));

    private static string Text(IReadOnlyList<Line> lines) => string.Concat(lines.Select(line => line.ToString().TrimEnd() + "\n"));
}
