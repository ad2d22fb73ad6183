namespace CommonGround.Cases.Editing;

/// <summary>One change to a case: what its author saw at a place, and what is to stand there instead; null is nothing.</summary>
/// <param name="Place">The keys that lead there, such as <c>parties/iran/positions/departure</c>.</param>
/// <param name="Before">The text that the author saw, free of its indentation.</param>
/// <param name="After">The text that is to stand there.</param>
public sealed record CaseEdit(string Place, string? Before, string? After)
{
    /// <summary>The change that takes this one back.</summary>
    public CaseEdit Undone => new(Place, After, Before);
}

/// <summary>What came of an edit: a case without errors, another text than its author saw, or why the case cannot take it.</summary>
public abstract record Edited
{
    private Edited() { }

    /// <summary>The case with the change in it, read again.</summary>
    /// <param name="File">The path of the one file that changed.</param>
    public sealed record Done(CaseFolder Folder, CaseReading Reading, string File) : Edited;

    /// <summary>Somebody else was faster: what stands there is neither what the author saw nor what he wants.</summary>
    public sealed record Clash(string? Current) : Edited;

    /// <summary>The case would have errors.</summary>
    public sealed record Refused(IReadOnlyList<string> Problems) : Edited;
}
