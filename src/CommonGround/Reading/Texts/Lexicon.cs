using System.Collections.Frozen;

namespace CommonGround.Reading.Texts;

/// <summary>Words by class, from the lists beside the rules.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordClass> Words = Read("speech");

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly int Longest = Words.Keys.Max(word => word.Length);

    public static WordClass Of(ReadOnlySpan<char> word) =>
        word.Length <= Longest && Lookup.TryGetValue(word, out var classes) ? classes : WordClass.None;

    /// <summary>Lines “class: words”, where # starts a comment.</summary>
    private static FrozenDictionary<string, WordClass> Read(params string[] lists)
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        var lines = lists.SelectMany(list => Resource.Read($"Reading/{list}.txt").Split('\n'));
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = Enum.Parse<WordClass>(line[..colon], ignoreCase: true);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | name;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
