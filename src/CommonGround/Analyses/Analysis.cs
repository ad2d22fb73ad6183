using CommonGround.Packages;
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

    /// <summary>The day of which it is asked where nobody chose another; the negotiation is the whole case, also what came later.</summary>
    public virtual DateOnly DayIn(Negotiation negotiation) => negotiation.Date;

    /// <summary>What it says of whether something can be agreed, for whoever compares days; nothing, unless the analysis says so.</summary>
    public virtual IReadOnlyList<Ruling> Rulings(Negotiation negotiation, Run run) => [];

    /// <summary>Where it sees issues come out, to be held against what comes; nothing, unless the analysis says so.</summary>
    public virtual IReadOnlyList<Estimate> Estimates(Negotiation negotiation, Run run) => [];

    /// <summary>The names under which it knows packages that are best by some measure; none, unless the analysis says so.</summary>
    public virtual IReadOnlyList<string> PackageNames => [];

    /// <summary>The package of that name, each issue with its option; null where there is none, as when nothing can be signed.</summary>
    public virtual Package? PackageCalled(string name, Negotiation negotiation, Run run) => null;

    /// <summary>Whether the question is also about the dates of a roadmap; else what is demanded of them is left out of what it is asked.</summary>
    protected virtual bool WeighsDates => false;

    public virtual Finding Ask(Negotiation negotiation, Run run)
    {
        var asked = WeighsDates ? negotiation : negotiation.ApartFromDates();
        return Inapplicable(asked) is { } reason ? new Finding.NotApplicable(this, reason) : new Finding.Answered(this, Answer(asked, run));
    }

    /// <summary>A setting that does not fit this negotiation, in words for who chose it; null when all fit.</summary>
    public virtual string? Misfit(Negotiation negotiation) => null;

    /// <summary>Why the question has no meaning here, in words for the reader; null when it has one.</summary>
    protected virtual string? Inapplicable(Negotiation negotiation) => null;

    protected abstract Result Answer(Negotiation negotiation, Run run);
}
