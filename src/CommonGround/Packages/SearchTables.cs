using System.Runtime.Intrinsics;

namespace CommonGround.Packages;

/// <summary>
/// The constraints of one question side by side, so that a step of the search adds one vector of contributions and compares
/// it with one vector of needs. Positions are levels of the space in search order; lanes are padded to whole vectors.
/// </summary>
internal sealed class SearchTables
{
    private readonly LaneParts[] lanesOf;
    private readonly Dictionary<(int Position, int Lane), int[]> bestFirst = [];
    private readonly Lazy<IndexSet[]> asking;

    public SearchTables(PackageSpace space, int[] levels, int[] asked)
    {
        Space = space;
        Levels = Array.ConvertAll(levels, level => space.Levels[level]);
        LevelOf = levels;
        var lanes = Array.FindAll(asked, index => !space.Constraints[index].IsDiagram);
        lanesOf = Array.ConvertAll(lanes, index => space.Lanes[index]!);
        Values = Array.ConvertAll(lanes, index => space.Constraints[index]);
        Roots = Array.ConvertAll(Array.FindAll(asked, index => space.Constraints[index].IsDiagram), index => space.Constraints[index].Root);
        var vector = Vector256<int>.Count;
        Width = (Values.Length + vector - 1) / vector * vector;
        Contributions = Array.ConvertAll(levels, Row);
        MostFrom = Mosts();
        Sure = Padded(value => value.Sure);
        var needs = Padded(value => value.Need);
        Need = Array.ConvertAll(MostFrom, most => Difference(needs, most));
        InIssueOrder = Enumerable.Range(0, Levels.Length).ToArray();
        Array.Sort(InIssueOrder, (a, b) => Levels[a].Issue.CompareTo(Levels[b].Issue));
        Touching = Array.ConvertAll(levels, Touched);
        asking = new(() =>
            Array.ConvertAll(
                Roots,
                root => IndexSet.Of(Enumerable.Range(0, levels.Length).Where(position => space.Supports(root).Contains(levels[position])))
            )
        );
    }

    public PackageSpace Space { get; }

    public Level[] Levels { get; }

    public int[] LevelOf { get; }

    /// <summary>The constraints that are sums, in the order of the lanes.</summary>
    public Constraint[] Values { get; }

    /// <summary>The diagrams' roots.</summary>
    public int[] Roots { get; }

    /// <summary>Lanes, padding included.</summary>
    public int Width { get; }

    /// <summary>By position: class after class, the contributions to every lane.</summary>
    public int[][] Contributions { get; }

    /// <summary>By position: what the sums before it must have reached for the rest to suffice.</summary>
    public int[][] Need { get; }

    /// <summary>By position: the most that it and those after it can add to each lane.</summary>
    public int[][] MostFrom { get; }

    /// <summary>The positions in the declared order of their issues.</summary>
    public int[] InIssueOrder { get; }

    /// <summary>What sums suffice whatever comes.</summary>
    public int[] Sure { get; }

    /// <summary>By position: which diagrams ask its issue.</summary>
    public int[][] Touching { get; }

    /// <summary>By diagram: the positions of the issues that it asks.</summary>
    public IndexSet[] Asking => asking.Value;

    /// <summary>The classes of a position by what they add to a lane, the most first.</summary>
    public int[] BestFirst(int position, int lane) =>
        bestFirst.TryGetValue((position, lane), out var order)
            ? order
            : bestFirst[(position, lane)] = Enumerable
                .Range(0, Levels[position].First.Length)
                .OrderByDescending(option => Contributions[position][(option * Width) + lane])
                .ThenBy(option => option)
                .ToArray();

    private int[] Row(int level)
    {
        var row = new int[Space.Levels[level].First.Length * Width];
        for (var lane = 0; lane < lanesOf.Length; lane++)
        {
            var parts = lanesOf[lane].Parts[level];
            for (var option = 0; option < parts.Length; option++)
            {
                row[(option * Width) + lane] = parts[option];
            }
        }

        return row;
    }

    private int[][] Mosts()
    {
        var mosts = new int[Levels.Length + 1][];
        mosts[^1] = new int[Width];
        for (var position = Levels.Length - 1; position >= 0; position--)
        {
            mosts[position] = (int[])mosts[position + 1].Clone();
            for (var lane = 0; lane < lanesOf.Length; lane++)
            {
                mosts[position][lane] += lanesOf[lane].Most[LevelOf[position]];
            }
        }

        return mosts;
    }

    private int[] Touched(int level)
    {
        var touched = new List<int>();
        for (var root = 0; root < Roots.Length; root++)
        {
            if (Space.Supports(Roots[root]).Contains(level))
            {
                touched.Add(root);
            }
        }

        return [.. touched];
    }

    /// <summary>Padding lanes hold zero everywhere, and zero always suffices.</summary>
    private int[] Padded(Func<Lane, int> part)
    {
        var padded = new int[Width];
        for (var lane = 0; lane < Values.Length; lane++)
        {
            padded[lane] = part(Values[lane].Lane!);
        }

        return padded;
    }

    private static int[] Difference(int[] a, int[] b)
    {
        var difference = new int[a.Length];
        for (var lane = 0; lane < a.Length; lane++)
        {
            difference[lane] = a[lane] - b[lane];
        }

        return difference;
    }
}
