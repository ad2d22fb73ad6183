using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommonGround.Reading;

namespace CommonGround.Bench;

/// <summary>How fast articles are read on one core once the code is warm, and how much memory it takes for each megabyte of text.</summary>
internal static class ReadingSpeed
{
    private const int Warm = 40;
    private const int Passes = 15;

    /// <summary>Every text of a folder, each an article; or, where there is no folder, news that is made up from a seed.</summary>
    public static void Run(string? folder)
    {
        string[] texts = folder is null
            ? [.. NewsLike.Articles(seed: 1, count: 500)]
            :
            [
                .. Directory
                    .EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllText),
            ];
        Print("articles one by one", texts);
        Print("as one article", InPieces(string.Join("\n\n", texts)));
        Print("nobody says anything", [NewsLike.Quiet(seed: 1, sentences: 20_000)]);
    }

    /// <summary>Whole, unless it is longer than a text may be.</summary>
    private static string[] InPieces(string text) => [.. text.Chunk(Reader.LongestText).Select(piece => new string(piece))];

    private static void Print(string name, string[] texts)
    {
        var megabytes = texts.Sum(text => (double)Encoding.UTF8.GetByteCount(text)) / 1e6;
        for (var pass = 0; pass < Warm; pass++)
        {
            Read(texts);
        }

        var passes = Enumerable.Range(0, Passes).Select(_ => Timed(texts)).ToArray();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var found = Read(texts);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}, {megabytes:F1} MB, {found} found: {Speeds(megabytes, passes.Select(pass => pass.Wall))} MB/s by the clock, {Speeds(megabytes, passes.Select(pass => pass.Processor))} MB/s of processor time (slowest, median of {Passes}); {allocated / megabytes / 1024:F0} KB allocated per MB"
            )
        );
    }

    private static string Speeds(double megabytes, IEnumerable<double> seconds)
    {
        var speeds = seconds.Select(one => megabytes / one).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{speeds[0]:F1}, {speeds[speeds.Length / 2]:F1}");
    }

    private static (double Wall, double Processor) Timed(string[] texts)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        Read(texts);
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static int Read(string[] texts)
    {
        var found = 0;
        foreach (var text in texts)
        {
            var extract = Reader.Read(new("bench", text), Roster.Empty);
            found += extract.Statements.Count + extract.Attitudes.Count;
        }

        return found;
    }
}
