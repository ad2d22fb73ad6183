using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>From what is recorded of a party to what it insists on.</summary>
public static class PartyDemands
{
    /// <summary>The suffix of every demand of which it is not known whether the party makes it.</summary>
    public const string UnknownMark = "?";

    /// <summary>The name of the demand that a party's walk-away is.</summary>
    public static string WalkAwayOf(Party party) => $"{party.Name}/walk-away";

    /// <summary>Rejections and unknowns in the order of the issues and steps, then red lines, then the walk-away.</summary>
    public static IEnumerable<Demand> Demands(this Party party, Negotiation negotiation) =>
        [
            .. negotiation.Questions.Select(party.On).OfType<Position>().SelectMany(position => FromPosition(party, position)),
            .. party.RedLines.Where(line => line.Since is null || line.Since <= negotiation.Date).Select(line => FromRedLine(party, line)),
            .. FromWalkAway(party, negotiation),
        ];

    private static IEnumerable<Demand> FromPosition(Party party, Position position)
    {
        var name = $"{party.Name}/{position.Issue.Name}";
        if (position.Rejects is { } rejected)
        {
            yield return new Demand(name, party.Name, DemandKind.Rejection, new Meets(new Not(rejected)))
            {
                Certainty = position.Certainty,
                Evidence = position.Evidence,
                Note = position.Note,
            };
        }

        if (position.Unknown is { } unknown)
        {
            yield return new Demand(name + UnknownMark, party.Name, DemandKind.Unknown, new Meets(new Not(unknown)))
            {
                Certainty = Certainty.Unknown,
                Evidence = position.Evidence,
                Note = position.Note,
            };
        }
    }

    private static Demand FromRedLine(Party party, RedLine line)
    {
        var known = line.Certainty != Certainty.Unknown;
        var name = $"{party.Name}/{line.Name}";
        return new Demand(
            known ? name : name + UnknownMark,
            party.Name,
            known ? DemandKind.RedLine : DemandKind.Unknown,
            new Meets(line.Condition)
        )
        {
            Certainty = line.Certainty,
            Scope = line.Scope,
            ScopeBy = line.ScopeBy,
            Evidence = line.Evidence,
            Note = line.Note,
        };
    }

    private static IEnumerable<Demand> FromWalkAway(Party party, Negotiation negotiation)
    {
        if (party.WalkAway is not { } walkAway)
        {
            yield break;
        }

        var nothing = negotiation.Issues.Select(issue => issue.Options.Select(_ => Rational.Zero).ToValueList()).ToValueList();
        var valuation = Valuation.Of(party, negotiation.Issues);
        var high = valuation?.High ?? AtLeast(party, nothing, 100);
        var low = valuation?.Low ?? AtLeast(party, nothing, 0);
        var demand = new Demand(WalkAwayOf(party), party.Name, DemandKind.WalkAway, new Reaches(high, walkAway.Least.Low))
        {
            Certainty = walkAway.Certainty,
            Evidence = walkAway.Evidence,
            Note = walkAway.Note,
        };
        var known = walkAway.Certainty != Certainty.Unknown;
        if (known)
        {
            yield return demand;
        }

        if (!known || !walkAway.Least.IsPoint || !high.Contributions.Equals(low.Contributions))
        {
            yield return demand with
            {
                Name = demand.Name + UnknownMark,
                Kind = DemandKind.Unknown,
                Predicate = new Reaches(low with { Name = high.Name }, walkAway.Least.High),
                Certainty = Certainty.Unknown,
            };
        }
    }

    private static Additive AtLeast(Party party, ValueList<ValueList<Rational>> nothing, int value) =>
        new(
            $"value for {party.Name}",
            nothing.Select((row, index) => index == 0 ? row.Select(_ => (Rational)value).ToValueList() : row).ToValueList()
        );
}
