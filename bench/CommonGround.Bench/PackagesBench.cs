using System.Diagnostics;
using System.Globalization;
using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;

namespace CommonGround.Bench;

/// <summary>How long the named packages take, proved, beside two general solvers on the same problems: processor seconds.</summary>
internal static class PackagesBench
{
    private const int RedLinesEach = 2;
    private const int Steps = 20_000_000;
    private static readonly int[] Sizes = [20, 30, 60];
    private static readonly (string Kind, int WalkAway)[] Kinds = [("uniform", 30), ("correlated", 30), ("polarised", 20)];

    /// <summary>Prints a row for each family, with how long each of the others took.</summary>
    /// <param name="seeds">How many problems of each family are solved.</param>
    /// <param name="peerSeeds">How many of them the others are given too.</param>
    /// <param name="cap">After how many seconds the others are stopped; the search itself stops by its own limit of steps.</param>
    /// <param name="words">Only families whose name holds these words.</param>
    public static void Run(int seeds, int peerSeeds, double cap, string words)
    {
        Warm();
        Console.WriteLine(
            "| 18 parties, 5 options | Nash | SCIP | CP-SAT | leximin | SCIP, least only | CP-SAT, least only | utilitarian | Kalai–Smorodinsky with 18 ideals |"
        );
        Console.WriteLine("|--|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (family, lines) in Families().Where(one => NameOf(one.Family, one.Lines).Contains(words, StringComparison.Ordinal)))
        {
            Row(family, lines, seeds, peerSeeds, cap);
        }

        Console.WriteLine();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Median (worst) processor seconds of {seeds} seeds, of the others' {peerSeeds}, which are stopped after {cap:0} seconds; a search is stopped after {Steps:N0} steps. Peak memory, the others' included, {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)} MB."
            )
        );
    }

    private static IEnumerable<(DrawnProblem Family, int Lines)> Families() =>
        from size in Sizes
        from kind in Kinds
        from lines in (int[])[0, RedLinesEach]
        select (new DrawnProblem(kind.Kind, 18, size, 5, kind.WalkAway), lines);

    private static string NameOf(DrawnProblem family, int lines) =>
        $"{family.Issues} issues, {family.Kind}{(lines > 0 ? $", {lines} red lines each" : "")}";

    private static void Row(DrawnProblem family, int lines, int seeds, int peerSeeds, double cap)
    {
        var isLong = family.Issues > 30;
        var isShort = family.Issues <= 20;
        var problems = Enumerable.Range(1, seeds).Select(seed => family.On(family.Draw(seed), lines, seed)).ToArray();
        var peers = problems.Take(peerSeeds).ToArray();
        string[] cells =
        [
            NameOf(family, lines),
            Ours(problems, search => [search.Find(new BargainingSolution.NashBargaining())]),
            Theirs(peers, problem => Scip(problem, peer => peer.LargestProduct(Left(cap)))),
            Theirs(peers, problem => new CpSatPeer(problem).LargestProduct(Left(cap))),
            isLong ? "—" : Ours(problems, search => [search.Find(new BargainingSolution.Egalitarian())]),
            isLong ? "—" : Theirs(peers, problem => Scip(problem, peer => peer.LargestLeast(cap))),
            isLong ? "—" : Theirs(peers, problem => new CpSatPeer(problem).LargestLeast(cap)),
            Ours(problems, search => [search.Find(new BargainingSolution.Utilitarian())]),
            isShort ? Ours(problems, WithIdeals) : "—",
        ];
        Console.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private static double? Scip(BargainingProblem problem, Func<ScipPeer, double?> ask)
    {
        using var peer = new ScipPeer(problem);
        return ask(peer);
    }

    private static Optimum[] WithIdeals(OptimumSearch search)
    {
        var ideals = search.Ideals();
        return OptimumSearch.KalaiSmorodinsky(ideals) is { } solution ? [.. ideals, search.Find(solution)] : [.. ideals];
    }

    private static string Ours(BargainingProblem[] problems, Func<OptimumSearch, Optimum[]> find)
    {
        var runs = Array.ConvertAll(
            problems,
            problem => Timed(() => find(new OptimumSearch(problem, new SearchLimits { Steps = Steps }, new Run())))
        );
        var open = runs.Count(run => run.Result.Any(optimum => !optimum.IsExact));
        var none = runs.Count(run => run.Result.All(optimum => optimum is { IsExact: true, Package: null }));
        return Format(runs.Select(run => run.Seconds)) + Told(open, "bounded") + Told(none, "proved to have nothing acceptable");

        string Told(int some, string what) => some > 0 ? $", {some} of {runs.Length} {what}" : "";
    }

    private static string Theirs(BargainingProblem[] problems, Func<BargainingProblem, double?> find)
    {
        if (problems.Length == 0)
        {
            return "—";
        }

        var runs = Array.ConvertAll(problems, problem => Timed(() => find(problem)));
        var open = runs.Count(run => run.Result is null);
        return Format(runs.Select(run => run.Seconds)) + (open > 0 ? $", {open} of {runs.Length} stopped" : "");
    }

    private static (T Result, double Seconds) Timed<T>(Func<T> work)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var result = work();
        return (result, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
    }

    private static Func<double> Left(double cap)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        return () => cap - (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
    }

    private static void Warm()
    {
        var problem = new DrawnProblem("uniform", 6, 8, 5, 20).Draw(1);
        var search = new OptimumSearch(problem, new SearchLimits(), new Run());
        foreach (
            var solution in (BargainingSolution[])
                [new BargainingSolution.NashBargaining(), new BargainingSolution.Egalitarian(), new BargainingSolution.Utilitarian()]
        )
        {
            search.Find(solution);
        }

        Scip(problem, peer => peer.LargestLeast(10));
        new CpSatPeer(problem).LargestLeast(10);
    }

    private static string Format(IEnumerable<double> seconds)
    {
        var sorted = seconds.Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Length / 2]:0.00} ({sorted[^1]:0.00})");
    }
}
