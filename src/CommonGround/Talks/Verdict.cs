namespace CommonGround.Talks;

/// <summary>Whether common ground exists.</summary>
public enum Verdict
{
    /// <summary>Even if all that is silent is refused.</summary>
    Yes,

    /// <summary>Not even if all that is silent is consented to.</summary>
    No,

    /// <summary>It depends on what is not known.</summary>
    Hinges,

    /// <summary>The search gave up before it was decided.</summary>
    Undecided,
}
