using System.Text.Json.Nodes;
using CommonGround.Analyses.Forecasting;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Forecasting;

/// <summary>Published inputs and outputs of the models, which stand beside the repository.</summary>
internal static class Reference
{
    public static JsonNode Read(string name)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "forecast", name);
        Assert.SkipUnless(File.Exists(path), $"the reference is not beside this repository (shared/data/forecast/{name})");
        return JsonNode.Parse(File.ReadAllText(path))!;
    }

    public static double[] Numbers(JsonNode? row) => [.. row!.AsArray().Select(number => (double)number!)];

    /// <summary>From rows of parties and numbers from 0 to 100 to rows of issues and numbers from 0 to 1.</summary>
    public static double[][] ByIssue(double[][] rows) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(issue => rows.Select(row => row[issue] / 100).ToArray())];

    public static IEnumerable<JsonNode> Decisions => Read("eu-decisions.json")["issues"]!.AsArray().Select(decision => decision!);

    public static Contest ContestOf(JsonNode decision)
    {
        double[] Column(string name, double share) => [.. decision["actors"]!.AsArray().Select(actor => (double)actor![name]! / share)];
        return Contest.Of(Column("influence", 1), [Column("position", 100)], [Column("salience", 100)]);
    }
}
