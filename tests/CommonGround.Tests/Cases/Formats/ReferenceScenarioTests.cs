using System.Text.Json.Nodes;

namespace CommonGround.Tests.Cases.Formats;

/// <summary>Real scenarios, whose tables the original tool computed: written as GENIUS files and imported, they give the tables again.</summary>
public sealed class ReferenceScenarioTests
{
    public static TheoryData<string> Scenarios =>
        [
            "dinner-3p",
            "domain8-6p-6561",
            "energy-2p-rv025-390625",
            "itex-cypress-20p-180-rv",
            "laptop-2p",
            "parscat-3p-390625",
            "symposium-9p",
            "tram-9p-972-rv",
            "travel-2p-188160",
        ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_values_are_the_published_ones(string scenario)
    {
        var table = Published(scenario);
        var parties = table["utilities"]!.AsArray().Select(Rows).ToArray();
        var reservations = table["reservation"]!.AsArray().Select(number => (double)number!).ToArray();
        var negotiation = Import.Negotiation([
            ("domain.xml", GeniusFile.DomainOf([.. parties[0].Select(row => row.Length)])),
            .. parties.Select(
                (rows, party) =>
                    ($"{party}.xml", GeniusFile.ProfileOf([.. rows.Select(row => row.Max())], Shares(rows), reservations[party]))
            ),
        ]);
        for (var party = 0; party < parties.Length; party++)
        {
            // GENIUS cuts at 1 what weights that add up to more reach; a case divides by it.
            var best = parties[party].Sum(row => row.Max());
            var size = best > 1 + 1e-12 ? best : 1;
            Import.AssertNear(
                [.. parties[party].Select(row => row.Select(add => add * 100 / size).ToArray())],
                Import.Adds(negotiation, party)
            );
            Assert.Equal(reservations[party] * 100 / size, (negotiation.Parties[party].WalkAway?.Least.High ?? 0).ToDouble(), 1e-9);
        }
    }

    private static double[][] Rows(JsonNode? party) =>
        [.. party!.AsArray().Select(row => row!.AsArray().Select(number => (double)number!).ToArray())];

    /// <summary>GENIUS takes evaluations that are all very small for none.</summary>
    private static double[][] Shares(double[][] rows) =>
        [.. rows.Select(row => row.Select(add => row.Max() == 0 ? 0 : add / row.Max()).ToArray())];

    private static JsonNode Published(string scenario)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "packages", scenario + ".json");
        Assert.SkipUnless(File.Exists(path), $"the scenario is not beside this repository (shared/data/packages/{scenario}.json)");
        return JsonNode.Parse(File.ReadAllText(path))!;
    }
}
