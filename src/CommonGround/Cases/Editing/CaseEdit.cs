namespace CommonGround.Cases.Editing;

/// <summary>One change to a case: what its author saw at a place, and what is to stand there instead; null is nothing.</summary>
/// <param name="Place">The keys that lead there, such as <c>parties/iran/positions/departure</c>.</param>
/// <param name="Before">The text that the author saw, free of its indentation.</param>
/// <param name="After">The text that is to stand there.</param>
public sealed record CaseEdit(string Place, string? Before, string? After)
{
    /// <summary>The change that takes this one back.</summary>
    public CaseEdit Undone => new(Place, After, Before);

    /// <summary>The changes that take these back, which were made one after the other.</summary>
    public static IReadOnlyList<CaseEdit> Undo(IReadOnlyList<CaseEdit> edits) => [.. edits.Reverse().Select(edit => edit.Undone)];
}

/// <summary>What came of edits: a case without errors, another text than its author saw, or why the case cannot take it.</summary>
public abstract record Edited
{
    private Edited() { }

    /// <summary>The case with all of the changes in it, read again.</summary>
    /// <param name="Files">The paths of the files that changed.</param>
    public sealed record Done(CaseFolder Folder, CaseReading Reading, IReadOnlyList<string> Files) : Edited;

    /// <summary>Somebody else was faster: what stands at a place is neither what the author of this edit saw nor what he wants.</summary>
    public sealed record Clash(CaseEdit Edit, string? Current) : Edited;

    /// <summary>The case would have errors.</summary>
    public sealed record Refused(IReadOnlyList<string> Problems) : Edited;
}
