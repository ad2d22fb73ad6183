namespace CommonGround.Packages;

/// <summary>
/// Binding conditions as a search meets them that settles one issue after the other: a state for each condition, which says what
/// is left of it. A state is satisfied, violated, or open; equal states ask the same of the issues to come.
/// </summary>
internal sealed class OpenConditions
{
    public const int Violated = DiagramForest.False;
    public const int Satisfied = DiagramForest.True;

    private readonly DiagramForest forest;
    private readonly int[] roots;
    private readonly int[][] asking;

    /// <summary>Compiles conditions for a search that settles the issues in this order.</summary>
    public OpenConditions(IReadOnlyList<Issue> issues, IEnumerable<Condition> conditions, IReadOnlyList<int> order)
    {
        var compiler = new DiagramCompiler(order.Select(issue => issues[issue]).ToArray());
        forest = compiler.Forest;
        roots = conditions.SelectMany(Parts).Select(compiler.Compile).Where(root => root != Satisfied).Distinct().ToArray();
        var supports = Array.ConvertAll(roots, root => forest.Support(root).ToHashSet());
        var places = Enumerable.Range(0, roots.Length);
        asking = Enumerable
            .Range(0, order.Count)
            .Select(level => places.Where(place => supports[place].Contains(level)).ToArray())
            .ToArray();
    }

    /// <summary>How many conditions there are that not every package meets, equal ones counted once.</summary>
    public int Count => roots.Length;

    /// <summary>Whether no package meets one of them.</summary>
    public bool IsHopeless => roots.Contains(Violated);

    /// <summary>The states before any issue is settled.</summary>
    public ReadOnlySpan<int> Start => roots;

    /// <summary>The conditions that ask the issue at a level; only their states can change there.</summary>
    public ReadOnlySpan<int> Asking(int level) => asking[level];

    /// <summary>A state after the issue at a level took an option.</summary>
    public int Step(int state, int level, int option) => forest.Step(state, level, option);

    /// <summary>All states after the issue at a level took an option; false as soon as one is violated, and the rest is then undefined.</summary>
    public bool Step(ReadOnlySpan<int> before, int level, int option, Span<int> after)
    {
        before.CopyTo(after);
        foreach (var place in asking[level])
        {
            after[place] = forest.Step(before[place], level, option);
            if (after[place] == Violated)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The level that an open state asks next.</summary>
    public int NextLevel(int state) => forest.Level(state);

    /// <summary>What must all hold is several conditions.</summary>
    private static IEnumerable<Condition> Parts(Condition condition) => condition is AllOf all ? all.Parts.SelectMany(Parts) : [condition];
}
