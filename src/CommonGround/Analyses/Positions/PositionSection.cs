using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Positions;

/// <summary>Issues on which somebody stands become columns; the others are named below. Parties with nothing on record are named, not listed.</summary>
internal sealed class PositionSection(Negotiation negotiation, Issue? mapped)
{
    /// <summary>More columns than this do not fit a page; the rest go into tables of their own.</summary>
    private const int Columns = 4;

    /// <summary>More marks than this cannot be told apart; the tables have them all.</summary>
    private const int Marks = 40;

    private static readonly Prose[] Legend =
    [
        "“?”: it is on record that consent to this is not known. “!”: a red line; “!?”: one that it may have. Where nothing stands, nothing is on record, which is neither consent nor refusal.",
    ];

    private readonly Badges badges = new(negotiation);

    private readonly Issue[] discussed = negotiation
        .Issues.Where(issue => negotiation.Parties.Any(party => Stands(party, issue)))
        .ToArray();

    public Section Write() => new("positions", "Who wants what", [.. Map(), .. Tables(), .. WalkAways(), .. Silent(), .. Unsaid()]);

    private IEnumerable<Block> Map() => mapped is not null && new PositionMap(negotiation, mapped).Write(Marks) is { } map ? [map] : [];

    private IEnumerable<Block> Tables()
    {
        var rows = negotiation.Parties.Where(party => discussed.Any(issue => Stands(party, issue))).OrderBy(GroupOrder).ToArray();
        return discussed
            .Chunk(Columns)
            .Select(issues => new Table(
                $"Positions on {Wording.List(issues.Select(issue => issue.Title))}",
                [new("Party"), .. issues.Select(issue => new Column(issue.Title))],
                [.. rows.Where(party => issues.Any(issue => Stands(party, issue))).Select(party => Row(party, issues))]
            )
            {
                Notes = ReferenceEquals(issues[0], discussed[0]) ? Legend : [],
            });
    }

    private Row Row(Party party, Issue[] issues) =>
        new([party.Title, .. issues.Select(issue => CellOf(party, issue))]) { Group = Group(party), Badge = badges.Of(party) };

    private static Cell CellOf(Party party, Issue issue)
    {
        var position = party.On(issue);
        var lines = Lines(party, issue).ToArray();
        return (position, lines) switch
        {
            (null, []) => Cell.NotDiscussed,
            ({ Unknown: null, Certainty: Certainty.Assumed }, []) => Cell.Judgement(
                Prose.Empty.Plain(string.Join("; ", PositionWords.Wishes(position)), position.Evidence)
            ),
            ({ Unknown: not null }, _) => Cell.Unknown(Said(position, lines)),
            (null, [{ Certainty: Certainty.Unknown } line]) => Cell.Unknown(
                Prose.Empty.Plain($"! {Wording.Say(line.Condition)}", line.Evidence)
            ),
            _ => Cell.Value(Said(position, lines)),
        };
    }

    /// <summary>What is unknown first, so that the sign of the unknown stands before that and nothing else; then wishes, then red lines.</summary>
    private static Prose Said(Position? position, RedLine[] lines)
    {
        var parts = new List<Prose>();
        if (position?.Unknown is { } unknown)
        {
            parts.Add(Prose.Empty.Plain(PositionWords.Short(unknown), position.Evidence));
        }

        if (position is not null && string.Join("; ", PositionWords.Wishes(position)) is { Length: > 0 } wishes)
        {
            parts.Add(As(position.Certainty, wishes, position.Unknown is null ? position.Evidence : []));
        }

        parts.AddRange(lines.Select(line => As(line.Certainty, $"{Sign(line)} {Wording.Say(line.Condition)}", line.Evidence)));
        return parts.Aggregate((all, next) => all.Plain("; ").Then(next));
    }

    /// <summary>An assumption looks like one, beside whatever it stands.</summary>
    private static Prose As(Certainty certainty, string words, ValueList<string> evidence) =>
        certainty == Certainty.Assumed ? Prose.Empty.Judged(words, evidence) : Prose.Empty.Plain(words, evidence);

    private static string Sign(RedLine line) => line.Certainty == Certainty.Unknown ? "!?" : "!";

    private static IEnumerable<RedLine> Lines(Party party, Issue issue) =>
        party.RedLines.Where(line => line.Condition.Issues.First().Name == issue.Name);

    private static bool Stands(Party party, Issue issue) => party.On(issue) is not null || Lines(party, issue).Any();

    private int GroupOrder(Party party)
    {
        var camp = Array.FindIndex([.. negotiation.Camps], camp => camp.Members.Contains(party.Name));
        return party.Seat == Seat.AtTheTable ? (camp < 0 ? negotiation.Camps.Count : camp) : negotiation.Camps.Count + 1 + (int)party.Seat;
    }

    private string Group(Party party) =>
        party.Seat != Seat.AtTheTable
            ? Wording.Sentence(Wording.Say(party.Seat))
            : negotiation.Camps.FirstOrDefault(camp => camp.Members.Contains(party.Name))?.Title ?? "At the table, in no camp";

    private IEnumerable<Block> WalkAways()
    {
        var all = negotiation
            .Parties.Where(party => party.WalkAway is not null)
            .Select(party => As(party.WalkAway!.Certainty, $"{party.Title} {party.WalkAway.Least} of 100", party.WalkAway.Evidence))
            .ToArray();
        if (all.Length > 0)
        {
            yield return new Paragraph(
                Prose
                    .Empty.Plain("The least total value that is taken: ")
                    .Then(all.Aggregate((some, next) => some.Plain("; ").Then(next)))
                    .Plain(".")
            );
        }
    }

    private IEnumerable<Block> Silent()
    {
        var silent = negotiation
            .Parties.Where(party => party.WalkAway is null && !discussed.Any(issue => Stands(party, issue)))
            .GroupBy(party => party.Seat)
            .OrderBy(group => group.Key);
        foreach (var group in silent)
        {
            yield return new Paragraph(
                $"{Wording.Sentence(Wording.Say(group.Key))}, with no position on record: {Wording.List(group.Select(Named))}."
            );
        }
    }

    private static string Named(Party party) =>
        party.Factions.Count == 0
            ? party.Title
            : $"{party.Title} (not one voice: {Wording.List(party.Factions.Select(faction => faction.Title))})";

    private IEnumerable<Block> Unsaid()
    {
        var agreed = negotiation.AgreedPoints.Select(point => point.Issue.Name).ToHashSet(StringComparer.Ordinal);
        var unsaid = negotiation.Issues.Where(issue => !discussed.Contains(issue) && !agreed.Contains(issue.Name)).ToArray();
        if (unsaid.Length > 0)
        {
            yield return new Paragraph($"Nobody is on record on {Wording.List(unsaid.Select(issue => issue.Title))}.");
        }
    }
}
