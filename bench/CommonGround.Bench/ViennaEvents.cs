using System.Text.Json;
using CommonGround.Reading;

namespace CommonGround.Bench;

/// <summary>How the report's marks name kinds of events and counts, and how the reader does. This is the mapping, as data.</summary>
internal static class ViennaEvents
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["attack"] = "attack",
        ["war toll"] = "toll",
        ["deployment (planned)"] = "deployment",
        ["meeting"] = "talks",
        ["military campaign"] = "campaign",
        ["earlier talks"] = "talks",
        ["trip"] = "travel",
        ["expenditure"] = "spending",
    };

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["killed"] = "killed",
        ["wounded"] = "wounded",
        ["parties represented"] = "parties",
        ["nations invited"] = "parties",
        ["money"] = "dollars",
    };

    /// <summary>The report tells one event in several sentences: each count may stand in another one that is read.</summary>
    public static bool IsFound(JsonElement gold, Extract extract)
    {
        var read = extract.Events.Where(one => IsOf(gold, one)).ToList();
        return read.Count > 0
            && (
                !gold.TryGetProperty("numbers", out var numbers)
                || numbers.EnumerateArray().All(number => read.Exists(one => one.Counts.Any(count => Is(number, count))))
            );
    }

    /// <summary>The same kind, and a passage that overlaps one that was marked.</summary>
    public static bool IsOf(JsonElement gold, ReadEvent read) =>
        read.Kind == Kinds[gold.GetProperty("type").GetString()!] && Marks(gold).Any(mark => mark.Overlaps(read.Passage));

    private static bool Is(JsonElement number, ReadCount count)
    {
        var value = number.GetProperty("value") is { ValueKind: JsonValueKind.Number } known ? known.GetInt64() : (long?)null;
        var (atLeast, atMost, isAbout) = number.GetProperty("qualifier").GetString() switch
        {
            null => (value, value, false),
            "some" => (value, value, true),
            "at least" or "more than" => (value, (long?)null, false),
            _ => (null, null, true),
        };
        return count.What == Roles[number.GetProperty("role").GetString()!]
            && (count.AtLeast, count.AtMost, count.IsApproximate) == (atLeast, atMost, isAbout)
            && count.Passage.Overlaps(At(number));
    }

    private static IEnumerable<Stretch> Marks(JsonElement gold)
    {
        foreach (var name in (string[])["place", "numbers", "evidence", "perpetratorEvidence"])
        {
            if (!gold.TryGetProperty(name, out var marked))
            {
                continue;
            }

            foreach (var one in marked.ValueKind == JsonValueKind.Array ? marked.EnumerateArray().ToArray() : [marked])
            {
                yield return At(one);
            }
        }
    }

    private static Stretch At(JsonElement one) => new(one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32());
}
