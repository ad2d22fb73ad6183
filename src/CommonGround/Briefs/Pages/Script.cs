using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>The one script that a page with charts holds, built from Apache ECharts; <c>charts/</c> has its sources and licences.</summary>
internal static class Script
{
    /// <summary>As the page holds it: a comment to a script, a CDATA section to XML, so that both read the same.</summary>
    private static readonly Lazy<string> Guarded = new(() => $"\n{Bundle()}//");

    private static readonly Lazy<string> OwnHash = new(() => HashOf($"//<![CDATA[{Guarded.Value}]]>"));

    /// <summary>What a policy names to let this script run and no other.</summary>
    public static string Hash => OwnHash.Value;

    public static XElement Write() => Element("script", new XText("//"), new XCData(Guarded.Value));

    public static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    public static string Bundle() => Resource.Read("Briefs/charts.js");
}
