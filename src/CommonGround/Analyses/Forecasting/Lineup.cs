using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>A party that takes part in the forecast of an issue.</summary>
/// <param name="Position">Where it stands, in the issue's unit.</param>
/// <param name="Salience">How much it cares, 0 to 100.</param>
public sealed record Entrant(Party Party, Known Position, Known Salience);

/// <summary>Who takes part in the forecast of one issue, and who does not.</summary>
/// <param name="WantNever">Parties whose wish is no number, and so has no place on the line.</param>
/// <param name="Silent">Parties of which nothing is on record here.</param>
public sealed record IssueLineup(Issue Issue, ValueList<Entrant> Entrants, ValueList<Party> WantNever, ValueList<Party> Silent)
{
    public double From { get; } = Issue.Scale!.From.ToDouble();

    public double Span { get; } = (Issue.Scale!.To - Issue.Scale.From).ToDouble();

    public Entrant? Entrant(Party party) => Entrants.FirstOrDefault(entrant => entrant.Party.Name == party.Name);
}

/// <summary>All issues that can be forecast, and all parties with a place on one of them.</summary>
public sealed record Lineup(ValueList<Party> Parties, ValueList<IssueLineup> Issues)
{
    private static readonly Known Anything = Known.Over(0, 100);

    public static Lineup Of(Negotiation negotiation)
    {
        var agreed = negotiation.AgreedPoints.Select(point => point.Issue.Name).ToHashSet(StringComparer.Ordinal);
        var issues = negotiation
            .Issues.Where(issue => issue.Scale is { } scale && scale.From < scale.To && !agreed.Contains(issue.Name))
            .Select(issue => Of(issue, negotiation))
            .Where(issue => issue.Entrants.Count > 0)
            .ToValueList();
        var parties = negotiation.Parties.Where(party => issues.Any(issue => issue.Entrant(party) is not null));
        return new(parties.ToValueList(), issues);
    }

    /// <summary>Where a party is among the parties of the forecast.</summary>
    public int PlaceOf(Party party) => Enumerable.Range(0, Parties.Count).First(place => Parties[place].Name == party.Name);

    /// <summary>How much a party can bend the outcome, 0 to 100.</summary>
    public static Known Influence(Party party) => party.Influence is { } judged ? Known.Of(judged.Value) : Anything;

    private static IssueLineup Of(Issue issue, Negotiation negotiation)
    {
        var placed = negotiation.Parties.Select(party => (Party: party, Position: party.On(issue))).ToArray();
        return new(
            issue,
            placed
                .Where(entry => entry.Position is { } position && !WantsNever(position))
                .Select(entry => new Entrant(entry.Party, Place(entry.Position!), Salience(entry.Party, entry.Position!)))
                .ToValueList(),
            placed.Where(entry => entry.Position is { } position && WantsNever(position)).Select(entry => entry.Party).ToValueList(),
            placed.Where(entry => entry.Position is null).Select(entry => entry.Party).ToValueList()
        );
    }

    private static bool WantsNever(Position position) => position.Best is { Low.At: null };

    private static Known Place(Position position)
    {
        var scale = position.Issue.Scale!;
        return position.Best is { } best
            ? new(best.Low.At!.Value.ToDouble(), (best.High.At ?? scale.To).ToDouble(), IsOnRecord: true)
            : Known.Over(scale.From.ToDouble(), scale.To.ToDouble());
    }

    private static Known Salience(Party party, Position position) =>
        position switch
        {
            { Salience: { } salience } => Known.Of(salience),
            { Points: { } points } => Known.Of(Most(points) * 100 / Points(party)),
            _ => Anything,
        };

    /// <summary>The points of its best package; who gives none at all gives each issue none.</summary>
    private static Rational Points(Party party)
    {
        var all = party
            .Positions.Select(position => position.Issue.Name)
            .Distinct(StringComparer.Ordinal)
            .Select(name => party.On(party.Positions.First(position => position.Issue.Name == name).Issue))
            .Select(position => position?.Points is { } points ? Most(points) : Rational.Zero)
            .Aggregate(Rational.Zero, (sum, points) => sum + points);
        return all == Rational.Zero ? 1 : all;
    }

    private static Rational Most(ValueList<Rational> points) => points.Aggregate(Rational.Zero, Rational.Max);
}
