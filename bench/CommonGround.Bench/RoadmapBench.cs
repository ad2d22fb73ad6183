using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommonGround.Analyses;
using CommonGround.Analyses.Roadmaps;
using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Bench;

/// <summary>How long a large roadmap takes: seeded ones of so many steps with demands of so many parties on their dates, and one change to each.</summary>
internal static class RoadmapBench
{
    private const int Parties = 20;
    private const int DemandsEach = 10;
    private const int Horizon = 240;

    private static readonly string[] Families =
    [
        "kept",
        "cannot be kept",
        "either, or",
        "tied to issues",
        "cannot be kept, tied to issues",
        "tied to issues, at a price whatever is chosen",
    ];

    public static void Run(int steps, int seeds)
    {
        Measure(Drawn(20, "kept", seed: 0));
        Console.WriteLine(
            "| family | verdict | conflicts | repairs | whether it can be kept | a change, verdict and dates | whole analysis |"
        );
        Console.WriteLine("|--|--|--:|--:|--:|--:|--:|");
        foreach (var family in Families)
        {
            var rows = Enumerable.Range(1, seeds).Select(seed => Measure(Drawn(steps, family, seed))).ToArray();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {family} | {string.Join(", ", rows.GroupBy(row => row.Verdict).Select(group => $"{group.Key} {group.Count()}"))} | {Middle(rows, row => row.Conflicts)} | {Middle(rows, row => row.Repairs)} | {Middle(rows, row => row.Can)} | {Middle(rows, row => row.Change)} | {Middle(rows, row => row.Whole)} |"
                )
            );
        }

        Console.WriteLine();
        Console.WriteLine(
            $"{steps} steps, {Parties} parties with {DemandsEach} demands each on dates, {seeds} seeds; CPU milliseconds, median (worst). Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)} MB."
        );
    }

    private sealed record Row(string Verdict, double Conflicts, double Repairs, double Can, double Change, double Whole);

    private static Row Measure(Negotiation negotiation)
    {
        var (plan, whole) = Timed(() => (Plan)((Finding.Answered)new RoadmapTest().Ask(negotiation, new Run())).Result);
        var (_, can) = Timed(() =>
        {
            var demands = new DemandSpace(negotiation, withRoadmap: true);
            return demands.Space.Can(demands.Binding);
        });
        var changed = Changed(negotiation);
        var (_, change) = Timed(() =>
        {
            var demands = new DemandSpace(changed, withRoadmap: true);
            return demands.Space.Can(demands.Binding) == true ? new PlanDates(demands, demands.Binding, default).Steps().Count : 0;
        });
        var verdict = plan switch
        {
            { Refusing.Can: true } => "yes",
            { Refusing.Can: false } => plan.Refusing.AreAll ? "no" : "no, bounded",
            _ => "undecided",
        };
        return new(verdict, plan.Refusing.Conflicts.Count, plan.Refusing.Repairs.Count, can, change, whole);
    }

    /// <summary>One step is given two months more.</summary>
    private static Negotiation Changed(Negotiation negotiation)
    {
        var roadmap = negotiation.Roadmap!;
        var place = roadmap
            .Promises.Select((promise, index) => (promise, index))
            .First(entry => entry.promise.Kind == PromiseKind.From)
            .index;
        return negotiation with
        {
            Roadmap = roadmap with
            {
                Promises = roadmap
                    .Promises.Select(
                        (promise, index) =>
                            index == place && promise.Condition is Against { Place: { } month } bound
                                ? promise with
                                {
                                    Condition = bound with { Place = month + 2 },
                                }
                                : promise
                    )
                    .ToValueList(),
            },
        };
    }

    private static (T Answer, double Milliseconds) Timed<T>(Func<T> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var answer = work();
        return (answer, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
    }

    private static string Middle(Row[] rows, Func<Row, double> of)
    {
        var sorted = rows.Select(of).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Length / 2]:0} ({sorted[^1]:0})");
    }

    /// <summary>
    /// Steps in a random order of which each comes after up to three others; demands are read off one plan that keeps all
    /// promises, so that all can hold, but for the few that ask for more.
    /// </summary>
    private static Negotiation Drawn(int steps, string family, int seed)
    {
        var random = new Random(seed);
        var done = new int[steps];
        var isTied = family.Contains("tied to issues", StringComparison.Ordinal);
        var text = new StringBuilder("roadmap:\n");
        text.Append(CultureInfo.InvariantCulture, $"  horizon: {Horizon}\n  steps:\n");
        for (var step = 0; step < steps; step++)
        {
            var before = Enumerable
                .Range(0, step == 0 ? 0 : random.Next(0, 4))
                .Select(_ => Math.Max(0, step - 1 - random.Next(30)))
                .Distinct()
                .ToArray();
            var (least, more) = (random.Next(1, 4), random.Next(0, 3));
            var begins = before.Select(other => done[other]).Append(random.Next(0, 12)).Max() + random.Next(0, 2);
            done[step] = Math.Min(begins + least, Horizon - 4);
            var after = before.Length == 0 ? "" : $", after: [{string.Join(", ", before.Select(other => $"s{other}"))}]";
            var from = step % 7 == 0 ? $", from: {Math.Max(0, begins - 3)}" : "";
            var within = step % 5 == 0 ? $", within: {done[step] + 4}" : "";
            var onlyIf = isTied && step % 10 == 0 ? $", only-if: i{step / 10 % 10} != a" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"    s{step}: {{by: p{step % Parties}, lasts: {least}..{least + more}{after}{from}{within}{onlyIf}}}\n"
            );
        }

        text.Append("  promises:\n    last: {that: s0 >= 0 months}\n");
        for (var choice = 0; family == "either, or" && choice < steps / 4; choice++)
        {
            var (one, other) = (random.Next(steps), random.Next(steps));
            var (first, second) = done[one] <= done[other] ? (one, other) : (other, one);
            text.Append(
                CultureInfo.InvariantCulture,
                $"    either-{choice}: {{that: s{second} <= s{first} - 2 months or s{first} <= s{second} or s{second} <= {Math.Max(1, done[second] - 9)} months}}\n"
            );
        }

        var issues = new StringBuilder("issues:\n");
        for (var issue = 0; issue < 10; issue++)
        {
            issues.Append(CultureInfo.InvariantCulture, $"  i{issue}: {{question: What?, options: [a, b, c]}}\n");
        }

        return Read(issues.ToString() + Demands(steps, done, random, family, isTied) + text);
    }

    private static string Demands(int steps, int[] done, Random random, string family, bool isTied)
    {
        var parties = new StringBuilder("parties:\n");
        for (var party = 0; party < Parties; party++)
        {
            parties.Append(CultureInfo.InvariantCulture, $"  p{party}:\n    red-lines:\n");
            for (var demand = 0; demand < DemandsEach; demand++)
            {
                var (one, other) = (random.Next(steps), random.Next(steps));
                var tight = family.StartsWith("cannot", StringComparison.Ordinal) && demand == 0 && party % 5 == 0;
                var deadline = tight ? Math.Max(1, done[one] / 2) : done[one] + random.Next(0, 6);
                var lag = done[one] - done[other];
                var condition =
                    demand % 2 == 0 ? $"s{one} <= {deadline} months"
                    : lag >= 0 ? $"s{one} <= s{other} + {lag + 3} months"
                    : $"s{one} <= s{other}";
                var isPriced = family.EndsWith("chosen", StringComparison.Ordinal);
                var option = isPriced && random.Next(2) == 1 ? 'c' : 'b';
                var asked = isPriced && random.Next(2) == 1 ? $"s{one} >= {Math.Max(0, done[one] - 2)} months" : condition;
                var tied = isTied && demand % 3 == 0 ? $"if i{random.Next(10)} = {option} then {asked}" : condition;
                parties.Append(CultureInfo.InvariantCulture, $"      d{demand}: {{demand: {tied}}}\n");
            }
        }

        return parties.ToString();
    }

    private static Negotiation Read(string sections)
    {
        var talks = $"format: 1\ntitle: A large roadmap\nas-of: 2024-01-01\n{sections}";
        var reading = CaseReader.Read(
            new CaseFolder(
                "large",
                new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                {
                    [CaseReader.TalksFile] = Encoding.UTF8.GetBytes(talks),
                }
            )
        );
        return reading.Negotiation ?? throw new InvalidOperationException(string.Join('\n', reading.Problems.Take(5)));
    }
}
