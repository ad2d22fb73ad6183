using System.Text;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases.Formats.Ktab;

/// <summary>
/// Writes what KTAB's Spatial Model of Politics reads of a case: issues on a scale, and the parties of which influence, position and
/// salience are known on each of them. Nothing is filled in: who is not known in full is left out, and named.
/// </summary>
internal static class KtabText
{
    public static Exported Write(Negotiation negotiation)
    {
        var agreed = negotiation.AgreedPoints.Select(point => point.Issue.Name).ToHashSet(StringComparer.Ordinal);
        Issue[] open =
        [
            .. negotiation.Issues.Where(issue => issue.Scale is { } scale && scale.From < scale.To && !agreed.Contains(issue.Name)),
        ];
        Issue[] issues = [.. open.Where(issue => negotiation.Parties.Any(party => IsKnown(party, issue)))];
        Party[] parties =
        [
            .. negotiation.Parties.Where(party => issues.Length > 0 && Array.TrueForAll(issues, issue => IsKnown(party, issue))),
        ];
        var left = Left(negotiation, issues, parties).ToArray();
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        if (parties.Length > 0)
        {
            files.Add("scenario.csv", Text(negotiation, issues, parties));
        }

        return new(files, left);
    }

    private static bool IsKnown(Party party, Issue issue) =>
        party.Influence is { Value: { IsPoint: true } influence }
        && influence.Low > Rational.Zero
        && party.On(issue) is { Best: { IsPoint: true, Low.At: not null }, Salience: not null };

    private static IEnumerable<string> Left(Negotiation negotiation, Issue[] issues, Party[] parties)
    {
        foreach (var issue in negotiation.Issues.Except(issues))
        {
            yield return $"{issue}: it is settled, has no scale, or nobody’s position, salience and influence are known there";
        }

        foreach (var party in negotiation.Parties.Except(parties))
        {
            yield return $"{party.Name}: its influence, or its position or salience on one of the issues, is not known as one number";
        }

        if (parties.Any(party => party.Demands(negotiation).Any()))
        {
            yield return "red lines, rejections and walk-aways";
        }
    }

    private static string Text(Negotiation negotiation, Issue[] issues, Party[] parties)
    {
        var text = new StringBuilder();
        Row(text, [negotiation.Title, Wording.Short(negotiation.Note ?? ""), $"{parties.Length}", $"{issues.Length}"]);
        Row(
            text,
            [
                "Actor",
                "Description",
                "Influence",
                .. issues.SelectMany(issue => new[] { $"{issue.Title} Position", $"{issue.Title} Salience" }),
            ]
        );
        var most = parties.Select(party => Total(party, issues)).Aggregate((Rational)100, Rational.Max);
        foreach (var party in parties)
        {
            Row(
                text,
                [
                    party.Name,
                    party.Title,
                    Numbers.Decimal(party.Influence!.Value.Low),
                    .. issues.SelectMany(issue =>
                        new[] { Place(party, issue), Numbers.Decimal(party.On(issue)!.Salience!.Value * 100 / most) }
                    ),
                ]
            );
        }

        return text.ToString();
    }

    /// <summary>KTAB refuses more than 100 for one actor, so all are cut by the same factor.</summary>
    private static Rational Total(Party party, Issue[] issues) =>
        issues.Aggregate(Rational.Zero, (sum, issue) => sum + party.On(issue)!.Salience!.Value);

    private static string Place(Party party, Issue issue)
    {
        var scale = issue.Scale!;
        return Numbers.Decimal((party.On(issue)!.Best!.Low.At!.Value - scale.From) * 100 / (scale.To - scale.From));
    }

    private static void Row(StringBuilder text, string[] cells) => text.AppendJoin(',', cells.Select(Quoted)).Append('\n');

    private static string Quoted(string cell)
    {
        var line = cell.ReplaceLineEndings(" ").Replace('"', '\'');
        return line.Contains(',', StringComparison.Ordinal) ? $"\"{line}\"" : line;
    }
}
