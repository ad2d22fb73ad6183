using CommonGround.Briefs.Pages;

namespace CommonGround.Briefs;

/// <summary>A brief as one HTML page that can be mailed, opened from a disk and printed.</summary>
public static class HtmlPage
{
    public static string ToHtml(this Brief brief) => "<!DOCTYPE html>\n" + Markup.Write(Page.Of(brief)) + "\n";
}
