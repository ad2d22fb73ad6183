using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Reading.Proposals;

/// <summary>Positions and red lines, one for each party, issue and content, however many statements show it.</summary>
internal sealed class PositionDrafts(Extract extract, Source source, Roster roster, StatementDrafts drafts)
{
    private readonly Derivation derivation = new(new(source.Text, extract.Durations));
    private readonly Dictionary<string, Issue> issues = roster.Issues.ToDictionary(issue => issue.Name, StringComparer.Ordinal);
    private readonly List<(CaseEntry Entry, ReadPosition Read, List<string> Evidence, bool IsStated)> found = [];

    public IEnumerable<Proposal> Write()
    {
        foreach (var read in extract.Positions)
        {
            if (drafts.For(read.Statement, read.Passage) is { } draft)
            {
                Take(read, draft);
            }
        }

        return found.Select(one => new Proposal(With(one.Entry, one.Evidence.ToValueList(), one.IsStated), one.Read.Rule)
        {
            Words = drafts.PassageOf(one.Read.Passage),
            Grade = Graded(one.Read),
        });
    }

    private void Take(ReadPosition read, Draft draft)
    {
        var isParty = drafts.IsParty(read.Holder);
        if (isParty)
        {
            draft.About.Add(read.Holder);
        }

        var entry = isParty && read.Issue is { } name && issues.TryGetValue(name, out var issue) ? Entry(read, issue) : null;
        if (entry is null)
        {
            draft.Acts.Add(Told(read, isParty));
            return;
        }

        var same = found.FindIndex(one => one.Entry == entry);
        if (same < 0)
        {
            found.Add((entry, read, [draft.Name], IsOwnWord(read, draft)));
            return;
        }

        if (!found[same].Evidence.Contains(draft.Name, StringComparer.Ordinal))
        {
            found[same].Evidence.Add(draft.Name);
        }

        found[same] = found[same] with { IsStated = found[same].IsStated || IsOwnWord(read, draft) };
    }

    private CaseEntry? Entry(ReadPosition read, Issue issue) =>
        derivation.RedLine(read, issue) is { } demand ? new CaseEntry.OfRedLine(read.Holder, new(issue.Name + "-demand", demand))
        : derivation.Position(read, issue) is { } position ? new CaseEntry.OfPosition(read.Holder, position)
        : null;

    private static CaseEntry With(CaseEntry entry, ValueList<string> evidence, bool isStated)
    {
        var certainty = isStated ? Certainty.Stated : Certainty.Reported;
        return entry switch
        {
            CaseEntry.OfRedLine line => line with { RedLine = line.RedLine with { Evidence = evidence, Certainty = certainty } },
            CaseEntry.OfPosition one => one with { Position = one.Position with { Evidence = evidence, Certainty = certainty } },
            _ => entry,
        };
    }

    /// <summary>Whether the holder itself says so.</summary>
    private static bool IsOwnWord(ReadPosition read, Draft draft) =>
        draft.Read is { } statement
        && (statement.Speaker?.Resolved == read.Holder || statement.Affiliation.Contains(read.Holder, StringComparer.Ordinal));

    private string Graded(ReadPosition read) =>
        extract.Statements.FirstOrDefault(one => one.Id == read.Statement) is { } statement ? Grades.Of(statement) : Grades.OwnVoice;

    private static string Told(ReadPosition read, bool isParty)
    {
        var act = read.Act.ToString().ToLowerInvariant();
        var on = read.Issue is { } issue ? $" on {issue}" : "";
        return $"{act}{on} by {read.Holder}{(isParty ? "" : ", who is no party of the case")}";
    }
}
