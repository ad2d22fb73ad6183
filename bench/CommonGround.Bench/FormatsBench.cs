using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Formats;

namespace CommonGround.Bench;

/// <summary>
/// How many files of a collection of GENIUS scenarios become cases, and why the others do not. The collection is no part of the repository.
/// </summary>
internal static class FormatsBench
{
    private static readonly ImportSettings Settings = new(new DateOnly(2024, 1, 1));

    public static void Run(string collection)
    {
        var start = Stopwatch.GetTimestamp();
        var read = Directory
            .EnumerateFiles(collection, "*.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .GroupBy(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal)
            .SelectMany(folder => Profiles([.. folder]))
            .ToArray();
        Write(
            $"profiles {read.Length}, imported {read.Count(one => one.Refusal is null)} ({Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s)"
        );
        Write($"  of these without a warning {read.Count(one => one.Refusal is null && one.Warnings == 0)}");
        Write($"  of these divided because the best package is worth more than 1: {read.Count(one => one.IsDivided)}");
        foreach (
            var reason in read.Where(one => one.Refusal is not null)
                .GroupBy(one => one.Refusal, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
        )
        {
            Write($"  refused {reason.Count()}: {reason.Key} ({Path.GetRelativePath(collection, reason.First().File)})");
        }
    }

    /// <summary>Each profile of a folder under the domain of the folder that fits it best.</summary>
    private static IEnumerable<Read> Profiles(string[] files)
    {
        var opened = files.ToDictionary(
            file => file,
            file => new ForeignFile(Path.GetFileName(file), File.ReadAllBytes(file)),
            StringComparer.Ordinal
        );
        var domains = files.Where(file => Holds(opened[file], "<negotiation_template")).ToArray();
        foreach (var file in files.Where(file => !domains.Contains(file, StringComparer.Ordinal) && Holds(opened[file], "<utility_space")))
        {
            Read[] tried =
                domains.Length == 0
                    ? [Import(file, [opened[file]])]
                    : [.. domains.Select(domain => Import(file, [opened[domain], opened[file]]))];
            yield return tried.OrderBy(one => one.Refusal is null ? 0 : 1).ThenBy(one => one.Warnings).First();
        }
    }

    private static Read Import(string file, ForeignFile[] files)
    {
        var imported = Importer.Read(files, Settings);
        var refusal = imported.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)?.Message;
        return new(
            file,
            refusal,
            imported.Problems.Count(problem => problem.Severity == Severity.Warning),
            imported.Files?[CaseReader.TalksFile].Contains("The best package reaches", StringComparison.Ordinal) ?? false
        );
    }

    private static bool Holds(ForeignFile file, string part) =>
        Encoding.Latin1.GetString(file.Bytes.Span).Contains(part, StringComparison.Ordinal);

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Read(string File, string? Refusal, int Warnings, bool IsDivided);
}
