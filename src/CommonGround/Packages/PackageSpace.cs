using System.Numerics;
using CommonGround.Packages.Schedules;

namespace CommonGround.Packages;

/// <summary>
/// Every package over some issues, compiled once together with the predicates that may be asked of it, and then asked again
/// and again which of them can hold together. Options that no predicate tells apart are merged.
/// </summary>
public sealed partial class PackageSpace
{
    private readonly int[] arities;
    private readonly Timetable? timetable;
    private readonly IReadOnlyList<int> owners;
    private readonly int[][] supportOf;
    private readonly Dictionary<int, HashSet<int>> supports = [];

    private PackageSpace(
        int[] arities,
        int[] order,
        DiagramForest forest,
        IReadOnlyList<Constraint> constraints,
        IReadOnlyList<int> owners,
        Quorum quorum,
        SearchLimits limits,
        Timetable? timetable
    )
    {
        this.timetable = timetable;
        this.arities = arities;
        Limits = limits;
        this.owners = owners;
        Forest = forest;
        Constraints = constraints;
        Quorum = quorum;
        foreach (var constraint in constraints)
        {
            supports.TryAdd(constraint.Root, forest.Support(constraint.Root).ToHashSet());
        }

        Levels = order.Select(Merge).ToArray();
        Lanes = constraints.Select(constraint => constraint.Lane is { } lane ? LaneParts.Of(lane, Levels) : null).ToArray();
        supportOf = Enumerable.Range(0, constraints.Count).Select(Support).ToArray();
        Total = arities.Aggregate(BigInteger.One, (product, arity) => product * arity);
    }

    /// <summary>How many packages there are.</summary>
    public BigInteger Total { get; }

    /// <summary>How far each question goes.</summary>
    public SearchLimits Limits { get; }

    internal Quorum Quorum { get; }

    internal DiagramForest Forest { get; }

    internal IReadOnlyList<Constraint> Constraints { get; }

    internal Level[] Levels { get; }

    internal LaneParts?[] Lanes { get; }

    internal IReadOnlyList<int> Owners => owners;

    /// <summary>Compiles the packages over some issues.</summary>
    /// <param name="issues">What there is to settle.</param>
    /// <param name="predicates">All that will be asked.</param>
    /// <param name="owners">For each predicate, the place of the party that insists on it.</param>
    /// <param name="quorum">Which parties may be passed over.</param>
    /// <param name="dates">Issues on whole-numbered scales that are not counted among the packages: for a package to be one, dates must exist.</param>
    public static PackageSpace Of(
        ValueList<Issue> issues,
        IReadOnlyList<Predicate> predicates,
        IReadOnlyList<int> owners,
        Quorum quorum,
        SearchLimits? limits = null,
        ValueList<Issue>? dates = null
    )
    {
        limits ??= new SearchLimits();
        var order = SearchOrder(issues, predicates);
        var compiler = new DiagramCompiler(order.Select(issue => issues[issue]).ToArray());
        var dated = dates is { Count: > 0 } ? new Timetable(issues, new Dates(dates), predicates) : null;
        var constraints = predicates
            .Select(predicate =>
                predicate switch
                {
                    Meets meets when dated is not null => Constraint.OfDiagram(
                        compiler.Forest,
                        compiler.CompileApart(meets.Condition, dated.Dates),
                        order
                    ),
                    Meets meets => Constraint.OfDiagram(compiler.Forest, compiler.Compile(meets.Condition), order),
                    Reaches reaches => Constraint.OfValue(reaches.Value, reaches.Least, limits.Bits),
                    _ => throw new InvalidOperationException($"No constraint for {predicate.GetType().Name}."),
                }
            )
            .ToArray();
        return new(
            issues.Select(issue => issue.Options.Count).ToArray(),
            order,
            compiler.Forest,
            constraints,
            owners,
            quorum,
            limits,
            dated
        );
    }

    /// <summary>
    /// Compiles the frameworks over some issues: each issue takes one of the options allowed to it or, as one option more after
    /// them, stays open. A predicate admits a framework if some completion of the open issues meets it or, in
    /// <paramref name="everywhere"/>, if every one does. After the predicates come, issue by issue, that it is settled and that it is open.
    /// </summary>
    public static PackageSpace OfFrameworks(
        ValueList<Issue> issues,
        IReadOnlyList<Predicate> predicates,
        IndexSet everywhere,
        IReadOnlyList<int> owners,
        Quorum quorum,
        IReadOnlyList<int[]> allowed,
        SearchLimits? limits = null
    )
    {
        limits ??= new SearchLimits();
        var order = SearchOrder(issues, predicates);
        var compiler = new DiagramCompiler(order.Select(issue => issues[issue]).ToArray());
        var places = allowed.Select(options => options.Length + 1).ToArray();
        var frameworks = new DiagramForest(order.Select(issue => places[issue]).ToArray());
        var byLevel = order.Select(issue => allowed[issue]).ToArray();
        var constraints = new List<Constraint>();
        for (var index = 0; index < predicates.Count; index++)
        {
            constraints.Add(
                predicates[index] switch
                {
                    Meets meets => Constraint.OfDiagram(frameworks, Admit(compiler.Compile(meets.Condition), everywhere[index]), order),
                    Reaches reaches => Constraint.OfValue(Opened(reaches.Value, allowed, everywhere[index]), reaches.Least, limits.Bits),
                    _ => throw new InvalidOperationException($"No constraint for {predicates[index].GetType().Name}."),
                }
            );
        }

        int Admit(int root, bool every) => frameworks.WithOpen(compiler.Forest, root, byLevel, every ? frameworks.And : frameworks.Or);
        int IsOpen(int issue, bool open) =>
            frameworks.Choice(Array.IndexOf(order, issue), option => option == allowed[issue].Length == open);
        var nobody = owners.Append(-1).Max() + 1;
        var states = Enumerable.Range(0, issues.Count).SelectMany(issue => (int[])[IsOpen(issue, false), IsOpen(issue, true)]);
        constraints.AddRange(states.Select(root => Constraint.OfDiagram(frameworks, root, order)));
        var allOwners = owners.Concat(Enumerable.Repeat(nobody, issues.Count * 2)).ToArray();
        return new(
            places,
            order,
            frameworks,
            constraints,
            allOwners,
            quorum.IsUnanimity ? quorum : quorum.With(IndexSet.Of(nobody)),
            limits,
            timetable: null
        );
    }

    internal HashSet<int> Supports(int root) => supports[root];

    /// <summary>Issues on which most depends first, so that a search fails early.</summary>
    internal static int[] SearchOrder(ValueList<Issue> issues, IReadOnlyList<Predicate> predicates)
    {
        var places = issues.Select((issue, index) => (issue.Name, index)).ToDictionary(StringComparer.Ordinal);
        var weights = new double[issues.Count];
        foreach (var predicate in predicates)
        {
            if (predicate is Meets meets)
            {
                var concerned = meets.Condition.Issues.Where(issue => places.ContainsKey(issue.Name)).ToArray();
                Array.ForEach(concerned, issue => weights[places[issue.Name]] += 1.0 / concerned.Length);
            }
            else if (predicate is Reaches reaches)
            {
                var spans = reaches
                    .Value.Contributions.Select(row => (row.Aggregate(Rational.Max) - row.Aggregate(Rational.Min)).ToDouble())
                    .ToArray();
                var sum = Math.Max(spans.Sum(), double.Epsilon);
                for (var issue = 0; issue < weights.Length; issue++)
                {
                    weights[issue] += spans[issue] / sum;
                }
            }
        }

        return Enumerable.Range(0, issues.Count).OrderByDescending(issue => Math.Round(weights[issue], 9)).ThenBy(issue => issue).ToArray();
    }

    private static Additive Opened(Additive value, IReadOnlyList<int[]> allowed, bool every) =>
        value with
        {
            Contributions = value
                .Contributions.Select(
                    (row, issue) =>
                        allowed[issue]
                            .Select(option => row[option])
                            .Append(row.Aggregate(every ? Rational.Min : Rational.Max))
                            .ToValueList()
                )
                .ToValueList(),
        };

    private Level Merge(int issue, int level)
    {
        var nodes = Enumerable.Range(0, Forest.Count).Where(node => Forest.Level(node) == level).ToArray();
        var lanes = Constraints
            .Where(constraint => constraint.Value is not null)
            .Select(constraint => constraint.Value!.Contributions[issue])
            .ToArray();
        var classes = Enumerable
            .Range(0, arities[issue])
            .GroupBy(option =>
                nodes.Select(node => (Rational)Forest.Branches(node)[option]).Concat(lanes.Select(lane => lane[option])).ToValueList()
            )
            .ToArray();
        return new Level(issue, classes.Select(members => members.First()).ToArray(), classes.Select(members => members.Count()).ToArray());
    }
}
