using System.Collections.Frozen;

namespace CommonGround.Reading.Texts;

/// <summary>Which kind of its class a word is, such as the unit “hours” of the class of units; lines “class/kind: words” say so.</summary>
internal sealed class Kinds
{
    public static readonly Kinds Units = new(WordClass.Unit, "times");
    public static readonly Kinds Numerals = new(WordClass.Numeral, "times");
    public static readonly Kinds Days = new(WordClass.Day, "times");
    public static readonly Kinds Months = new(WordClass.Month, "times");
    public static readonly Kinds Harms = new(WordClass.Harm, "events");
    public static readonly Kinds Attacks = new(WordClass.Attack, "events");
    public static readonly Kinds Courses = new(WordClass.Course, "events");
    public static readonly Kinds Deployments = new(WordClass.Deploy, "events");
    public static readonly Kinds Talks = new(WordClass.Talks, "events");
    public static readonly Kinds Happenings = new(WordClass.Happening, "events");
    public static readonly Kinds Seats = new(WordClass.Seat, "events");
    public static readonly Kinds Groups = new(WordClass.Group, "events");

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> kinds;

    private Kinds(WordClass of, string list) => kinds = Read($"{of}/", list).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null for a word that has no kind of this class.</summary>
    public string? Of(ReadOnlySpan<char> word) => kinds.TryGetValue(word.TrimEnd('.'), out var kind) ? kind : null;

    private static FrozenDictionary<string, string> Read(string start, string list)
    {
        var read = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Resource.Read($"Reading/{list}.txt").Split('\n'))
        {
            if (!line.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                read.TryAdd(word, line[start.Length..colon]);
            }
        }

        return read.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
