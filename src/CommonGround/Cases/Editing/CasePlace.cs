namespace CommonGround.Cases.Editing;

/// <summary>A place in a file of a case: what stands there, and what the file would be with another text there.</summary>
internal abstract class CasePlace(string file)
{
    public string File => file;

    /// <summary>Free of its indentation; null where nothing stands.</summary>
    public abstract string? Text { get; }

    /// <summary>The whole file with this text there, or with nothing.</summary>
    public abstract string With(string? text);

    /// <summary>Why this text cannot stand there whatever else the case says; null when it may.</summary>
    public virtual string? Refusal(string? text) => null;

    /// <summary>Null where a case has no such place, or its file cannot be read.</summary>
    public static CasePlace? Find(CaseFolder folder, string place) =>
        place.Split('/') is ["drafts", var draft, "clauses", var clause]
            ? ClausePlace.Find(folder, draft, clause)
            : YamlPlace.Find(folder, place);
}
