namespace CommonGround.Reading.Acts;

/// <summary>An act as it stands in one sentence, before anybody knows whose it is.</summary>
/// <param name="Passage">From the words that name the holder to the end of the clause.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record Act(ReadAct Kind, string Rule, Stretch Passage)
{
    /// <summary>The words that name the holder; null where it is who speaks: “we”, or “they must”.</summary>
    public Stretch? Mention { get; init; }

    /// <summary>What “it” or “they” stands for; the mention itself where it is no pronoun.</summary>
    public Stretch? Antecedent { get; init; }

    /// <summary>The verb, or the noun that does its work.</summary>
    public int At { get; init; }

    /// <summary>Whoever it is directed at is named in here.</summary>
    public Stretch Object { get; init; }

    /// <summary>“The south must”: who is to do it, and must be somebody who can.</summary>
    public Stretch? Obliged { get; init; }

    public Stretch? Condition { get; init; }

    /// <summary>“Had once called for”: no longer held, for all that is said.</summary>
    public bool IsFormer { get; init; }
}
