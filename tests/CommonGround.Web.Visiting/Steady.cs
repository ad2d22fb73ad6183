using System.Text.RegularExpressions;

namespace CommonGround.Web.Visiting;

/// <summary>A page without what is new in every answer whoever asks: tokens of forms, the sealed state of what is live, and the number of the request.</summary>
public static partial class Steady
{
    public static string Of(string page) => Token().Replace(Number().Replace(Sealed().Replace(page, ""), ""), "");

    [GeneratedRegex("<!--Blazor.*?-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sealed();

    [GeneratedRegex("""name="__RequestVerificationToken" value="[^"]+""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("\"traceId\":\"[0-9a-f-]+\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
