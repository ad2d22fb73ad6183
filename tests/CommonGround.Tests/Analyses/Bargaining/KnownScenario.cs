using System.Globalization;
using System.Text.Json;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>
/// A scenario with its answers, beside the repository and no part of it: values from 0 to 1 by party, issue and option, exactly as they are written
/// there, and what each party has without agreement.
/// </summary>
internal sealed record KnownScenario(JsonElement Json, Additive[] Values, Rational[] Least, ValueList<Issue> Issues)
{
    public const string Folder = "shared/data/packages";

    /// <summary>Scenarios of the GENIUS collection; the last one is jointly infeasible.</summary>
    public static string[] Collected =>
        [
            "dinner-3p",
            "domain8-6p-6561",
            "energy-2p-rv025-390625",
            "laptop-2p",
            "parscat-3p-390625",
            "symposium-9p",
            "tram-9p-972-rv",
            "travel-2p-188160",
        ];

    public static string[] Generated =>
        ["synth-blocs-2p-6x5-rv40", "synth-blocs-6p-6x5-rv40", "synth-random-4p-6x5-rv40", "synth-random-18p-8x5-rv30"];

    /// <summary>With its walk-aways, or as if nobody had one.</summary>
    public static KnownScenario Read(string name, bool walkAways = true)
    {
        var path = Path.Combine(Repository.Root, "..", Folder, $"{name}.json");
        Assert.SkipUnless(File.Exists(path), $"the scenario is not beside this repository ({Folder}/{name}.json)");
        var json = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        var tables = json.TryGetProperty("utilities", out var utilities) ? utilities : json.GetProperty("tables");
        return new(
            json,
            [.. tables.EnumerateArray().Select((table, party) => new Additive($"value for {party}", Rows(table)))],
            [.. json.GetProperty("reservation").EnumerateArray().Select(least => walkAways ? Number(least) : 0)],
            IssuesOf(tables[0])
        );
    }

    public BargainingProblem Problem => ProblemAgainst(Least);

    /// <summary>A published number.</summary>
    public int Answer(string name) => Json.GetProperty(name).GetInt32();

    /// <summary>The same packages, gains counted from elsewhere.</summary>
    public BargainingProblem ProblemAgainst(IEnumerable<Rational> least) =>
        BargainingProblem.Of(Issues, Values.Zip(least, (value, walkAway) => new Stake(value.Name, value, walkAway)), []);

    /// <summary>The place of a package when all are listed, the last issue changing fastest.</summary>
    public int IndexOf(Package package) =>
        package.Choices.Zip(Issues).Aggregate(0, (index, entry) => (index * entry.Second.Options.Count) + entry.First);

    public Package PackageAt(int index)
    {
        var choices = new int[Issues.Count];
        for (var issue = Issues.Count - 1; issue >= 0; issue--)
        {
            (index, choices[issue]) = Math.DivRem(index, Issues[issue].Options.Count);
        }

        return new(Issues, choices.ToValueList());
    }

    public double[] ValuesOf(Package package) => Array.ConvertAll(Values, value => value.Of(package).ToDouble());

    /// <summary>The scenario as talks in which each party gives its points; so a party's best package is worth 100.</summary>
    public Negotiation Talks =>
        new()
        {
            Title = Json.GetProperty("name").GetString()!,
            Date = new DateOnly(2024, 1, 1),
            Issues = Issues,
            Parties = Values.Select(PartyOf).ToValueList(),
        };

    private Party PartyOf(Additive value, int place)
    {
        var best = value.Contributions.Aggregate(Rational.Zero, (sum, row) => sum + row.Aggregate(Rational.Max));
        return new($"party-{place:00}")
        {
            Positions = Issues.Zip(value.Contributions, (issue, row) => new Position(issue) { Points = row }).ToValueList(),
            WalkAway = new WalkAway(Least[place] * 100 / best),
        };
    }

    private static ValueList<Issue> IssuesOf(JsonElement table) =>
        table
            .EnumerateArray()
            .Select((row, issue) => Issue.Of($"issue-{issue}", [.. row.EnumerateArray().Select((_, option) => $"option-{option}")]))
            .ToValueList();

    private static ValueList<ValueList<Rational>> Rows(JsonElement table) =>
        table.EnumerateArray().Select(row => row.EnumerateArray().Select(Number).ToValueList()).ToValueList();

    /// <summary>The decimal as written, not the nearest double.</summary>
    private static Rational Number(JsonElement number) =>
        Rational.Parse(
            decimal.Parse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString("0.############################", CultureInfo.InvariantCulture)
        );
}
