using CommonGround.Briefs.Pages;

namespace CommonGround.Briefs;

/// <summary>Sections of a brief as a piece of a page that somebody else frames, with the style that it needs.</summary>
public static class HtmlFragment
{
    /// <summary>The style sheet of every page and fragment.</summary>
    public static string StyleSheet => Style.Sheet;

    /// <summary>The sections alone, each with its heading; drawings stand as they are printed, and no script is needed.</summary>
    public static string ToHtmlFragment(this Brief brief) => string.Join('\n', Page.SectionsOf(brief).Select(Markup.Write));
}
