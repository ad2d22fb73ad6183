using CommonGround.Talks.Drafts;

namespace CommonGround.Cases.Drafts;

/// <summary>What no clause can see alone: names used twice, an issue settled here and open there.</summary>
internal sealed class DraftChecks(DraftCursor cursor)
{
    public void Check(IReadOnlyList<(Clause Clause, int Start)> clauses)
    {
        CheckNames(clauses);
        CheckSettled(clauses);
        foreach (var (_, start) in clauses.Where(placed => placed.Clause is { VisibleTo: not null, Number.Length: > 0 }))
        {
            cursor.Error(start, "a clause that not everybody may see has no number: the gap would tell of it");
        }
    }

    private void CheckNames(IReadOnlyList<(Clause Clause, int Start)> clauses)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (clause, start) in clauses)
        {
            if (!first.TryAdd(clause.Name, start))
            {
                cursor.Error(start, $"a second clause is named “{clause.Name}”; the first is at {cursor.Place(first[clause.Name])}");
            }
        }
    }

    private void CheckSettled(IReadOnlyList<(Clause Clause, int Start)> clauses)
    {
        var settled = new Dictionary<string, (Clause Clause, int Start)>(StringComparer.Ordinal);
        foreach (var (clause, start) in clauses)
        {
            foreach (var settlement in clause.Settlements)
            {
                if (!settled.TryAdd(settlement.Issue.Name, (clause, start)))
                {
                    cursor.Error(
                        start,
                        $"“{settlement.Issue.Name}” is settled a second time; the first is in “{settled[settlement.Issue.Name].Clause.Name}” at {cursor.Place(settled[settlement.Issue.Name].Start)}"
                    );
                }
            }
        }

        foreach (var (clause, start) in clauses)
        {
            foreach (var wording in clause.OpenPoints(start).SelectMany(point => point.Wordings))
            {
                foreach (var tie in wording.Bracket.Ties.Where(tie => settled.ContainsKey(tie.Issue.Name)))
                {
                    cursor.Error(
                        wording.Start,
                        $"the heading of “{settled[tie.Issue.Name].Clause.Name}” settles “{tie.Issue.Name}”, so these words cannot leave it open; take the option from the heading"
                    );
                }
            }
        }
    }
}
