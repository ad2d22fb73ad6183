namespace CommonGround.Packages;

/// <summary>A predicate made ready for search: either a diagram's root, or an additive value with what it must reach.</summary>
internal sealed record Constraint(int Root, Additive? Value, Rational Least, Lane? Lane)
{
    public bool IsDiagram => Lane is null;

    /// <summary>A condition that is a plain "all of" or "some of" its issues' options becomes a sum; any other stays a diagram.</summary>
    public static Constraint OfDiagram(DiagramForest forest, int root, int[] issueOfLevel) =>
        new(root, null, 0, ThresholdOf(forest, root, issueOfLevel));

    public static Constraint OfValue(Additive value, Rational least, int bits) =>
        new(DiagramForest.True, value, least, Lane.Of(value, least, bits));

    private static Lane? ThresholdOf(DiagramForest forest, int root, int[] issueOfLevel)
    {
        var contributions = new int[issueOfLevel.Length][];
        for (var level = 0; level < issueOfLevel.Length; level++)
        {
            contributions[issueOfLevel[level]] = new int[forest.Arity(level)];
        }

        foreach (var leaf in (int[])[DiagramForest.False, DiagramForest.True])
        {
            if (forest.Chain(root, leaf) is { } chain)
            {
                foreach (var (level, onward) in chain)
                {
                    var counts = onward.Select(goesOn => goesOn == (leaf == DiagramForest.False) ? 1 : 0).ToArray();
                    contributions[issueOfLevel[level]] = counts;
                }

                return Lane.OfCounts(contributions, leaf == DiagramForest.False ? chain.Count : 1);
            }
        }

        return null;
    }

    /// <summary>Decides by fractions, for choices in issue order.</summary>
    public bool HoldsExactly(ReadOnlySpan<int> choices)
    {
        var total = Rational.Zero;
        for (var issue = 0; issue < Value!.Contributions.Count; issue++)
        {
            total += Value.Contributions[issue][choices[issue]];
        }

        return total >= Least;
    }
}
