namespace CommonGround.Reading.Speech;

/// <summary>Who said what, as it stands in one sentence, before anybody is resolved.</summary>
/// <param name="Rule">The rule that found it.</param>
internal sealed record Attribution(string Rule, IReadOnlyList<Stretch> Content)
{
    public Stretch? Cue { get; init; }

    /// <summary>Who speaks, as written; null where nobody is named or described.</summary>
    public Stretch? Speaker { get; init; }

    /// <summary>Whether somebody wants, thinks or does it rather than says it.</summary>
    public bool IsAttitude { get; init; }

    /// <summary>Whether it stands in a caption, a heading, a byline or a link.</summary>
    public bool IsBoilerplate { get; init; }

    /// <summary>Whether it goes on from the statement before it.</summary>
    public bool GoesOn { get; init; }
}
