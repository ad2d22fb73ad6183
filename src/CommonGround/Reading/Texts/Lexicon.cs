using System.Numerics;

namespace CommonGround.Reading.Texts;

/// <summary>
/// Words by class, from the lists beside the rules. Every word of a text is looked up, so this is the plainest of tables: a word
/// stands at the place that its letters give, or at the next free one. It is at most a quarter full.
/// </summary>
internal static class Lexicon
{
    private static readonly Entry[] Table = Placed(Read("speech", "names", "times", "events", "acts"));

    private static readonly int Longest = Table.Max(entry => entry.Word?.Length ?? 0);

    /// <summary>What a word can be, in capitals or not.</summary>
    public static WordClass Of(ReadOnlySpan<char> word) => word.Length <= Longest ? Table[Place(Table, word)].Classes : WordClass.None;

    private static int Place(Entry[] table, ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var place = (int)hash & (table.Length - 1);
        while (table[place].Word is { } other && !(table[place].Hash == hash && word.Equals(other, StringComparison.OrdinalIgnoreCase)))
        {
            place = (place + 1) & (table.Length - 1);
        }

        return place;
    }

    /// <summary>The same for small letters and capitals: the bit between them is set. The lists have no letters but a to z.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var letter in word)
        {
            hash = (hash * 31) + (letter | 0x20u);
        }

        return hash ^ (hash >> 12);
    }

    private static Entry[] Placed(Dictionary<string, WordClass> words)
    {
        var table = new Entry[BitOperations.RoundUpToPowerOf2((uint)words.Count) * 4];
        foreach (var (word, classes) in words)
        {
            table[Place(table, word)] = new(word, Hash(word), classes);
        }

        return table;
    }

    /// <summary>Lines “class: words” or “class/kind: words”, where # starts a comment; <see cref="Kinds"/> reads the kinds.</summary>
    private static Dictionary<string, WordClass> Read(params string[] lists)
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        var lines = lists.SelectMany(list => Resource.Read($"Reading/{list}.txt").Split('\n'));
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = Enum.Parse<WordClass>(line[..colon].Split('/')[0], ignoreCase: true);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | name;
            }
        }

        return words;
    }

    private readonly record struct Entry(string? Word, uint Hash, WordClass Classes);
}
