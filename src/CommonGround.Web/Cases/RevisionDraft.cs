using CommonGround.Cases.Editing;

namespace CommonGround.Web.Cases;

/// <summary>A change on its way into the history of a case: who makes it, in what words, and at which places.</summary>
public sealed record RevisionDraft(string AccountId, string What, params IReadOnlyList<CaseEdit> Edits)
{
    /// <summary>The number of the change that it takes back.</summary>
    public int? Undoes { get; init; }
}
