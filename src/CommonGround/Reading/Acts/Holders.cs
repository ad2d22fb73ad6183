using System.Collections.Frozen;
using System.Runtime.InteropServices;
using CommonGround.Reading.People;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <summary>Whose acts they are: the parties, states and bodies that some words name; nobody where that is not sure.</summary>
internal sealed class Holders(string text, Gazetteer gazetteer, Resolver resolver)
{
    /// <summary>All who sit at the talks.</summary>
    public const string Everyone = "everyone";

    private static readonly FrozenDictionary<string, string> Nouns = Read(Resource.Read("Reading/holders.txt"));
    private static readonly string[] Segments = [",", " and ", " as well as "];

    public IReadOnlyList<string> Of(Stretch mention)
    {
        var holders = new List<string>();
        foreach (var segment in mention.In(text).Split(Segments, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var holder in OfOne(segment, mention))
            {
                if (!holders.Contains(holder))
                {
                    holders.Add(holder);
                }
            }
        }

        return holders;
    }

    /// <summary>The first that some words name beside the holder, where the name is no place: “in Norway”.</summary>
    public string? Target(Stretch words, string holder)
    {
        var all = Words(words.In(text));
        return Names([.. all.Where((_, at) => !IsPlace(all, at))]).FirstOrDefault(name => name != holder);
    }

    private IReadOnlyList<string> Names(string[] words)
    {
        var joined = string.Join(' ', words);
        var tokens = new List<Item>();
        Tokenizer.Read(joined, new(0, joined.Length), tokens);
        return gazetteer.In(joined, CollectionsMarshal.AsSpan(tokens));
    }

    private static bool IsPlace(string[] words, int at) =>
        at > 0 && IsName(words[at]) && (words[at - 1] is "in" or "In" || IsPlace(words, at - 1));

    private IReadOnlyList<string> OfOne(string segment, Stretch mention)
    {
        var words = Words(segment);
        var head = words[..HeadEnd(words)];
        if (head.Length == 0)
        {
            return [];
        }

        if (gazetteer.Find(string.Join(' ', words)) is { } party)
        {
            return [party];
        }

        var kind = head.Select(word => Nouns.GetValueOrDefault(word)).LastOrDefault(found => found is not null);
        var last = Nouns.GetValueOrDefault(head[^1]);
        if (last == Everyone)
        {
            return Names(head) is { Count: > 0 } known ? known : [Everyone];
        }

        if (kind == "faction" && last != "body")
        {
            return Array.Exists(words, IsName) ? [Slug(words)] : [];
        }

        var names = Names(head);
        if (names.Count > 0)
        {
            return IsPerson(head[^1]) || last == "body" || gazetteer.Find(head[^1]) is not null || IsPlaceAtEnd(head) ? names : [];
        }

        return Person(segment, mention) is { Count: > 0 } person ? person
            : head.Length < words.Length && words[head.Length] == "of" && Names(words[head.Length..]) is { Count: > 0 } of ? [of[0]]
            : IsProper(head) ? [Slug(head)]
            : [];
    }

    /// <summary>A person holds for the state or body whose office the text says.</summary>
    private IReadOnlyList<string> Person(string segment, Stretch mention)
    {
        var at = text.IndexOf(segment, mention.Start, mention.Length, StringComparison.Ordinal);
        if (at < 0 || !IsName(segment))
        {
            return [];
        }

        var (speaker, affiliation) = resolver.Of(new(at, at + segment.Length));
        return affiliation.Count > 0 ? [affiliation[0]]
            : speaker?.Resolved is { } resolved ? [resolved]
            : [];
    }

    private bool IsPlaceAtEnd(string[] head) => head.Length > 1 && gazetteer.Find($"{head[^2]} {head[^1]}") is not null;

    private static bool IsPerson(string word) => IsName(word) || (Lexicon.Of(word) & WordClass.Role) != WordClass.None;

    private static bool IsName(string word) => Array.Exists(word.Split(' '), part => part.Length > 0 && char.IsUpper(part[0]));

    /// <summary>A name of its own: its last word has a capital, or it is a body with one before.</summary>
    private static bool IsProper(string[] head) =>
        (
            IsName(head[^1])
            && (head.Length > 1 || Lexicon.Of(head[0]) == WordClass.None && !head[0].EndsWith("ions", StringComparison.Ordinal))
        ) || (head.Skip(1).Append(head[0]).Any(IsName) && head.Length > 1 && Nouns.ContainsKey(head[^1]));

    /// <summary>Before “of”, “in”, “from”: what comes after only says which.</summary>
    private static int HeadEnd(string[] words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (
                (Lexicon.Of(words[at]) & (WordClass.Preposition | WordClass.Subordinator)) != WordClass.None
                || words[at] is "based" or "along" or "loyal" or "affiliated"
            )
            {
                return at;
            }
        }

        return words.Length;
    }

    /// <summary>A person goes by the surname, as speakers do.</summary>
    private static string Slug(string[] words) =>
        Array.Exists(words, word => (Lexicon.Of(word) & WordClass.Title) != WordClass.None) && Array.FindLast(words, IsName) is { } surname
            ? surname.ToLowerInvariant()
            : string.Join('-', words.Where(word => (Lexicon.Of(word) & (WordClass.Preposition | WordClass.Determiner)) == WordClass.None))
                .ToLowerInvariant();

    private static string[] Words(string segment) =>
        [
            .. segment
                .Split([' ', '\n', '\r', '\t', ',', '(', ')', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries)
                .Select(Plain)
                .Where((word, index) => word.Length > 0 && !(index == 0 && IsArticle(word))),
        ];

    private static bool IsArticle(string word) => (Lexicon.Of(word) & WordClass.Determiner) != WordClass.None && !Nouns.ContainsKey(word);

    private static string Plain(string word)
    {
        word =
            word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal)
                ? word[..^2]
                : word.TrimEnd('\'', '’');
        return word.Length > 1 && word.IndexOf('.', StringComparison.Ordinal) == word.Length - 1 ? word[..^1] : word;
    }

    private static FrozenDictionary<string, string> Read(string list) =>
        list.Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(':', 2))
            .SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Kind: parts[0])))
            .DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);
}
