using System.Globalization;

namespace CommonGround.Packages;

/// <summary>
/// Conditions as reduced, ordered decision diagrams that share their nodes: a node asks one issue and has a branch for each
/// of its options, so that a node other than the last two is a condition still undecided. Bryant (1986), many-valued.
/// </summary>
internal sealed class DiagramForest
{
    public const int False = 0;
    public const int True = 1;
    public const int MostNodes = 1 << 20;

    /// <summary>Branches of all nodes: comparing two scales of thousands of steps takes few nodes, each of thousands.</summary>
    public const int MostBranches = 1 << 24;

    private readonly int[] arities;
    private readonly List<int> levels = [int.MaxValue, int.MaxValue];
    private readonly List<int[]> branches =
    [
        [],
        [],
    ];
    private readonly Dictionary<(int Level, ValueList<int> Branches), int> known = [];

    private long branchesLeft = MostBranches;

    /// <summary>An empty forest over levels whose issues have so many options.</summary>
    public DiagramForest(int[] arities) => this.arities = arities;

    public int Level(int node) => levels[node];

    public int Count => levels.Count;

    /// <summary>Where a condition stands after the issue at a level took an option.</summary>
    public int Step(int node, int level, int option) => levels[node] == level ? branches[node][option] : node;

    public IReadOnlyList<int> Branches(int node) => branches[node];

    /// <summary>The condition that the issue at a level takes one of the options for which <paramref name="holds"/> says so.</summary>
    public int Choice(int level, Func<int, bool> holds) =>
        Make(level, Enumerable.Range(0, arities[level]).Select(option => holds(option) ? True : False).ToArray());

    public int And(int a, int b) => Combine(a, b, False, True, []);

    public int Or(int a, int b) => Combine(a, b, True, False, []);

    public int Not(int a) => Map(a, node => node == True ? False : True, (level, parts) => Make(level, parts), []);

    /// <summary>
    /// Rebuilds a diagram of another forest with the same levels: of each issue's options only those allowed, and after them one
    /// that leaves the issue open, which joins what all its options, allowed or not, lead to.
    /// </summary>
    public int WithOpen(DiagramForest other, int root, int[][] allowed, Func<int, int, int> join) =>
        other.Map(
            root,
            leaf => leaf,
            (level, parts) => Make(level, [.. allowed[level].Select(option => parts[option]), parts.Aggregate(join)]),
            []
        );

    public int Make(int level, int[] parts)
    {
        if (parts.Length > 0 && Array.TrueForAll(parts, part => part == parts[0]))
        {
            return parts[0];
        }

        var key = (level, ValueList.Of<int>(parts));
        if (known.TryGetValue(key, out var node))
        {
            return node;
        }

        branchesLeft -= parts.Length;
        if (levels.Count >= MostNodes || branchesLeft < 0)
        {
            throw new TooLargeException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the conditions together need more than {MostNodes:N0} steps with {MostBranches:N0} branches to be tested exactly; simplify them, or give their scales fewer steps"
                )
            );
        }

        levels.Add(level);
        branches.Add(parts);
        known.Add(key, levels.Count - 1);
        return levels.Count - 1;
    }

    public int Arity(int level) => arities[level];

    /// <summary>
    /// Where every issue asked either decides at once for one leaf or goes on to one next issue, and after the last for the
    /// other leaf: each issue's level, and which of its options go on. Otherwise null.
    /// </summary>
    public IReadOnlyList<(int Level, bool[] Onward)>? Chain(int root, int leaf)
    {
        var chain = new List<(int, bool[])>();
        for (var node = root; node > True; )
        {
            var next = Array.Find(branches[node], branch => branch != leaf);
            if (branches[node].Any(branch => branch != leaf && branch != next))
            {
                return null;
            }

            chain.Add((levels[node], Array.ConvertAll(branches[node], branch => branch != leaf)));
            node = next;
        }

        return chain.Count == 0 ? null : chain;
    }

    /// <summary>The issues, by level, on which the condition depends.</summary>
    public IEnumerable<int> Support(int root)
    {
        var seen = new HashSet<int>();
        var left = new Stack<int>([root]);
        while (left.TryPop(out var node))
        {
            if (node > True && seen.Add(node))
            {
                foreach (var branch in branches[node])
                {
                    left.Push(branch);
                }
            }
        }

        return seen.Select(Level).Distinct().Order();
    }

    private int Combine(int a, int b, int absorbing, int neutral, Dictionary<(int, int), int> done)
    {
        if (a == absorbing || b == absorbing)
        {
            return absorbing;
        }

        if (a == neutral || a == b)
        {
            return b;
        }

        if (b == neutral)
        {
            return a;
        }

        var key = a < b ? (a, b) : (b, a);
        if (done.TryGetValue(key, out var result))
        {
            return result;
        }

        var level = Math.Min(levels[a], levels[b]);
        var parts = new int[arities[level]];
        for (var option = 0; option < parts.Length; option++)
        {
            parts[option] = Combine(Step(a, level, option), Step(b, level, option), absorbing, neutral, done);
        }

        return done[key] = Make(level, parts);
    }

    private int Map(int node, Func<int, int> leaf, Func<int, int[], int> inner, Dictionary<int, int> done)
    {
        if (node <= True)
        {
            return leaf(node);
        }

        if (!done.TryGetValue(node, out var result))
        {
            var parts = branches[node].Select(branch => Map(branch, leaf, inner, done)).ToArray();
            done[node] = result = inner(levels[node], parts);
        }

        return result;
    }
}
