using System.Text.RegularExpressions;

namespace CommonGround.Web.Screens.Frames;

/// <summary>Lines of Markdown as a reader sees them: they run on up to a blank one or an item of a list.</summary>
internal static partial class SoftBreaks
{
    public static string Joined(string markdown) => SoftBreak().Replace(markdown, " ");

    [GeneratedRegex(@"(?<!\n)\n(?![\n\-*\d])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SoftBreak();
}
