using System.Globalization;
using System.Text.Json.Nodes;
using CommonGround.Packages;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Bargaining.Frontiers;

/// <summary>Scenarios with exact answers, which are no part of the repository: what each option adds for each party, and its walk-away, from 0 to 1.</summary>
internal sealed record PublishedScenario(BargainingProblem Problem, JsonNode Answers)
{
    /// <summary>The scenario as a bargaining problem, with its walk-aways or with none.</summary>
    public static PublishedScenario Read(string name, bool walkAways = true)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "packages", name + ".json");
        Assert.SkipUnless(File.Exists(path), $"the scenario is not beside this repository (shared/data/packages/{name}.json)");
        var answers = JsonNode.Parse(File.ReadAllText(path))!;
        var tables = (answers["utilities"] ?? answers["tables"])!.AsArray().Select(Rows).ToArray();
        var issues = tables[0].Select((row, place) => Issue.Of($"issue-{place}", [.. row.Select((_, option) => $"option-{option}")]));
        var stakes = tables.Select(
            (rows, party) =>
                new Stake(
                    $"party-{party}",
                    new Additive($"party-{party}", rows),
                    walkAways ? Number(answers["reservation"]![party]!) : Rational.Zero
                )
        );
        return new(BargainingProblem.Of(issues.ToValueList(), stakes, []), answers);
    }

    public int Answer(string name) => (int)Answers[name]!;

    private static ValueList<ValueList<Rational>> Rows(JsonNode? party) =>
        party!.AsArray().Select(row => row!.AsArray().Select(number => Number(number!)).ToValueList()).ToValueList();

    private static Rational Number(JsonNode number) =>
        Rational.Parse(
            decimal.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
        );
}
