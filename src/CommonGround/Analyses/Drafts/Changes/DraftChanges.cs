using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts.Changes;

/// <summary>What became of a text between two versions, clause by clause, in the order of the newer one.</summary>
public sealed record DraftChanges(Draft From, Draft To, ValueList<ClauseChange> Clauses)
{
    public static DraftChanges Between(Draft from, Draft to)
    {
        var before = from.Clauses.ToDictionary(clause => clause.Name, StringComparer.Ordinal);
        var after = to.Clauses.Select(clause => clause.Name).ToHashSet(StringComparer.Ordinal);
        return new(
            from,
            to,
            to.Clauses.Select(clause => ClauseChange.Between(before.GetValueOrDefault(clause.Name), clause))
                .Concat(from.Clauses.Where(clause => !after.Contains(clause.Name)).Select(clause => ClauseChange.Between(clause, null)))
                .Where(change => !change.IsNone)
                .ToValueList()
        );
    }

    /// <summary>How many places fewer are open; negative where more are.</summary>
    public int Nearer => DraftCount.Of(From).Open - DraftCount.Of(To).Open;
}
