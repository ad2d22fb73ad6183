using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommonGround.Analyses;
using CommonGround.Analyses.Drafts;
using CommonGround.Cases;
using CommonGround.Talks;

namespace CommonGround.Bench;

/// <summary>How long texts with many brackets take to be read and to be asked who could sign them, compared with an older version.</summary>
internal static class DraftBench
{
    private const int Runs = 5;
    private const int Options = 5;

    public static void Run()
    {
        Measure(4, 4);
        Console.WriteLine("| clauses | alternatives | parties | demands | characters | reading, CPU ms | asking, CPU ms |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (clauses, parties) in new[] { (20, 20), (100, 20), (100, 100), (300, 50) })
        {
            Console.WriteLine(Measure(clauses, parties));
        }

        Console.WriteLine();
        Console.WriteLine($"Median (worst) of {Runs}. Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)} MB.");
    }

    private static string Measure(int clauses, int parties)
    {
        var folder = Case(clauses, parties, new Random(1));
        var (readings, askings) = (new double[Runs], new double[Runs]);
        DraftAnswer? answer = null;
        Negotiation? negotiation = null;
        for (var run = 0; run < Runs; run++)
        {
            readings[run] = Spent(() => negotiation = CaseReader.Read(folder).Negotiation!);
            askings[run] = Spent(() => answer = (DraftAnswer)((Finding.Answered)new NegotiatingText().Ask(negotiation!, new Run())).Result);
        }

        return FormattableString.Invariant(
            $"| {clauses} | {answer!.Count.Alternatives} | {parties} | {negotiation!.Demands.Count()} | {answer.Text.Text.Length:N0} | {Told(readings)} | {Told(askings)} |"
        );
    }

    private static double Spent(Action work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static string Told(double[] times) =>
        times.Order().ToArray() is var sorted ? string.Create(CultureInfo.InvariantCulture, $"{sorted[Runs / 2]:0} ({sorted[^1]:0})") : "";

    /// <summary>A clause and an issue each, three alternatives to a clause; every party has three red lines of two issues.</summary>
    private static CaseFolder Case(int clauses, int parties, Random random)
    {
        var talks = new StringBuilder("format: 1\ntitle: Drawn\nas-of: 2024-02-01\nissues:\n");
        for (var issue = 0; issue < clauses; issue++)
        {
            talks.Append(CultureInfo.InvariantCulture, $"  i{issue}: {{question: What of {issue}?, options: [o0, o1, o2, o3, o4]}}\n");
        }

        talks.Append("parties:\n");
        for (var party = 0; party < parties; party++)
        {
            talks.Append(CultureInfo.InvariantCulture, $"  p{party}:\n    red-lines:\n");
            for (var line = 0; line < 3; line++)
            {
                var (a, b) = (random.Next(clauses), random.Next(clauses));
                talks.Append(
                    CultureInfo.InvariantCulture,
                    $"      r{line}: {{demand: i{a} != o{random.Next(Options)} or i{b} != o{random.Next(Options)}}}\n"
                );
            }
        }

        talks.Append("drafts:\n  old: {file: old.md, date: 2024-01-01}\n  new: {file: new.md, date: 2024-02-01}\n");
        return new(
            "drawn",
            new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
            {
                ["talks.yaml"] = Encoding.UTF8.GetBytes(talks.ToString()),
                ["old.md"] = Encoding.UTF8.GetBytes(Text(clauses, parties, random)),
                ["new.md"] = Encoding.UTF8.GetBytes(Text(clauses, parties, random)),
            }
        );
    }

    private static string Text(int clauses, int parties, Random random)
    {
        var text = new StringBuilder("# Drawn\n\n");
        for (var clause = 0; clause < clauses; clause++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {clause + 1}. Clause {clause} {{#c{clause} i{clause}}}\n\n");
            for (var option = 0; option < 3; option++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"[Alt {option + 1} (p{random.Next(parties)}) {{i{clause} = o{option}}}: The parties shall do the work number {random.Next(1000)} within {random.Next(2, 90)} days [of signature], and an auditor certifies it.]\n"
                );
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
