using System.Diagnostics;
using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Frontiers;
using CommonGround.Packages;

namespace CommonGround.Bench;

/// <summary>What it takes to find every efficient package, and, for more parties, to test one, improve it and draw some.</summary>
internal static class FrontierBench
{
    private static readonly string[] Kinds = ["uniform", "correlated", "polarised"];

    public static void Run(int seeds)
    {
        Measure(() => ParetoFrontier.Of(new DrawnProblem("uniform", 3, 12, 5, 0).Draw(0)));
        Console.WriteLine("| parties × issues × options | CPU-s | efficient packages | given up |");
        Console.WriteLine("|--|--:|--:|--:|");
        foreach (var (parties, issues) in ((int, int)[])[(2, 30), (2, 60), (3, 20), (3, 30), (4, 10), (5, 8)])
        {
            foreach (var kind in Kinds)
            {
                List(new DrawnProblem(kind, parties, issues, 5, 0), seeds);
            }
        }

        Console.WriteLine();
        Console.WriteLine(
            "| parties × issues × options | test of a random package, CPU-s | decided | improved until efficient, CPU-s | proved | ten drawn by weights, CPU-s | proved |"
        );
        Console.WriteLine("|--|--:|--:|--:|--:|--:|--:|");
        foreach (var issues in (int[])[20, 60])
        {
            foreach (var kind in Kinds)
            {
                Probe(new DrawnProblem(kind, 18, issues, 5, 0), seeds);
            }
        }

        Console.WriteLine();
        Console.WriteLine(
            $"CPU-seconds of the process, median (worst) of {seeds} seeds. Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB."
        );
    }

    /// <summary>Processor time in seconds, and what came of it.</summary>
    public static (double Seconds, T Outcome) Measure<T>(Func<T> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var outcome = work();
        return ((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds, outcome);
    }

    public static string Times(IEnumerable<double> seconds)
    {
        var sorted = seconds.Order().ToArray();
        return $"{sorted[sorted.Length / 2]:0.###} ({sorted[^1]:0.###})";
    }

    private static void List(DrawnProblem drawn, int seeds)
    {
        var runs = Enumerable.Range(1, seeds).Select(drawn.Draw).Select(problem => Measure(() => ParetoFrontier.Of(problem))).ToArray();
        var sizes = runs.Select(run => run.Outcome.Packages.Count).Order().ToArray();
        var given = runs.Count(run => run.Outcome.Exactness is not Exactness.Exact);
        Console.WriteLine(
            $"| {drawn} | {Times(runs.Select(run => run.Seconds))} | {sizes[seeds / 2]} ({sizes[^1]}) | {given} of {seeds} |"
        );
    }

    private static void Probe(DrawnProblem drawn, int seeds)
    {
        var limits = new SearchLimits { Steps = 300_000 };
        var (tests, texts, samples) = (
            new List<(double, EfficiencyTest)>(),
            new List<(double, SingleText)>(),
            new List<(double, EfficientSample)>()
        );
        for (var seed = 1; seed <= seeds; seed++)
        {
            var problem = drawn.Draw(seed);
            var random = new Random(seed);
            var package = problem.PackageOf([.. problem.Issues.Select(issue => random.Next(issue.Options.Count))]);
            tests.Add(Measure(() => EfficiencyTest.Of(problem, package, limits, new Run())));
            texts.Add(Measure(() => SingleText.Of(problem, package, limits, new Run())));
            samples.Add(Measure(() => EfficientSample.Of(problem, 10, limits, new Run())));
        }

        Console.WriteLine(
            $"| {drawn} | {Times(tests.Select(run => run.Item1))} | {tests.Count(run => run.Item2.IsEfficient is not null)} of {seeds} "
                + $"| {Times(texts.Select(run => run.Item1))} | {texts.Count(run => run.Item2.End.IsEfficient == true)} of {seeds} "
                + $"| {Times(samples.Select(run => run.Item1))} | {samples.Sum(run => 10 - run.Item2.Unproved)} of {seeds * 10} |"
        );
    }
}
