using System.Runtime.Intrinsics;

namespace CommonGround.Packages;

/// <summary>
/// The constraints of one question side by side, so that a step of the search adds one vector of contributions and compares
/// it with one vector of needs. Positions are levels of the space in search order; lanes are padded to whole vectors.
/// </summary>
internal sealed class SearchTables
{
    private readonly Dictionary<(int Position, int Lane), int[]> bestFirst = [];

    public SearchTables(PackageSpace space, IReadOnlyList<int> levels, IReadOnlyList<Constraint> constraints)
    {
        Space = space;
        Levels = levels.Select(level => space.Levels[level]).ToArray();
        LevelOf = [.. levels];
        Values = constraints.Where(constraint => !constraint.IsDiagram).ToArray();
        Roots = constraints.Where(constraint => constraint.IsDiagram).Select(constraint => constraint.Root).ToArray();
        var vector = Vector256<int>.Count;
        Width = (Values.Length + vector - 1) / vector * vector;
        Contributions = Levels.Select(Row).ToArray();
        MostFrom = Mosts();
        Sure = Padded(Values.Select(value => value.Lane!.Sure));
        var needs = Padded(Values.Select(value => value.Lane!.Need));
        Need = MostFrom.Select(most => needs.Zip(most, (need, rest) => need - rest).ToArray()).ToArray();
        InIssueOrder = Enumerable.Range(0, Levels.Length).OrderBy(position => Levels[position].Issue).ToArray();
        Touching = LevelOf.Select(Touched).ToArray();
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

    /// <summary>The classes of a position by what they add to a lane, the most first.</summary>
    public int[] BestFirst(int position, int lane) =>
        bestFirst.TryGetValue((position, lane), out var order)
            ? order
            : bestFirst[(position, lane)] = Enumerable
                .Range(0, Levels[position].First.Length)
                .OrderByDescending(option => Contributions[position][(option * Width) + lane])
                .ThenBy(option => option)
                .ToArray();

    private int[] Row(Level level)
    {
        var row = new int[level.First.Length * Width];
        for (var option = 0; option < level.First.Length; option++)
        {
            for (var lane = 0; lane < Values.Length; lane++)
            {
                row[(option * Width) + lane] = Values[lane].Lane!.Contributions[level.Issue][level.First[option]];
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
            mosts[position] = Padded(
                Values.Select(
                    (value, lane) =>
                        mosts[position + 1][lane]
                        + Levels[position].First.Max(option => value.Lane!.Contributions[Levels[position].Issue][option])
                )
            );
        }

        return mosts;
    }

    private int[] Touched(int level) =>
        Enumerable.Range(0, Roots.Length).Where(index => Space.Supports(Roots[index]).Contains(level)).ToArray();

    /// <summary>Padding lanes hold zero everywhere, and zero always suffices.</summary>
    private int[] Padded(IEnumerable<int> lanes)
    {
        var padded = new int[Width];
        var index = 0;
        foreach (var lane in lanes)
        {
            padded[index++] = lane;
        }

        return padded;
    }
}
