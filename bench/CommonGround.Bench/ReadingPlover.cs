using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using CommonGround.Reading;
using CommonGround.Reading.People;
using CommonGround.Reading.Texts;

namespace CommonGround.Bench;

/// <summary>
/// Who did what to whom, on PLOVER's gold standard: one sentence and one event a record. The reader's act of a sentence is the first
/// that it finds; what it has no act for is none of the four.
/// </summary>
internal static class ReadingPlover
{
    private const string None = "none";
    private static readonly string[] Labels = ["AGREE", "REJECT", "DEMAND", "THREATEN"];

    /// <summary>Rules were tuned on the odd records; a record's number is what its id ends with.</summary>
    public static void Run(string file, bool showsMisses)
    {
        foreach (var (half, isOdd) in new[] { ("odd", true), ("even", false) })
        {
            var read = Read(file, isOdd);
            Console.WriteLine($"{half}: {read.Count} records");
            foreach (
                var score in Labels.Select(label => PloverScore.Of(label, read.ConvertAll(one => (one.Gold.Event, Label(one.Found.First)))))
            )
            {
                Console.WriteLine($"  {score}");
            }

            Actors(read);
            if (isOdd && showsMisses)
            {
                Misses(read);
            }
        }
    }

    public static IReadOnlyDictionary<string, PloverScore> Scores(string file, bool isOdd)
    {
        var read = Read(file, isOdd).ConvertAll(one => (one.Gold.Event, Label(one.Found.First)));
        return Labels.ToDictionary(label => label, label => PloverScore.Of(label, read));
    }

    private static List<(Record Gold, Reading Found)> Read(string file, bool isOdd) =>
        Records(file).Where(one => one.IsOdd == isOdd).Select(one => (one, First(one.Text))).ToList();

    /// <summary>PLOVER counts a failure to agree as a rejection; support is none of the four there, and being undecided is no event.</summary>
    public static string Label(ReadPosition? position) =>
        position switch
        {
            { Rule: "failed to agree" } => "REJECT",
            { Act: ReadAct.Agree or ReadAct.Accept or ReadAct.Offer } => "AGREE",
            { Act: ReadAct.Reject } => "REJECT",
            { Act: ReadAct.Demand } => "DEMAND",
            { Act: ReadAct.Threaten } => "THREATEN",
            _ => None,
        };

    private static Reading First(string text)
    {
        var positions = Reader.Read(new("record", text), Roster.Empty).Positions;
        var first = positions.Count > 0 ? positions[0] : null;
        return new(first, [.. positions.Where(one => one.Passage == first?.Passage)]);
    }

    /// <summary>Of the acts that are right: the holder's words share a word with the source's, and the target is one that the gold's target names.</summary>
    private static void Actors(List<(Record Gold, Reading Found)> read)
    {
        var right = read.FindAll(one => Labels.Contains(one.Gold.Event) && Label(one.Found.First) == one.Gold.Event);
        var holders = right.Count(one =>
            one.Found.All.Any(position => position.Mention is { } mention && Shares(mention.In(one.Gold.Text), one.Gold.Sources))
        );
        var aimed = right.FindAll(one => one.Gold.Targets.Length > 0);
        var targets = aimed.Count(one => one.Found.First!.Target is { } target && Names(one.Gold.Targets).Contains(target));
        Console.WriteLine($"  holder {holders} of {right.Count}, target {targets} of {aimed.Count}");
    }

    private static bool Shares(string words, string sources) =>
        words.Split(Marks).Any(word => word.Length > 2 && sources.Split(Marks).Contains(word, StringComparer.OrdinalIgnoreCase));

    private static readonly char[] Marks = [' ', ',', '.', '\'', '(', ')'];

    private static IReadOnlyList<string> Names(string targets)
    {
        var items = new List<Item>();
        Tokenizer.Read(targets, new(0, targets.Length), items);
        return Gazetteer.Of(Roster.Empty).In(targets, CollectionsMarshal.AsSpan(items));
    }

    private static void Misses(List<(Record Gold, Reading Found)> read)
    {
        foreach (
            var (gold, found) in read.Where(one => Label(one.Found.First) != (Labels.Contains(one.Gold.Event) ? one.Gold.Event : None))
        )
        {
            Console.WriteLine($"  {gold.Event} read as {Label(found.First)} ({found.First?.Holder}, {found.First?.Rule}): {gold.Text}");
        }
    }

    private static IEnumerable<Record> Records(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var one in json.RootElement.EnumerateArray().Where(one => one.GetProperty("event").GetString() != "DOCUMENT"))
        {
            var id = one.GetProperty("id").GetString()!;
            yield return new(
                one.GetProperty("event").GetString()!,
                int.Parse(id[(id.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture) % 2 == 1,
                one.GetProperty("text").GetString()!,
                Actors(one, "source"),
                Actors(one, "target")
            );
        }
    }

    private static string Actors(JsonElement record, string role) =>
        record.TryGetProperty(role, out var actors) && actors.ValueKind == JsonValueKind.Array
            ? string.Join(
                ", ",
                actors.EnumerateArray().Select(actor => actor.TryGetProperty("actorText", out var words) ? words.GetString() : "")
            )
            : "";

    private sealed record Record(string Event, bool IsOdd, string Text, string Sources, string Targets);

    private sealed record Reading(ReadPosition? First, IReadOnlyList<ReadPosition> All);
}

/// <summary>How often one label is right.</summary>
internal sealed record PloverScore(string Label, int Gold, int Found, int Right)
{
    public double Precision => Right / (double)Math.Max(1, Found);

    public double Recall => Right / (double)Math.Max(1, Gold);

    public double F1 => 2 * Right / (double)Math.Max(1, Gold + Found);

    public static PloverScore Of(string label, IReadOnlyList<(string Gold, string Found)> read) =>
        new(
            label,
            read.Count(one => one.Gold == label),
            read.Count(one => one.Found == label),
            read.Count(one => one.Gold == label && one.Found == label)
        );

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Label, -9} gold {Gold, 3} found {Found, 3} right {Right, 3}: precision {Precision:F3} recall {Recall:F3} F1 {F1:F3}"
        );
}
