using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Positions;

/// <summary>The table of parties and issues in miniature: by camp, a few words to a cell, those who are not at the table below a rule.</summary>
internal sealed class MiniatureTable(Negotiation negotiation)
{
    private const int Columns = 4;

    /// <summary>Where more parties stand, each camp shows its most influential.</summary>
    private const int RowsByCamp = 14;
    private const int LongestCell = 24;
    private const int LongestName = 28;

    private readonly Badges badges = new(negotiation);

    public IReadOnlyList<Block> Write()
    {
        var issues = negotiation
            .Issues.Select(issue => (Issue: issue, Parties: negotiation.Parties.Count(party => Stands(party, issue))))
            .Where(entry => entry.Parties > 0)
            .OrderByDescending(entry => entry.Parties)
            .Select(entry => entry.Issue)
            .ToArray();
        var columns = issues.Take(Columns).ToArray();
        return
        [
            new Table(
                "Who wants what, by camp",
                [new("Party"), .. columns.Select(issue => new Column(Short(issue.Title, LongestName)))],
                [.. Rows(columns), .. Outside()]
            )
            {
                Notes =
                [
                    .. Silent(columns),
                    "? it is on record that consent is not known; ! a red line; * a judgement; · nothing on record.",
                ],
            },
            .. Further(issues.Skip(Columns).ToArray()),
        ];

        IEnumerable<Row> Outside() => Parties(isAtTable: false).Select(party => Row(party, columns));
    }

    private IEnumerable<Row> Rows(Issue[] columns) => Shown(columns).Select(party => Row(party, columns));

    private IEnumerable<Party> Shown(Issue[] columns)
    {
        var standing = Parties(isAtTable: true).Where(party => columns.Any(issue => Stands(party, issue))).ToArray();
        var camps = standing.GroupBy(CampOrder).ToArray();
        return standing.Length <= RowsByCamp ? standing : camps.SelectMany(camp => camp.Take(Math.Max(1, RowsByCamp / camps.Length)));
    }

    private IEnumerable<Party> Parties(bool isAtTable) =>
        negotiation
            .Parties.Where(party => party.Seat == Seat.AtTheTable == isAtTable)
            .OrderBy(party => isAtTable ? CampOrder(party) : (int)party.Seat)
            .ThenByDescending(party => party.Influence?.Value.High ?? Rational.Zero);

    private int CampOrder(Party party)
    {
        var camp = Array.FindIndex([.. negotiation.Camps], camp => camp.Members.Contains(party.Name));
        return camp < 0 ? negotiation.Camps.Count : camp;
    }

    private Row Row(Party party, Issue[] columns)
    {
        var isApart = party.Seat != Seat.AtTheTable;
        var name = Short(party.Title, LongestName);
        return new([isApart ? $"{name} ({Wording.Say(party.Seat)})" : name, .. columns.Select(issue => CellOf(party, issue))])
        {
            Group = isApart ? null : Short(badges.Of(party).Camp, 2 * LongestName),
            IsApart = isApart,
            Badge = badges.Of(party),
        };
    }

    private static Cell CellOf(Party party, Issue issue)
    {
        var position = party.On(issue);
        var limited = Lines(party, issue).Any();
        if (position is null && !limited)
        {
            return Cell.NotDiscussed;
        }

        var words = PositionWords.Of(position).FirstOrDefault();
        var evidence = (position?.Evidence ?? [])
            .Concat(Lines(party, issue).SelectMany(line => line.Evidence))
            .Distinct(StringComparer.Ordinal);
        var text = Prose.Empty.Plain(
            Short(string.Join(' ', new[] { words, limited ? "!" : null }.OfType<string>()), LongestCell),
            evidence
        );
        return position?.Unknown is not null ? Cell.Unknown(text)
            : position is { Certainty: Certainty.Assumed } ? Cell.Judgement(text)
            : Cell.Value(text);
    }

    private IEnumerable<Prose> Silent(Issue[] columns)
    {
        var table = Parties(isAtTable: true).ToArray();
        var unseen = table.Where(party => !columns.Any(issue => Stands(party, issue))).ToArray();
        var cut = table.Length - unseen.Length - Shown(columns).Count();
        var elsewhere = unseen.Where(party => negotiation.Issues.Any(issue => Stands(party, issue))).ToArray();
        var words = new[]
        {
            unseen.Length > elsewhere.Length ? $"Nothing on record of {Named([.. unseen.Except(elsewhere)])}." : null,
            cut > 0 ? $"Shown are the most influential of each camp; left out here: {Wording.Count(cut, "party", "parties")}." : null,
            elsewhere.Length > 0 ? $"On other issues only: {Named(elsewhere)}." : null,
        }.OfType<string>();
        return words.Any() ? [string.Join(' ', words)] : [];
    }

    private static string Named(Party[] parties) =>
        parties.Length <= 16
            ? Wording.List(parties.Select(party => Short(party.Title, LongestName)))
            : $"{parties.Length} others at the table";

    private static IEnumerable<Block> Further(Issue[] issues)
    {
        if (issues.Length > 0)
        {
            yield return new Paragraph(
                issues.Length <= 6
                    ? $"Issues left out here: {Wording.List(issues.Select(issue => Short(issue.Title, LongestName)))}."
                    : $"Left out here: {issues.Length} more issues on which somebody stands."
            );
        }
    }

    private static IEnumerable<RedLine> Lines(Party party, Issue issue) =>
        party.RedLines.Where(line => line.Condition.Issues.Any(concerned => concerned.Name == issue.Name));

    private static bool Stands(Party party, Issue issue) => party.On(issue) is not null || Lines(party, issue).Any();

    private static string Short(string text, int most) => ((Prose)text).Shortened(most).Words;
}
