using System.Collections.Frozen;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.People;

/// <summary>Which state, body or party a word or a few words stand for: those of the case first, then those of the list.</summary>
internal sealed class Gazetteer
{
    private const int LongestName = 5;

    private static readonly FrozenDictionary<string, string> Places = Read(Resource.Read("Reading/places.txt"));

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> PlaceOf = Places.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords = Places
        .Keys.Select(name => name.Split(' ')[0])
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Given = Places.Values.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> parties = new(StringComparer.OrdinalIgnoreCase);

    public static Gazetteer Of(Roster roster)
    {
        var gazetteer = new Gazetteer();
        foreach (var party in roster.Parties)
        {
            foreach (var name in party.Aliases.Append(party.Title).Append(party.Name))
            {
                gazetteer.parties.TryAdd(name, party.Name);
            }
        }

        return gazetteer;
    }

    public string? Find(ReadOnlySpan<char> name) =>
        parties.Count > 0 && parties.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var party) ? party
        : PlaceOf.TryGetValue(name, out var place) ? place
        : null;

    /// <summary>Whether some name may begin with a word; where it does not, longer names need not be tried.</summary>
    public bool MayBegin(ReadOnlySpan<char> word) => parties.Count > 0 || FirstWords.Contains(word);

    /// <summary>Whether a name is one that it gives, and not a person's.</summary>
    public bool Gives(string name) => Given.Contains(name) || parties.ContainsValue(name);

    /// <summary>All that some words name, the longest names first at each word, each once.</summary>
    public IReadOnlyList<string> In(string text, ReadOnlySpan<Item> items)
    {
        List<string>? found = null;
        for (var at = 0; at < items.Length; at++)
        {
            if (!items[at].IsWord || LongestAt(text, items, at, out var end) is not { } name)
            {
                continue;
            }

            found ??= [];
            if (!found.Contains(name))
            {
                found.Add(name);
            }

            at = end - 1;
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    private string? LongestAt(string text, ReadOnlySpan<Item> items, int at, out int end)
    {
        for (end = Math.Min(at + LongestName, items.Length); end > at; end--)
        {
            var words = text.AsSpan(items[at].Start, items[end - 1].End - items[at].Start);
            if (MayBegin(words[0]) && Find(words) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Places begin with a capital; a party may be called anything.</summary>
    private bool MayBegin(char letter) => char.IsUpper(letter) || parties.Count > 0;

    /// <summary>Lines “name: other names and people, divided by bars”; # starts a comment.</summary>
    private static FrozenDictionary<string, string> Read(string list)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in list.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(':', 2);
            foreach (var name in parts[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                places.Add(name, parts[0]);
            }
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
