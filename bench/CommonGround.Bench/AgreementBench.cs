using System.Diagnostics;
using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Bench;

/// <summary>How long the test of common ground takes: the verdict, the first conflict and repair, all of them, and one demand ticked or unticked.</summary>
internal static class AgreementBench
{
    private const int Ticks = 20;

    /// <summary>Measures the test of common ground.</summary>
    /// <param name="seeds">Cases of each family.</param>
    /// <param name="words">Only families whose name holds these words.</param>
    public static void Run(int seeds, string words)
    {
        Ask(Family.Standard[0].Draw(-1));
        Ask(Family.Standard[4].Draw(-1));
        Console.WriteLine(
            "| family | verdict | first conflict and repair | all conflicts and repairs | most found | bounded | a tick | whole analysis |"
        );
        Console.WriteLine("|--|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var family in Family.Standard.Where(family => family.Name.Contains(words, StringComparison.Ordinal)))
        {
            var runs = Enumerable.Range(1, seeds).Select(seed => Measure(family.Draw(seed))).ToArray();
            string Times(Func<Measurement, double> time) => Format(runs.Select(time).Where(value => value >= 0).ToArray());
            Console.WriteLine(
                $"| {family.Name} | {Times(run => run.Verdict)} | {Times(run => run.First)} | {Times(run => run.All)} | {runs.Max(run => run.Found)} | {runs.Count(run => run.IsBounded)} of {seeds} | {Times(run => run.Tick)} | {Times(run => run.Whole)} |"
            );
        }

        Console.WriteLine();
        Console.WriteLine(
            $"Milliseconds of processor time, median (worst) of {seeds} seeds, after warming up. Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)} MB."
        );
    }

    private sealed record Measurement(double Verdict, double First, double All, int Found, bool IsBounded, double Tick, double Whole);

    private static Measurement Measure(Negotiation negotiation)
    {
        var clock = new ProcessorClock();
        var demands = new DemandSpace(negotiation);
        var can = demands.Space.Can(demands.Binding);
        var verdict = clock.Milliseconds;
        var (first, all, found, isBounded) = (-1.0, -1.0, 0, false);
        if (can == false)
        {
            clock.Restart();
            _ = demands.Space.FirstConflict(demands.Binding);
            _ = demands.Space.FirstRepair(demands.Binding);
            first = clock.Milliseconds;
            clock.Restart();
            var breaches = demands.Space.Clashes(demands.Binding, IndexSet.Empty, CompleteTest.Most);
            all = clock.Milliseconds;
            (found, isBounded) = (breaches.Sets.Count + breaches.Conflicts.Count, !breaches.IsAll);
        }

        clock.Restart();
        for (var tick = 0; tick < Ticks; tick++)
        {
            _ = demands.Space.Can(demands.Binding.Without(tick * 7 % demands.Demands.Length));
        }

        var each = clock.Milliseconds / Ticks;
        clock.Restart();
        Ask(negotiation);
        return new(verdict, first, all, found, isBounded, each, clock.Milliseconds);
    }

    /// <summary>What this process has computed since, whatever else the machine is doing.</summary>
    private sealed class ProcessorClock
    {
        private TimeSpan start = Environment.CpuUsage.TotalTime;

        public double Milliseconds => (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;

        public void Restart() => start = Environment.CpuUsage.TotalTime;
    }

    private static void Ask(Negotiation negotiation) => new AgreementTest().Ask(negotiation, new Run());

    private static string Format(double[] times)
    {
        if (times.Length == 0)
        {
            return "—";
        }

        Array.Sort(times);
        return $"{times[times.Length / 2]:0.##} ({times[^1]:0.##})";
    }
}
