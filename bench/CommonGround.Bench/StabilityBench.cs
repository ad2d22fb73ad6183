using System.Diagnostics;
using CommonGround.Analyses;
using CommonGround.Analyses.Stability;

namespace CommonGround.Bench;

/// <summary>How long it takes to find every stable state, and whether drawn conflicts are as the definitions say.</summary>
internal static class StabilityBench
{
    private static readonly (Conflicts Family, int Seeds)[] Rows =
    [
        (new("12 × 3", 12, 3, 8), 50),
        (new("12 × 3, not all can be", 12, 3, 8, Infeasible: true, Irreversible: true), 50),
        (new("20 × 20", 20, 20, 8), 3),
        (new("20 × 20, not all can be", 20, 20, 8, Infeasible: true), 3),
        (new("20 × 20, not all can be or be undone", 20, 20, 8, Infeasible: true, Irreversible: true), 3),
        (new("20 × 20, 25 statements each", 20, 20, 25), 3),
        (new("22 × 20", 22, 20, 8), 3),
        (new("22 × 20, not all can be or be undone", 22, 20, 8, Infeasible: true, Irreversible: true), 3),
        (new("24 × 24", 24, 24, 8), 1),
        (new("24 × 24, not all can be or be undone", 24, 24, 8, Infeasible: true, Irreversible: true), 1),
    ];

    /// <summary>One row for each family of conflicts; only those with so many options, or all for zero. A process keeps its peak of memory.</summary>
    public static void Run(int options)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            _ = StabilitySearch.Equilibria(new Conflicts("", 12, 3, 8, seed % 2 == 0, seed % 2 == 0).Draw(seed), new Run());
        }

        Console.WriteLine("| options × parties | wall, s | CPU, s | peak, MB over the base |");
        Console.WriteLine("|--|--:|--:|--:|");
        foreach (var (family, seeds) in Rows.Where(row => options == 0 || row.Family.Options == options))
        {
            var runs = Enumerable.Range(1, seeds).Select(seed => Measure(family.Draw(seed))).ToArray();
            Console.WriteLine(
                $"| {family.Name} | {Spread(runs.Select(run => run.Wall))} | {Spread(runs.Select(run => run.Cpu))} | {runs[0].Memory} |"
            );
        }
    }

    /// <summary>Whether the implications between concepts hold, and the search finds what the definition says, in so many drawn conflicts.</summary>
    public static int Check(int conflicts)
    {
        var (states, wrong) = (0L, 0);
        for (var seed = 1; seed <= conflicts; seed++)
        {
            var random = new Random(seed);
            var makers = random.Next(1, 7);
            var model = new Conflicts(
                "",
                makers + random.Next(0, 3),
                makers,
                random.Next(0, 8),
                random.Next(2) == 0,
                random.Next(2) == 0
            ).Draw(seed);
            var definition = new Definition(model);
            var each = new StableStates[makers];
            _ = StabilitySearch.Equilibria(model, new Run(), (maker, stable) => each[maker] = stable, threads: 1);
            states += model.Feasible.Count;
            if (!each.All(Implies) || (seed % 10 == 0 && !IsAsDefined(model, definition, each)))
            {
                wrong++;
                Console.WriteLine($"seed {seed} is otherwise");
            }
        }

        Console.WriteLine(
            $"{conflicts} conflicts, {states} states, {wrong} otherwise; every tenth also against the definition, state by state"
        );
        return wrong == 0 ? 0 : 1;
    }

    private static bool Implies(StableStates stable) =>
        stable[SolutionConcept.Nash].IsSubsetOf(stable[SolutionConcept.SymmetricSequential])
        && stable[SolutionConcept.SymmetricSequential].IsSubsetOf(stable[SolutionConcept.SymmetricMetarational])
        && stable[SolutionConcept.SymmetricSequential].IsSubsetOf(stable[SolutionConcept.Sequential])
        && stable[SolutionConcept.SymmetricMetarational].IsSubsetOf(stable[SolutionConcept.GeneralMetarational])
        && stable[SolutionConcept.Sequential].IsSubsetOf(stable[SolutionConcept.GeneralMetarational]);

    private static bool IsAsDefined(OptionForm model, Definition definition, StableStates[] each) =>
        model.States.All(state =>
            StableStates.Concepts.All(concept =>
                Enumerable.Range(0, each.Length).All(maker => each[maker][concept][state] == definition.IsStable(concept, maker, state))
            )
        );

    private sealed record Measurement(double Wall, double Cpu, long Memory);

    private static Measurement Measure(OptionForm model)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        var (before, spent) = (process.WorkingSet64, process.TotalProcessorTime);
        var clock = Stopwatch.StartNew();
        _ = StabilitySearch.Equilibria(model, new Run());
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new(wall, (process.TotalProcessorTime - spent).TotalSeconds, (process.PeakWorkingSet64 - before) >> 20);
    }

    private static string Spread(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return $"{sorted[sorted.Length / 2]:0.###} ({sorted[^1]:0.###})";
    }
}
