using System.Diagnostics;
using System.Globalization;
using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Counting;
using CommonGround.Packages;

namespace CommonGround.Bench;

/// <summary>What it takes to count the packages that all parties accept, and all but one.</summary>
internal static class CountBench
{
    public static void Run(int seeds)
    {
        Count(new DrawnProblem("uniform", 18, 9, 10, 45), 0);
        Console.WriteLine("| parties × issues × options | packages | walk-away | CPU-s | accepted by all | by all but one at most | |");
        Console.WriteLine("|--|--:|--:|--:|--:|--:|--|");
        foreach (var kind in (string[])["uniform", "correlated", "polarised"])
        {
            foreach (
                var (parties, issues, options, walkAway) in ((int, int, int, int)[])
                    [(18, 9, 10, 45), (5, 13, 5, 55), (18, 14, 5, 45), (18, 30, 5, 45)]
            )
            {
                Report(new DrawnProblem(kind, parties, issues, options, walkAway), seeds);
            }
        }

        Console.WriteLine();
        Console.WriteLine(
            $"CPU-seconds of the process, median (worst) of {seeds} seeds; counts of the first. Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB."
        );
    }

    private static void Report(DrawnProblem drawn, int seeds)
    {
        var runs = Enumerable.Range(1, seeds).Select(seed => Count(drawn, seed)).ToArray();
        var counts = runs[0].Outcome;
        string Number(PackageCount count) => ((double)count.Count).ToString("0.###e0", CultureInfo.InvariantCulture);
        Console.WriteLine(
            $"| {drawn} | {(double)counts.Total:0.#e0} | {drawn.WalkAway} | {FrontierBench.Times(runs.Select(run => run.Seconds))} | {Number(counts.ToAll)} | {Number(counts.ToAllButOne)} | {counts.ToAll.Exactness.Word} |"
        );
    }

    private static (double Seconds, PackageCounts Outcome) Count(DrawnProblem drawn, int seed)
    {
        var problem = drawn.Draw(seed);
        var demands = problem.Payoffs.Select(payoff => (Predicate)new Reaches(payoff.Stake.Value, payoff.Stake.WalkAway)).ToArray();
        return FrontierBench.Measure(() =>
            PackageCounts.Of(problem.Issues, demands, [.. Enumerable.Range(0, drawn.Parties)], IndexSet.Empty, new Run())
        );
    }
}
