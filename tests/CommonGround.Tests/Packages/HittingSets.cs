using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

/// <summary>Minimal hitting sets by their definition: one member of every set, less those that contain another. Berge (1989).</summary>
internal static class HittingSets
{
    public static IReadOnlyList<IndexSet> Of(IReadOnlyList<IndexSet> family)
    {
        IReadOnlyList<IndexSet> hitting = [IndexSet.Empty];
        foreach (var set in family)
        {
            hitting =
            [
                .. AnySpace.Least(
                    hitting.SelectMany(before => before.Overlaps(set) ? [before] : set.Indexes().Select(before.With)).Distinct()
                ),
            ];
        }

        return [.. hitting.Order(Comparer<IndexSet>.Create(IndexSet.BySize))];
    }
}
