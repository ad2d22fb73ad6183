using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Talks;

/// <summary>Negotiations over several days: positions move, demands and agreed points come and go, parties and issues join.</summary>
internal static class AnyHistory
{
    public static readonly DateOnly First = new(2024, 1, 1);

    public const int Days = 5;

    /// <summary>A day of the history, or one before it or after it.</summary>
    public static readonly Gen<DateOnly> Day = Gen.Int[-1, Days + 1].Select(First.AddDays);

    public static readonly Gen<Negotiation> Negotiation =
        from negotiation in Any.Negotiation
        from others in Any.Negotiation
        from days in Gen.Int[0, Days].Nullable(0.4).Array[97]
        select Dated(negotiation, others, new(days));

    private static Negotiation Dated(Negotiation negotiation, Negotiation others, Dealt<int?> days)
    {
        DateOnly? Day() => days.One() is { } day ? First.AddDays(day) : null;
        var issues = negotiation.Issues.ToDictionary(issue => issue.Name, issue => issue with { Since = Later(Day()) });
        T Ending<T>(T commitment)
            where T : Commitment =>
            commitment with
            {
                Since = Day(),
                Until = Day() is { } end ? new Ending(end) { Evidence = days.One() is > 3 ? ["s0"] : [] } : null,
            };
        return negotiation with
        {
            Date = First.AddDays(Days + 4),
            Sources = [new Source("paper", "sources/paper.md", "words") { Date = First }],
            Statements = [new Statement("s0", new Passage("paper", 0, 5, "words")) { Date = Day() }],
            Issues = negotiation.Issues.Select(issue => issues[issue.Name]).ToValueList(),
            AgreedPoints = negotiation.AgreedPoints.Select(point => Ending(point with { Issue = issues[point.Issue.Name] })).ToValueList(),
            Parties = negotiation
                .Parties.Select(
                    (party, place) =>
                        party with
                        {
                            Since = Later(Day()),
                            Seats = Day() is { } moved ? [new Seating(party.Seat), new Seating((Seat)(place % 4)) { Since = moved }] : [],
                            Positions = party.Positions.SelectMany(position => Moved(position, others, issues, Day())).ToValueList(),
                            RedLines = party.RedLines.Select(Ending).ToValueList(),
                            WalkAway = party.WalkAway is { } walkAway ? Ending(walkAway) : null,
                        }
                )
                .ToValueList(),
            Events = [new Event("storm", "The storm") { Date = Day(), BearsOn = [negotiation.Parties[0].Name] }],
            Rounds = [new Round("first") { Date = First }, new Round("second") { Date = Day() }],
        };
    }

    /// <summary>The position, and from a day on another one where somebody has one on that issue.</summary>
    private static IEnumerable<Position> Moved(Position position, Negotiation others, Dictionary<string, Issue> issues, DateOnly? day)
    {
        yield return position with
        {
            Issue = issues[position.Issue.Name],
        };
        if (day is { } since)
        {
            var salience = position.Salience is null && position.Points is null ? (Rational?)10 : position.Salience;
            yield return position with
            {
                Issue = issues[position.Issue.Name],
                Since = since,
                Ideal =
                    others.Parties.Count % 2 == 0
                        ? null
                        : (Ideal)position.Issue.Options[others.Issues.Count % position.Issue.Options.Count],
                Salience = salience,
                Unknown = others.Parties.Count > 2 ? null : position.Unknown,
            };
        }
    }

    private static DateOnly? Later(DateOnly? day) => day > First.AddDays(2) ? day : null;

    /// <summary>Deals its items one after the other, from the start again when they end.</summary>
    private sealed class Dealt<T>(T[] items)
    {
        private int dealt;

        public T One() => items[dealt++ % items.Length];
    }
}
