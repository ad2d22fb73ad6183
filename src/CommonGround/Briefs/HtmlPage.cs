using System.Xml.Linq;
using CommonGround.Briefs.Pages;

namespace CommonGround.Briefs;

/// <summary>A brief as one HTML page that can be mailed, opened from a disk and printed.</summary>
public static class HtmlPage
{
    public static string ToHtml(this Brief brief) => Written(Page.Of(brief));

    /// <summary>The page that a printer is given: without the script, so that nothing moves while it is printed.</summary>
    public static string ToPaper(this Brief brief) => Written(Page.ForPaper(brief));

    private static string Written(XElement page) => "<!DOCTYPE html>\n" + Markup.Write(page) + "\n";
}
