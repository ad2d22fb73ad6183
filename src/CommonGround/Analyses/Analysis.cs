using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>A question to ask of a negotiation. Its settings are its properties; asking changes nothing.</summary>
/// <param name="Name">One short word: its command, and the last part of its JSON schema's name.</param>
/// <param name="Question">What it asks, as a reader would put it.</param>
/// <param name="Citation">Where the method comes from.</param>
public abstract record Analysis(string Name, string Question, string Citation)
{
    /// <summary>What a person may choose, for a command line or a page; a choice gives another analysis.</summary>
    public virtual IReadOnlyList<Setting> Settings => [];

    /// <summary>Whether the question is also about what was read and nobody has accepted yet.</summary>
    public virtual bool WeighsProposals => false;

    public virtual Finding Ask(Negotiation negotiation, Run run) =>
        Inapplicable(negotiation) is { } reason
            ? new Finding.NotApplicable(this, reason)
            : new Finding.Answered(this, Answer(negotiation, run));

    /// <summary>A setting that does not fit this negotiation, in words for who chose it; null when all fit.</summary>
    public virtual string? Misfit(Negotiation negotiation) => null;

    /// <summary>Why the question has no meaning here, in words for the reader; null when it has one.</summary>
    protected virtual string? Inapplicable(Negotiation negotiation) => null;

    protected abstract Result Answer(Negotiation negotiation, Run run);
}
