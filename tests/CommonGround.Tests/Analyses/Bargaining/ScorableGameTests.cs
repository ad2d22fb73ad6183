using System.Text.Json.Nodes;
using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>
/// Two published scorable games (Abdelnabi and others 2024, LLM-Deliberation, MIT), in their own scores: what their enumeration shows to be best. The data
/// is not part of the repository.
/// </summary>
public sealed class ScorableGameTests
{
    public static TheoryData<string> Games => new("base", "game1");

    [Theory]
    [MemberData(nameof(Games))]
    public void The_largest_smallest_surplus_is_the_published_one(string game)
    {
        var published = Published(game)["max_min_surplus"]!;
        var egalitarian = Search(game).Find(new BargainingSolution.Egalitarian());
        Assert.Equal((string)published["deal"]!, Deal(egalitarian.Package!));
        Assert.Equal((int)published["min_surplus"]!, egalitarian.Objective);
    }

    [Theory]
    [MemberData(nameof(Games))]
    public void The_largest_product_of_surpluses_is_the_published_one(string game)
    {
        var published = Published(game)["nash_product"]!;
        var nash = Search(game).Find(new BargainingSolution.NashBargaining());
        Assert.Equal((string)published["deal"]!, Deal(nash.Package!));
        Assert.Equal((int)published["product"]!, nash.Gains.Aggregate(Rational.One, (product, gain) => product * gain));
    }

    [Theory]
    [MemberData(nameof(Games))]
    public void The_largest_sum_is_the_published_one(string game)
    {
        var published = Published(game)["max_sum"]!;
        var utilitarian = Search(game).Find(new BargainingSolution.Utilitarian());
        Assert.Equal((string)published["deal"]!, Deal(utilitarian.Package!));
        Assert.Equal((int)published["sum"]!, utilitarian.Objective + Least(game).Sum());
    }

    private static OptimumSearch Search(string game)
    {
        var issues = Published(game)["sizes"]!
            .AsArray()
            .Select((size, place) => Issue.Of($"{(char)('A' + place)}", [.. Enumerable.Range(1, (int)size!).Select(option => $"{option}")]))
            .ToValueList();
        var stakes = Parties(game)
            .Select(party => new Stake(party.Key, new Additive(party.Key, Scores(party.Value!)), (int)party.Value!["threshold"]!));
        return new(BargainingProblem.Of(issues, stakes, []), new SearchLimits(), new Run());
    }

    private static ValueList<ValueList<Rational>> Scores(JsonNode party) =>
        party["scores"]!.AsArray().Select(row => row!.AsArray().Select(score => (Rational)(int)score!).ToValueList()).ToValueList();

    private static IEnumerable<int> Least(string game) => Parties(game).Select(party => (int)party.Value!["threshold"]!);

    private static JsonObject Parties(string game) => Published(game)["parties"]!.AsObject();

    private static string Deal(Package package) =>
        string.Join(',', package.Issues.Select((issue, place) => $"{issue.Name}{package.Choices[place] + 1}"));

    private static JsonNode Published(string game)
    {
        var path = Path.Combine(Repository.Root, "..", KnownScenario.Folder, "scorable-games.json");
        Assert.SkipUnless(
            File.Exists(path),
            $"the published games are not beside this repository ({KnownScenario.Folder}/scorable-games.json)"
        );
        return JsonNode.Parse(File.ReadAllText(path))!["games"]![game]!;
    }
}
