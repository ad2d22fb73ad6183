namespace CommonGround.Briefs.Pages;

/// <summary>Where links of a page lead. A statement's anchor is its own name; a section's begins with an underscore, the page's own with two.</summary>
internal static class Anchor
{
    public static string OfEvidence(string name) => Printable.Of(name).Replace(' ', '_');

    /// <summary>Where a statement is described, when its own name leads to the passage in its source.</summary>
    public static string OfStatement(string name) => "__said-" + OfEvidence(name);

    public static string OfSection(string name) => "_" + Printable.Of(name).Replace(' ', '_');

    public static string LinkTo(string anchor) => "#" + Uri.EscapeDataString(anchor);
}
