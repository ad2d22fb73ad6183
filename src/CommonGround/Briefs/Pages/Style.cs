namespace CommonGround.Briefs.Pages;

/// <summary>How a page looks, and the policy that lets it look so and load nothing.</summary>
internal static class Style
{
    private static readonly Lazy<string> Own = new(() => "\n" + Resource.Read("Briefs/page.css"));

    /// <summary>Written without the characters that XML would encode: a browser does not decode them here.</summary>
    public static string Sheet => Own.Value;

    /// <summary>For a page without a script: this style, and nothing else.</summary>
    public static string Policy => $"default-src 'none'; style-src {Script.HashOf(Sheet)}; base-uri 'none'; form-action 'none'";

    /// <summary>Lets the one script run, and set the style of what it draws; no other script, no text as code, nothing from outside.</summary>
    public static string PolicyWithScript =>
        $"default-src 'none'; img-src data:; style-src-elem {Script.HashOf(Sheet)}; style-src-attr 'unsafe-inline'; script-src {Script.Hash}; base-uri 'none'; form-action 'none'";
}
