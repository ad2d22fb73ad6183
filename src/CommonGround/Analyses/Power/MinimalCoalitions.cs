using CommonGround.Packages;

namespace CommonGround.Analyses.Power;

/// <summary>Finds the least coalitions that win, or that block by staying out: the smallest first, up to a number of them.</summary>
internal sealed class MinimalCoalitions
{
    public const int Most = 1_000;

    private const long Steps = 500_000;

    /// <summary>No number of those who follow is enough.</summary>
    private const int Never = int.MaxValue / 2;

    private readonly CoalitionDiagram diagram;
    private readonly Func<IndexSet, bool> suffices;
    private readonly bool signs;
    private readonly int[][] least;
    private readonly int[][] most;
    private readonly List<IndexSet> found = [];
    private readonly List<int> taken = [];
    private long steps = Steps;

    private MinimalCoalitions(CoalitionDiagram diagram, bool signs, Func<IndexSet, bool> suffices)
    {
        (this.diagram, this.signs, this.suffices) = (diagram, signs, suffices);
        least = new int[diagram.Members + 1][];
        most = new int[diagram.Members + 1][];
        least[^1] = signs ? [Never, 0] : [0, Never];
        most[^1] = signs ? [-Never, 0] : [0, -Never];
        for (var level = diagram.Members - 1; level >= 0; level--)
        {
            Bound(level);
        }
    }

    /// <summary>From each node, the fewest further members that suffice, and the most that it can take until they do.</summary>
    private void Bound(int level)
    {
        least[level] = new int[diagram.Width(level)];
        most[level] = new int[diagram.Width(level)];
        for (var node = 0; node < least[level].Length; node++)
        {
            var (taken, left) = (Taken(level, node), Left(level, node));
            least[level][node] = Math.Min(least[level + 1][taken] + 1, least[level + 1][left]);
            most[level][node] = least[level][node] == 0 ? 0 : Math.Max(most[level + 1][taken] + 1, most[level + 1][left]);
        }
    }

    /// <summary>Sets that win, and no part of which does.</summary>
    public static (ValueList<IndexSet> Sets, bool AreAll) Winning(CoalitionDiagram diagram, Quorum quorum)
    {
        var all = IndexSet.Of(diagram.Order);
        return new MinimalCoalitions(diagram, signs: true, set => quorum.Tolerates(all - set)).Find();
    }

    /// <summary>Sets without which nobody wins, and of no part of which that is true.</summary>
    public static (ValueList<IndexSet> Sets, bool AreAll) Blocking(CoalitionDiagram diagram, Quorum quorum) =>
        new MinimalCoalitions(diagram, signs: false, set => !quorum.Tolerates(set)).Find();

    private (ValueList<IndexSet> Sets, bool AreAll) Find()
    {
        for (var size = least[0][diagram.Root]; size <= most[0][diagram.Root] && !IsCutShort; size++)
        {
            Extend(0, diagram.Root, size);
        }

        found.Sort(IndexSet.BySize);
        return (found.Take(Most).ToValueList(), !IsCutShort);
    }

    private bool IsCutShort => found.Count > Most || steps < 0;

    /// <summary>Takes so many more of those who follow; what already suffices is not extended.</summary>
    private void Extend(int level, int node, int more)
    {
        if (more < least[level][node] || more > most[level][node] || --steps < 0 || IsCutShort)
        {
            return;
        }

        if (least[level][node] == 0)
        {
            if (IndexSet.Of(taken) is var set && taken.TrueForAll(member => !suffices(set.Without(member))))
            {
                found.Add(set);
            }

            return;
        }

        taken.Add(diagram.Order[level]);
        Extend(level + 1, Taken(level, node), more - 1);
        taken.RemoveAt(taken.Count - 1);
        Extend(level + 1, Left(level, node), more);
    }

    private int Taken(int level, int node) => signs ? diagram.Signing(level, node) : diagram.Staying(level, node);

    private int Left(int level, int node) => signs ? diagram.Staying(level, node) : diagram.Signing(level, node);
}
