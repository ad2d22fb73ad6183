using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Formats;
using CommonGround.Talks;

namespace CommonGround.Tests.Cases.Formats;

/// <summary>Imports made of texts, and what packages are worth in the case that comes of them.</summary>
internal static class Import
{
    private static readonly ImportSettings Settings = new(new DateOnly(2024, 3, 4));

    public static Imported Of(params (string Path, string Text)[] files) => Of(Settings, files);

    public static Imported Of(ImportSettings settings, params (string Path, string Text)[] files) =>
        Importer.Read([.. files.Select(file => new ForeignFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))], settings);

    public static string[] Problems(params (string Path, string Text)[] files) =>
        [.. Of(files).Problems.Select(problem => problem.ToString())];

    public static Negotiation Negotiation(params (string Path, string Text)[] files) => Read(Of(files));

    /// <summary>The negotiation that the case's own reader finds in what was imported.</summary>
    public static Negotiation Read(Imported imported)
    {
        Assert.True(imported.Files is not null, string.Join('\n', imported.Problems));
        var files = imported.Files.ToDictionary(
            file => file.Key,
            file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value),
            StringComparer.Ordinal
        );
        var reading = CaseReader.Read(new("imported", files));
        Assert.True(reading.Negotiation is not null, string.Join('\n', reading.Problems) + imported.Files[CaseReader.TalksFile]);
        return reading.Negotiation;
    }

    /// <summary>What each option adds to a package's value, 0 to 100 in all.</summary>
    public static double[][] Adds(Negotiation negotiation, int party)
    {
        var valuation = Valuation.Of(negotiation.Parties[party], negotiation.Issues)!;
        Assert.True(valuation.IsExact);
        return [.. valuation.Low.Contributions.Select(row => row.Select(add => add.ToDouble()).ToArray())];
    }

    public static void AssertNear(double[][] expected, double[][] actual, double tolerance = 1e-9)
    {
        Assert.Equal(expected.Select(row => row.Length), actual.Select(row => row.Length));
        for (var issue = 0; issue < expected.Length; issue++)
        {
            for (var option = 0; option < expected[issue].Length; option++)
            {
                Assert.InRange(actual[issue][option], expected[issue][option] - tolerance, expected[issue][option] + tolerance);
            }
        }
    }
}
