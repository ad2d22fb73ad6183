using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>Conflicts and repairs by party: a party gives way with all its demands.</summary>
internal sealed class PartyClashes(DemandSpace demands, IndexSet active, CancellationToken cancellation)
{
    /// <summary>Where those by demand are not all known, so many are proved one by one.</summary>
    private const int Proved = 100;

    public (IReadOnlyList<IndexSet> Conflicts, IReadOnlyList<IndexSet> Repairs) Of(Breaches clashes)
    {
        var repairs = LeastOf(clashes.Sets.Select(breach => demands.PartiesOf(breach.Broken)));
        return clashes.IsAll
            ? (Transversals.Of(repairs, CompleteTest.Most, cancellation).Sets, repairs)
            : (
                LeastOf(clashes.Conflicts.Take(Proved).Select(conflict => Shrunk(demands.PartiesOf(conflict))).OfType<IndexSet>()),
                repairs.Take(Proved).Where(IsLeast).ToArray()
            );
    }

    /// <summary>Those of some sets that contain no other.</summary>
    public static IReadOnlyList<IndexSet> LeastOf(IEnumerable<IndexSet> sets)
    {
        var kept = new List<IndexSet>();
        foreach (var set in sets.Distinct().Order(Comparer<IndexSet>.Create(IndexSet.BySize)))
        {
            if (!kept.Any(smaller => smaller.IsSubsetOf(set)))
            {
                kept.Add(set);
            }
        }

        return kept;
    }

    /// <summary>Whether nobody of these gives way in vain.</summary>
    private bool IsLeast(IndexSet parties) =>
        parties.Indexes().All(party => demands.Space.Can(active - DemandsOf(parties.Without(party)), cancellation) == false);

    /// <summary>Without those who need not be there for the clash; null where that could not be told of somebody.</summary>
    private IndexSet? Shrunk(IndexSet parties)
    {
        foreach (var party in parties.Indexes().ToArray())
        {
            switch (demands.Space.Can(active & DemandsOf(parties.Without(party)), cancellation))
            {
                case null:
                    return null;
                case false:
                    parties = parties.Without(party);
                    break;
            }
        }

        return parties;
    }

    private IndexSet DemandsOf(IndexSet parties) => parties.Indexes().Aggregate(IndexSet.Empty, (all, party) => all | demands.Of(party));
}
