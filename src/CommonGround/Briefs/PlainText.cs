using CommonGround.Briefs.Texts;

namespace CommonGround.Briefs;

/// <summary>A brief as plain text: what a pipe or a file gets.</summary>
public static class PlainText
{
    public const int UsualWidth = 100;

    /// <summary>Lines of at most so many columns, each ending in a line feed.</summary>
    public static string ToText(this Brief brief, int width = UsualWidth) =>
        string.Concat(TextLayout.Lines(brief, width).Select(line => line.ToString().TrimEnd() + "\n"));
}
