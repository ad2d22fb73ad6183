using System.Globalization;
using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Editing;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Web.Secrecy;

/// <summary>
/// What a delegation keeps for itself: positions, red lines and a walk-away of its own party, written as a case folder has them. It is
/// read together with the issues that lie open to it and with nothing else, so that not even an error can tell of anything else.
/// </summary>
internal static class OwnPaper
{
    /// <summary>What the keepers of a case write about an issue for themselves.</summary>
    private static readonly string[] Hidden = ["note", "visible-to"];

    /// <summary>What the delegation sees once its paper is added, or what is wrong with the paper.</summary>
    public static (Negotiation? Seen, IReadOnlyList<string> Problems) Read(CaseFolder folder, Negotiation seen, string party, string paper)
    {
        if (string.IsNullOrWhiteSpace(paper))
        {
            return (seen, []);
        }

        var (own, problems) = Parse(folder, seen, party, paper);
        return (own is null ? null : With(seen, own), problems);
    }

    /// <summary>
    /// What those who keep the case see once a delegation has granted them its paper. It is read as the delegation reads it; what is
    /// about an issue that is kept from them stays away, and all of it stays marked as hers, so that it goes no further.
    /// </summary>
    public static Negotiation Granted(CaseFolder folder, Negotiation seen, Negotiation seenByParty, string party, string paper)
    {
        if (string.IsNullOrWhiteSpace(paper) || seen.Parties.All(one => one.Name != party))
        {
            return seen;
        }

        var known = seen.Issues.Select(issue => issue.Name).ToHashSet(StringComparer.Ordinal);
        return Parse(folder, seenByParty, party, paper).Own is { } own
            ? With(
                seen,
                own with
                {
                    Positions = own.Positions.Where(one => known.Contains(one.Issue.Name)).Select(one => Lent(one, party)).ToValueList(),
                    RedLines = own
                        .RedLines.Where(one => one.Condition.Issues.All(issue => known.Contains(issue.Name)))
                        .Select(one => Lent(one, party))
                        .ToValueList(),
                    WalkAway = own.WalkAway is { } walkAway ? Lent(walkAway, party) : null,
                }
            )
            : seen;
    }

    private static T Lent<T>(T item, string party)
        where T : Recorded => item with { Note = "From its own paper.", VisibleTo = [party, "mediator", "team"] };

    private static (Party? Own, IReadOnlyList<string> Problems) Parse(CaseFolder folder, Negotiation seen, string party, string paper)
    {
        var reading = CaseReader.Read(
            new(
                "paper",
                new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                {
                    [CaseReader.TalksFile] = Encoding.UTF8.GetBytes(Text(folder, seen, party, paper)),
                }
            )
        );
        return reading.Negotiation is { } own
            ? (own.Party(party), [])
            : (null, [.. reading.Problems.Where(one => one.Severity == Severity.Error).Select(one => one.Message)]);
    }

    private static Negotiation With(Negotiation seen, Party own) =>
        seen with
        {
            Parties = seen
                .Parties.Select(party =>
                    party.Name == own.Name
                        ? party with
                        {
                            Positions = own
                                .Positions.Concat(
                                    party.Positions.Where(one => own.Positions.All(mine => mine.Issue.Name != one.Issue.Name))
                                )
                                .ToValueList(),
                            RedLines = own
                                .RedLines.Concat(party.RedLines.Where(one => own.RedLines.All(mine => mine.Name != one.Name)))
                                .ToValueList(),
                            WalkAway = own.WalkAway ?? party.WalkAway,
                        }
                        : party
                )
                .ToValueList(),
        };

    private static string Text(CaseFolder folder, Negotiation seen, string party, string paper)
    {
        var text = new StringBuilder("format: 1\ntitle: paper\n").Append(
            CultureInfo.InvariantCulture,
            $"as-of: {seen.Date:yyyy-MM-dd}\nissues:\n"
        );
        foreach (var issue in seen.Issues)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {issue.Name}:\n{Indented(CaseEditor.TextAt(folder, $"issues/{issue.Name}", Hidden)!)}"
            );
        }

        return text.Append(CultureInfo.InvariantCulture, $"parties:\n  {party}:\n    seat: at-the-table\n{Indented(paper)}").ToString();
    }

    private static string Indented(string text) =>
        string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd().Split('\n').Select(line => $"    {line}\n"));
}
