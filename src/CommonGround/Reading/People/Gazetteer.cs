using System.Collections.Frozen;

namespace CommonGround.Reading.People;

/// <summary>Which state, body or party a word or a few words stand for: those of the case first, then those of the list.</summary>
internal sealed class Gazetteer
{
    private const int LongestName = 5;

    private static readonly FrozenDictionary<string, string> Places = Read(Resource.Read("Reading/places.txt"));

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

    public string? Find(string name) => parties.GetValueOrDefault(name) ?? Places.GetValueOrDefault(name);

    /// <summary>All that some words name, the longest names first at each word, each once.</summary>
    public List<string> In(string[] words)
    {
        var found = new List<string>();
        for (var at = 0; at < words.Length; )
        {
            var length = Math.Min(LongestName, words.Length - at);
            while (length > 0 && Find(string.Join(' ', words, at, length)) is null)
            {
                length--;
            }

            if (length > 0 && Find(string.Join(' ', words, at, length)) is { } name && !found.Contains(name))
            {
                found.Add(name);
            }

            at += Math.Max(length, 1);
        }

        return found;
    }

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
