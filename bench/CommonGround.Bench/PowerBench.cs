using System.Diagnostics;
using System.Text.Json;
using CommonGround.Analyses;
using CommonGround.Analyses.Power;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Bench;

/// <summary>How long voting power takes: councils of a file, and seeded ones with weights of few and of many digits.</summary>
internal static class PowerBench
{
    private const int Runs = 5;

    public static void Run(string? file)
    {
        Measure(Drawn(15, 3, seed: 0));
        Console.WriteLine("| council | members | winning coalitions | CPU ms, median (worst) |");
        Console.WriteLine("|--|--:|--:|--:|");
        foreach (var (name, council) in (file is null ? [] : Published(file)).Concat(Seeded()))
        {
            var (power, times) = Measure(council);
            Console.WriteLine(
                power is null
                    ? $"| {name} | {council.Parties.Count} | refused: too many different sums | {times} |"
                    : $"| {name} | {power.Parties.Count} | {(power.Winning < 1_000_000_000 ? power.Winning : $"{(double)power.Winning:0.###e+0}")} | {times} |"
            );
        }

        Console.WriteLine();
        Console.WriteLine(
            $"{Runs} runs each, after warming up. Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)} MB."
        );
    }

    private static (VotingPower? Power, string Times) Measure(Negotiation council)
    {
        var times = new double[Runs];
        Finding? finding = null;
        for (var run = 0; run < Runs; run++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            finding = new WhoseVoteCounts().Ask(council, new Run());
            times[run] = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        }

        Array.Sort(times);
        return ((finding as Finding.Answered)?.Result as VotingPower, $"{times[Runs / 2]:0} ({times[^1]:0})");
    }

    private static IEnumerable<(string, Negotiation)> Seeded()
    {
        foreach (var (members, digits) in new[] { (27, 3), (27, 9), (35, 9), (50, 3), (100, 2) })
        {
            yield return (
                $"drawn: 55 % of the members, 65 % of weights of {digits} digits, four to block",
                Drawn(members, digits, seed: 1)
            );
        }

        yield return ("two thirds of 193, each counting one", Council(new([new Majority(Quota.ShareOf(new Rational(2, 3)))], []), 193));
    }

    /// <summary>A few large members and many small ones.</summary>
    private static Negotiation Drawn(int members, int digits, int seed)
    {
        var random = new Random(seed);
        var weights = Names(members).Select(name => new Weight(name, (int)(Math.Pow(random.NextDouble(), 3) * Math.Pow(10, digits)) + 1));
        return Council(Double(weights.ToValueList(), Quota.ShareOf(new Rational(65, 100))), members);
    }

    private static SigningRule Double(ValueList<Weight> weights, Quota quota) =>
        new([new Majority(Quota.ShareOf(new Rational(55, 100))), new Majority(quota) { Weights = weights }], []) { Blocking = 4 };

    private static Negotiation Council(SigningRule rule, int members) =>
        new()
        {
            Title = "A council",
            Date = new DateOnly(2024, 1, 1),
            Rule = rule,
            Parties = [.. Names(members).Select(name => new Party(name))],
        };

    private static IEnumerable<string> Names(int members) => Enumerable.Range(1, members).Select(number => $"member-{number}");

    private static IEnumerable<(string, Negotiation)> Published(string file)
    {
        foreach (var council in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateObject())
        {
            var weights = council.Value.GetProperty("weights").EnumerateArray().Select(weight => weight.GetInt32()).ToArray();
            var quota = Quota.Of(council.Value.GetProperty("quota").GetInt32());
            var listed = Names(weights.Length).Zip(weights, (name, weight) => new Weight(name, weight)).ToValueList();
            var isDouble = council.Value.GetProperty("minmembers").GetInt32() > 0;
            yield return (
                council.Name,
                Council(isDouble ? Double(listed, quota) : new([new Majority(quota) { Weights = listed }], []), weights.Length)
            );
        }
    }
}
