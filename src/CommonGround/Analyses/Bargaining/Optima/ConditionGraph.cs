using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// One binding condition as its decision diagram, from which options are struck that no package left in question could take and meet it.
/// </summary>
internal sealed class ConditionGraph
{
    private const int Violated = 0;
    private const int Satisfied = 1;

    private readonly int[] issueOf;
    private readonly int[][] targets;
    private readonly bool[] can;
    private readonly bool[] reached;
    private readonly bool[] isFree;

    private ConditionGraph(int[] issueOf, int[][] targets)
    {
        (this.issueOf, this.targets) = (issueOf, targets);
        Issues = issueOf.Skip(Satisfied + 1).Distinct().ToArray();
        (can, reached, isFree) = (new bool[issueOf.Length], new bool[issueOf.Length], new bool[Issues.Length]);
        can[Satisfied] = true;
    }

    /// <summary>The issues that it asks, in order.</summary>
    public int[] Issues { get; }

    /// <summary>Whether one of some options is all that it wants: every question is answered well, or goes on to the next.</summary>
    public bool WantsOneOfSome =>
        Enumerable
            .Range(Satisfied + 1, issueOf.Length - Satisfied - 1)
            .All(node => Array.TrueForAll(targets[node], target => target == Satisfied || target == Next(node)));

    /// <summary>One for each condition that not every package meets; null where one of them is met by none.</summary>
    public static IReadOnlyList<ConditionGraph>? Of(BargainingProblem problem)
    {
        var conditions = problem.OpenConditions(Enumerable.Range(0, problem.Issues.Count).ToArray());
        return conditions.IsHopeless ? null : conditions.Start.ToArray().Select(root => Of(problem, conditions, root)).ToArray();
    }

    /// <summary>Whether an option of an issue is one of those wanted.</summary>
    public bool Wants(int issue, int option) => Targets(issue, option).Contains(Satisfied);

    /// <summary>Where each of its questions about an issue leads with an option.</summary>
    public IEnumerable<int> Targets(int issue, int option) =>
        Enumerable.Range(0, issueOf.Length).Where(node => issueOf[node] == issue).Select(node => targets[node][option]);

    /// <summary>Strikes what cannot be; false where nothing is left. <paramref name="struck"/> is told each issue that lost options.</summary>
    public bool Narrow(GainTable table, Box box, Action<int> struck)
    {
        Climb(table, box);
        if (!can[Satisfied + 1])
        {
            return false;
        }

        Array.Clear(isFree);
        Array.Clear(reached);
        reached[Satisfied + 1] = true;
        var node = Satisfied + 1;
        for (var place = 0; place < Issues.Length; place++)
        {
            var issue = Issues[place];
            var left = box.Left(issue);
            var end = node;
            while (end < issueOf.Length && issueOf[end] == issue)
            {
                end++;
            }

            var kept = Support(table, left, node, end, place);
            if (kept < left.Length && !isFree[place])
            {
                box.Keep(issue, kept);
                struck(issue);
            }

            node = end;
        }

        return true;
    }

    private static ConditionGraph Of(BargainingProblem problem, OpenConditions conditions, int root)
    {
        var nodes = new SortedSet<(int Level, int Node)> { (conditions.NextLevel(root), root) };
        for (
            var next = (Level: -1, Node: -1);
            nodes.GetViewBetween((next.Level, next.Node + 1), (int.MaxValue, int.MaxValue)) is { Count: > 0 } rest;

        )
        {
            next = rest.Min;
            for (var option = 0; option < problem.Issues[next.Level].Options.Count; option++)
            {
                var target = conditions.Step(next.Node, next.Level, option);
                if (target is not (OpenConditions.Violated or OpenConditions.Satisfied))
                {
                    nodes.Add((conditions.NextLevel(target), target));
                }
            }
        }

        var places = nodes.Select((node, place) => (node.Node, place)).ToDictionary(pair => pair.Node, pair => pair.place + Satisfied + 1);
        (places[OpenConditions.Violated], places[OpenConditions.Satisfied]) = (Violated, Satisfied);
        var onward = nodes.Select(node =>
            problem.Issues[node.Level].Options.Select((_, option) => places[conditions.Step(node.Node, node.Level, option)]).ToArray()
        );
        return new(
            [-1, -1, .. nodes.Select(node => node.Level)],
            [
                [],
                [],
                .. onward,
            ]
        );
    }

    private int Next(int node) => node + 1 < issueOf.Length ? node + 1 : Violated;

    /// <summary>From the last question to the first: from which of them the condition can still be met.</summary>
    private void Climb(GainTable table, Box box)
    {
        for (var node = issueOf.Length - 1; node > Satisfied; node--)
        {
            can[node] = false;
            foreach (var option in box.Left(issueOf[node]))
            {
                can[node] |= can[targets[node][table.Options[option].Option]];
            }
        }
    }

    /// <summary>Moves to the front the options by which a question of the issue goes on to where the condition can be met, and counts them.</summary>
    private int Support(GainTable table, Span<int> left, int node, int end, int place)
    {
        var kept = 0;
        for (var at = 0; at < left.Length; at++)
        {
            var supports = false;
            for (var asked = node; asked < end; asked++)
            {
                var target = targets[asked][table.Options[left[at]].Option];
                if (reached[asked] && can[target])
                {
                    supports = true;
                    Reach(target, place);
                }
            }

            if (supports)
            {
                (left[kept], left[at]) = (left[at], left[kept]);
                kept++;
            }
        }

        return kept;
    }

    /// <summary>The issues between are not asked on the way, so that they may take any option.</summary>
    private void Reach(int target, int place)
    {
        reached[target] = true;
        for (var between = place + 1; between < Issues.Length && (target == Satisfied || Issues[between] != issueOf[target]); between++)
        {
            isFree[between] = true;
        }
    }
}
