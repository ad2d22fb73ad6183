using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>
/// One thing about a signatory that is not known, and what the negotiation would be if it were: consent or refusal, a value between
/// its bounds, an ideal point within a range, a walk-away. Its place runs from 0 to 1; which half it is in is the first thing to learn.
/// </summary>
public abstract record Unknown(string Party)
{
    /// <summary>Whether it is a matter of consent or refusal, and not of how much.</summary>
    public virtual bool IsConsent => false;

    /// <summary>Every one on record, in the order of the parties and then of the issues.</summary>
    public static ValueList<Unknown> Of(Negotiation negotiation) =>
        negotiation
            .Signatories.SelectMany(party =>
                (IEnumerable<Unknown>)[.. negotiation.Issues.SelectMany(issue => Of(party, issue)), .. Lines(party), .. WalkAways(party)]
            )
            .ToValueList();

    /// <summary>The negotiation in which each of these is known to stand at its place.</summary>
    public static Negotiation Settle(Negotiation negotiation, IReadOnlyList<Unknown> unknowns, IReadOnlyList<Rational> places)
    {
        var byParty = unknowns.Select((unknown, index) => (unknown, index)).ToLookup(entry => entry.unknown.Party, StringComparer.Ordinal);
        return negotiation with
        {
            Parties = negotiation
                .Parties.Select(party =>
                    byParty.Contains(party.Name)
                        ? byParty[party.Name]
                            .Aggregate(Current(party, negotiation), (settled, entry) => entry.unknown.At(settled, places[entry.index]))
                        : party
                )
                .ToValueList(),
        };
    }

    /// <summary>The name by which the demand or value is known elsewhere.</summary>
    public abstract string Name { get; }

    protected abstract Party At(Party party, Rational place);

    /// <summary>Whether it consents, in the lower half, or refuses, in the upper.</summary>
    protected static bool Consents(Rational place) => place < new Rational(1, 2);

    /// <summary>Each party with its latest positions alone, so that what is settled is what counts.</summary>
    private static Party Current(Party party, Negotiation negotiation) =>
        party with
        {
            Positions = negotiation.Issues.Select(party.On).OfType<Position>().ToValueList(),
        };

    private static IEnumerable<Unknown> Of(Party party, Issue issue)
    {
        if (party.On(issue) is not { } position)
        {
            yield break;
        }

        if (position.Unknown is not null)
        {
            yield return new OnIssue(party.Name, issue);
        }

        if (position.Ideal is { IsPoint: false } ideal && IsOnScale(issue, ideal))
        {
            yield return new IdealPoint(party.Name, issue);
        }

        foreach (var option in Enumerable.Range(0, issue.Options.Count).Where(option => IsOpen(position, option)))
        {
            yield return new OptionValue(party.Name, issue, option);
        }
    }

    private static IEnumerable<Unknown> Lines(Party party) =>
        party.RedLines.Where(line => line.Certainty == Certainty.Unknown).Select(line => new OfRedLine(party.Name, line.Name));

    private static IEnumerable<Unknown> WalkAways(Party party)
    {
        if (party.WalkAway is { Least.IsPoint: false })
        {
            yield return new LeastValue(party.Name);
        }

        if (party.WalkAway is { Certainty: Certainty.Unknown })
        {
            yield return new OfWalkAway(party.Name);
        }
    }

    private static bool IsOnScale(Issue issue, Ideal ideal) =>
        issue.Scale is not null && ideal.Low.At is not null && ideal.High.At is not null;

    /// <summary>Whether an option's value is not known and counts, and does not follow from where the ideal point is.</summary>
    private static bool IsOpen(Position position, int option)
    {
        if (position.Salience is null or { Numerator.IsZero: true } || position.Points is not null)
        {
            return false;
        }

        var follows =
            position.Values?[option] is null
            && position.Ideal is { } ideal
            && IsOnScale(position.Issue, ideal)
            && position.Issue.Options[option].At is not null;
        return !follows && Valuation.OfOption(position, option) is not { IsPoint: true };
    }

    private static Party With(Party party, Issue issue, Func<Position, Position> change) =>
        party with
        {
            Positions = party.Positions.Select(position => position.Issue.Name == issue.Name ? change(position) : position).ToValueList(),
        };

    private static Rational Within(Interval bounds, Rational place) => bounds.Low + ((bounds.High - bounds.Low) * place);

    private static Position Valued(Position position, Func<int, Interval?> valueOf) =>
        position with
        {
            Values = Enumerable.Range(0, position.Issue.Options.Count).Select(valueOf).ToValueList(),
        };

    /// <summary>Whether it consents on an issue.</summary>
    public sealed record OnIssue(string Party, Issue Issue) : Unknown(Party)
    {
        public override bool IsConsent => true;

        public override string Name => $"{Party}/{Issue.Name}{PartyDemands.UnknownMark}";

        protected override Party At(Party party, Rational place) =>
            Consents(place) ? With(party, Issue, position => position with { Unknown = null }) : party;
    }

    /// <summary>Whether it insists on a red line.</summary>
    public sealed record OfRedLine(string Party, string Line) : Unknown(Party)
    {
        public override bool IsConsent => true;

        public override string Name => $"{Party}/{Line}{PartyDemands.UnknownMark}";

        protected override Party At(Party party, Rational place) =>
            Consents(place) ? party with { RedLines = party.RedLines.Where(line => line.Name != Line).ToValueList() } : party;
    }

    /// <summary>Whether it has a walk-away at all.</summary>
    public sealed record OfWalkAway(string Party) : Unknown(Party)
    {
        public override bool IsConsent => true;

        public override string Name => $"{Party}/walk-away{PartyDemands.UnknownMark}";

        protected override Party At(Party party, Rational place) => Consents(place) ? party with { WalkAway = null } : party;
    }

    /// <summary>The least that it takes, between its bounds.</summary>
    public sealed record LeastValue(string Party) : Unknown(Party)
    {
        public override string Name => $"{Party}/walk-away";

        protected override Party At(Party party, Rational place) =>
            party.WalkAway is { } walkAway ? party with { WalkAway = walkAway with { Least = Within(walkAway.Least, place) } } : party;
    }

    /// <summary>Where in a range its ideal point is; what follows from it for the options follows together.</summary>
    public sealed record IdealPoint(string Party, Issue Issue) : Unknown(Party)
    {
        public override string Name => $"{Party}/{Issue.Name}/ideal";

        protected override Party At(Party party, Rational place) =>
            With(
                party,
                Issue,
                position =>
                {
                    var ideal = Within(new(position.Ideal!.Low.At!.Value, position.Ideal.High.At!.Value), place);
                    return Valued(
                        position,
                        option =>
                            position.Values?[option]
                            ?? (Issue.Options[option].At is { } at ? Valuation.Worth(Issue.Scale!, ideal, at) : null)
                    );
                }
            );
    }

    /// <summary>What one option is worth to it, between its bounds.</summary>
    public sealed record OptionValue(string Party, Issue Issue, int Option) : Unknown(Party)
    {
        public override string Name => $"{Party}/{Issue.Name}/{Issue.Options[Option].Name}";

        protected override Party At(Party party, Rational place) =>
            With(
                party,
                Issue,
                position => Valued(position, option => option == Option ? Drawn(position, place) : position.Values?[option])
            );

        private Interval? Drawn(Position position, Rational place) =>
            Within(Valuation.OfOption(position, Option) ?? Interval.Anything, place);
    }
}
