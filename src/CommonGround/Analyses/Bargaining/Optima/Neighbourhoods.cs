using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// Looks for better packages among those that differ from the best so far on a few issues only, which are drawn, each such neighbourhood by the
/// same branch and bound: large neighbourhood search, Shaw (1998). It only helps a long search to prune earlier.
/// </summary>
internal sealed class Neighbourhoods(GainTable table, Narrowing narrowing, Welfare welfare, Incumbent incumbent, Run run)
{
    /// <summary>A neighbourhood that took fewer steps was too small.</summary>
    private const int Few = 1_000;

    /// <summary>After so many a neighbourhood is left, as too large.</summary>
    private const int Most = 10_000;

    /// <summary>Of less than this nothing is better.</summary>
    private const double Step = 1e-9;

    private readonly Random random = new(1);
    private readonly int[] issues = Enumerable.Range(0, table.Issues).ToArray();

    private int free = Math.Min(12, table.Issues);

    /// <summary>How many steps were taken; about as many as allowed.</summary>
    public long Search(long allowed)
    {
        var taken = 0L;
        while (taken < allowed)
        {
            var steps = Search(table.Taken(incumbent.Choices!));
            taken += 1 + steps;
            free = Math.Clamp(
                free
                    + steps switch
                    {
                        < Few => 1,
                        >= Most => -1,
                        _ => 0,
                    },
                1,
                table.Issues
            );
        }

        return taken;
    }

    private long Search(int[] package)
    {
        var spending = new Spending { Left = Most };
        welfare.Aim(table.RowsOf(package), Step);
        new BranchAndBound(table, narrowing, welfare, incumbent, spending, run) { Step = Step, IsAside = true }.Search(Around(package));
        return Most - spending.Left;
    }

    private Box Around(int[] package)
    {
        random.Shuffle(issues);
        var box = new Box(table);
        foreach (var issue in issues.AsSpan(free))
        {
            box.Take(issue, package[issue]);
        }

        return box;
    }
}
