using System.Text.Json;
using CommonGround.Reading;

namespace CommonGround.Bench;

/// <summary>A stance that somebody marked in the Vienna report, and what it is in the words of <c>read --json</c>.</summary>
/// <param name="Holders">Empty where the gold names nobody who can hold it, such as “the plan”: such a stance counts as missed.</param>
internal sealed record Stance(string Id, ReadAct? Act, params string[] Holders)
{
    /// <summary>
    /// A wish is a demand; an incentive, or common ground in one’s own words, is support; force used or announced is a threat; what is
    /// only hoped of a party, and what it has not said or signed, is undecided.
    /// </summary>
    public static IReadOnlyList<Stance> All { get; } =
    [
        new("C01", ReadAct.Demand, "united-states"),
        new("C02", null),
        new("C03", null),
        new("C04", ReadAct.Undecided, "everyone"),
        new("C05", ReadAct.Demand, "united-states", "europe", "arab-states"),
        new("C06", ReadAct.Demand, "russia"),
        new("C07", ReadAct.Demand, "united-states", "arab-states"),
        new("C08", ReadAct.Undecided, "iran"),
        new("C09", ReadAct.Undecided, "iran"),
        new("C10", ReadAct.Demand, "saudi-arabia"),
        new("C11", ReadAct.Undecided, "russia"),
        new("C12", ReadAct.Undecided, "russia"),
        new("C13", null),
        new("C14", ReadAct.Demand, "saudi-arabia", "turkey", "qatar"),
        new("C15", ReadAct.Demand, "russia", "iran"),
        new("C16", ReadAct.Agree, "everyone"),
        new("C17", ReadAct.Demand, "united-states"),
        new("C18", ReadAct.Support, "european-union"),
        new("C19", ReadAct.Support, "united-states"),
        new("C20", ReadAct.Undecided, "opposition"),
        new("C21", ReadAct.Threaten, "russia"),
        new("C22", ReadAct.Threaten, "united-states"),
        new("C23", ReadAct.Threaten, "saudi-arabia"),
        new("C24", ReadAct.Support, "russia"),
        new("C25", ReadAct.Threaten, "syrian-government", "russia"),
        new("C26", ReadAct.Support, "russia", "iran"),
        new("C27", ReadAct.Accept, "iran"),
    ];
}

/// <summary>How the positions read in the Vienna report compare with the stances marked in it.</summary>
internal sealed record StanceScore(
    IReadOnlyList<string> Found,
    IReadOnlyList<string> Missed,
    IReadOnlyList<ReadPosition> Invented,
    IReadOnlyList<ReadPosition> Astray
)
{
    /// <summary>Of the report’s text and its marks, <c>report-gold.json</c>.</summary>
    public static StanceScore Of(string text, JsonElement gold)
    {
        var positions = Reader.Read(new("report", text), Roster.Empty).Positions;
        var evidence = gold.GetProperty("stances")
            .EnumerateArray()
            .ToDictionary(
                one => one.GetProperty("id").GetString()!,
                one => one.GetProperty("evidence").EnumerateArray().Select(Of).ToArray()
            );
        var agreed = gold.GetProperty("agreedPoints").GetProperty("items").EnumerateArray().Select(Of).ToArray();
        var found = Stance.All.Where(stance => IsFound(stance, positions, evidence[stance.Id])).Select(stance => stance.Id).ToList();
        return new(
            found,
            [.. Stance.All.Select(stance => stance.Id).Except(found)],
            [.. positions.Where(one => !evidence.Values.Append(agreed).Any(stretches => Overlaps(one, stretches)))],
            [
                .. positions.Where(one =>
                    evidence.Values.Any(stretches => Overlaps(one, stretches))
                    && !Stance.All.Any(stance => IsOf(stance, one) && Overlaps(one, evidence[stance.Id]))
                ),
            ]
        );
    }

    private static bool IsFound(Stance stance, IEnumerable<ReadPosition> positions, Stretch[] evidence) =>
        stance.Holders.Length > 0
        && stance.Holders.All(holder => positions.Any(one => one.Holder == holder && one.Act == stance.Act && Overlaps(one, evidence)));

    private static bool IsOf(Stance stance, ReadPosition position) =>
        stance.Act == position.Act && stance.Holders.Contains(position.Holder);

    private static bool Overlaps(ReadPosition position, Stretch[] stretches) => stretches.Any(position.Passage.Overlaps);

    private static Stretch Of(JsonElement one) => new(one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32());
}

internal static class ReadingStances
{
    public static void Run(string folder)
    {
        var text = File.ReadAllText(Path.Combine(folder, "report-2015-10-30.txt"));
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "report-gold.json")));
        var score = StanceScore.Of(text, gold.RootElement);
        Console.WriteLine($"stances found {score.Found.Count} of {Stance.All.Count}, missed {string.Join(' ', score.Missed)}");
        Print("invented", score.Invented, text);
        Print("overlaps a stance, but has another holder or act", score.Astray, text);
    }

    private static void Print(string heading, IReadOnlyList<ReadPosition> positions, string text)
    {
        Console.WriteLine($"{heading}: {positions.Count}");
        foreach (var one in positions)
        {
            Console.WriteLine($"  {one.Holder} {one.Act} ({one.Rule}) {one.Passage.In(text)}");
        }
    }
}
