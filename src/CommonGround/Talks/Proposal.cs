using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Something that was read in a source and enters the case only when a person accepts it.</summary>
/// <param name="Entry">What would enter.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Proposal(CaseEntry Entry, string Rule)
{
    /// <summary>The name under which it waits; null before it is filed.</summary>
    public string? Id { get; init; }

    /// <summary>The source in which it was read.</summary>
    public string? Source { get; init; }

    /// <summary>The words that it rests on; null for a source as a whole.</summary>
    public Passage? Words { get; init; }

    /// <summary>The Admiralty grade of what it rests on.</summary>
    public string? Grade { get; init; }
}

/// <summary>One entry of a case, as a person would write it there.</summary>
public abstract record CaseEntry
{
    private CaseEntry() { }

    /// <summary>The statements that show it.</summary>
    public virtual ValueList<string> Evidence => [];

    /// <summary>A text, frozen.</summary>
    public sealed record OfSource(Source Source) : CaseEntry;

    /// <summary>Somebody who takes part.</summary>
    public sealed record OfParty(Party Party) : CaseEntry
    {
        public override ValueList<string> Evidence => Party.Evidence;
    }

    /// <summary>Something that was said, with its words.</summary>
    public sealed record OfStatement(Statement Statement) : CaseEntry;

    /// <summary>What a party wants on one issue.</summary>
    public sealed record OfPosition(string Party, Position Position) : CaseEntry
    {
        public override ValueList<string> Evidence => Position.Evidence;
    }

    /// <summary>A condition without which a party does not sign.</summary>
    public sealed record OfRedLine(string Party, RedLine RedLine) : CaseEntry
    {
        public override ValueList<string> Evidence => RedLine.Evidence;
    }

    /// <summary>A count, as claimed and as listed.</summary>
    public sealed record OfClaim(Claim Claim) : CaseEntry
    {
        public override ValueList<string> Evidence => Claim.Evidence;
    }

    /// <summary>Something that happened.</summary>
    public sealed record OfEvent(Event Event) : CaseEntry
    {
        public override ValueList<string> Evidence => Event.Evidence;
    }

    /// <summary>A session, held or expected.</summary>
    public sealed record OfRound(Round Round) : CaseEntry
    {
        public override ValueList<string> Evidence => Round.Evidence;
    }
}
