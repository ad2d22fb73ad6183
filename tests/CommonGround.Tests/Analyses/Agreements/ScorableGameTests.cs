using System.Text.Json.Nodes;
using CommonGround.Analyses.Agreements;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>
/// Two published scorable games, six parties over five issues (Abdelnabi and others 2024, LLM-Deliberation, MIT): how many of the 720 packages all
/// accept, which they are, and how many all but one accept where two hold a veto. The data is not part of the repository.
/// </summary>
public sealed class ScorableGameTests
{
    public static TheoryData<string> Games => ["base", "game1"];

    public static TheoryData<string, string> Parties =>
        new([
            .. Games.SelectMany(game =>
                (
                    (string[])(
                        game == "base"
                            ? ["DoT", "SportCo", "enviroment", "mayor", "other_cities", "union"]
                            : ["bank", "community", "construction", "enviroment", "proposing", "tourism"]
                    )
                ).Select(party => (game, party))
            ),
        ]);

    [Theory]
    [InlineData("base", 12)]
    [InlineData("game1", 21)]
    public void So_many_packages_are_acceptable_to_all(string game, int count) =>
        Assert.Equal(count, (int)Asked.Of(Read(game)).Complete.Refusing.Count);

    [Theory]
    [InlineData("base", 55)]
    [InlineData("game1", 57)]
    public void So_many_packages_are_acceptable_to_all_but_one_where_two_have_a_veto(string game, int count) =>
        Assert.Equal(count, (int)Asked.Of(Read(game) with { Rule = SigningRule.AllBut(1, Vetoes(game)) }).Complete.Refusing.Count);

    [Theory]
    [MemberData(nameof(Games))]
    public void The_packages_acceptable_to_all_are_the_published_ones(string game)
    {
        var negotiation = Read(game);
        var acceptable = Package
            .All(negotiation.Issues)
            .Where(package => Asked.Of(At(negotiation, package)).Complete.Verdict == Verdict.Yes);
        Assert.Equal(Published(game)["unanimous_deals"]!.AsArray().Select(deal => (string?)deal), acceptable.Select(Deal));
    }

    [Theory]
    [MemberData(nameof(Games))]
    public void The_example_is_the_first_of_the_published_packages(string game) =>
        Assert.Equal((string?)Published(game)["unanimous_deals"]![0], Deal(Asked.Of(Read(game)).Complete.Refusing.Example!));

    [Theory]
    [MemberData(nameof(Parties))]
    public void Without_one_party_so_many_packages_are_acceptable_to_the_others(string game, string without)
    {
        var negotiation = Read(game);
        var others = negotiation with { Parties = negotiation.Parties.Where(party => party.Name != without).ToValueList() };
        Assert.Equal((int)Published(game)["unanimous_without_party"]![without]!, (int)Asked.Of(others).Complete.Refusing.Count);
    }

    [Theory]
    [MemberData(nameof(Parties))]
    public void The_sticking_point_of_a_party_is_what_the_published_counts_say(string game, string party)
    {
        var published = Published(game);
        var more = (int)published["unanimous_without_party"]![party]! - (int)published["unanimous"]!;
        var point = Asked
            .Of(Read(game))
            .StickingPoints.Points.SingleOrDefault(point => point.Kind == StickingKind.Party && point.Names[0] == party);
        Assert.Equal(new Rational(more, 720), point?.Share ?? 0);
    }

    /// <summary>The negotiation in which nothing but this package can be signed.</summary>
    private static Negotiation At(Negotiation negotiation, Package package) =>
        negotiation with
        {
            Parties =
            [
                .. negotiation.Parties,
                new Party("chair")
                {
                    RedLines = package
                        .Issues.Select(issue => new RedLine($"only-{issue}", new IsOneOf(issue, [package[issue]])))
                        .ToValueList(),
                },
            ],
        };

    private static string Deal(Package package) =>
        string.Join(',', package.Issues.Select((issue, place) => $"{issue.Name}{package.Choices[place] + 1}"));

    private static Negotiation Read(string game)
    {
        var published = Published(game);
        var issues = published["sizes"]!
            .AsArray()
            .Select(
                (size, place) =>
                    Issue.Of(((char)('A' + place)).ToString(), [.. Enumerable.Range(1, (int)size!).Select(option => $"option-{option}")])
            )
            .ToValueList();
        return new()
        {
            Title = game,
            Date = new DateOnly(2024, 1, 1),
            Issues = issues,
            Parties = published["parties"]!.AsObject().Select(party => Read(party.Key, party.Value!, issues)).ToValueList(),
        };
    }

    private static Party Read(string name, JsonNode party, ValueList<Issue> issues)
    {
        var points = party["scores"]!
            .AsArray()
            .Select(row => row!.AsArray().Select(score => (Rational)(int)score!).ToValueList())
            .ToArray();
        var best = points.Aggregate(Rational.Zero, (sum, row) => sum + row.Max());
        return new(name)
        {
            Positions = issues.Zip(points, (issue, row) => new Position(issue) { Points = row }).ToValueList(),
            WalkAway = new WalkAway((int)party["threshold"]! * 100 / best),
        };
    }

    private static ValueList<string> Vetoes(string game) =>
        Published(game)["vetoes"]!.AsArray().Select(party => (string)party!).ToValueList();

    private static JsonNode Published(string game)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "packages", "scorable-games.json");
        Assert.SkipUnless(
            File.Exists(path),
            "the published games are not beside this repository (shared/data/packages/scorable-games.json)"
        );
        return JsonNode.Parse(File.ReadAllText(path))!["games"]![game]!;
    }
}
