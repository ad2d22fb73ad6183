using CommonGround.Reading.Texts;

namespace CommonGround.Reading.People;

/// <summary>Whom the words about a speaker mean, and for whom that speaker speaks; it abstains where the text leaves it open.</summary>
internal sealed class Resolver(string text, Gazetteer gazetteer)
{
    private readonly Dictionary<string, HashSet<string>> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> affiliations = new(StringComparer.Ordinal);
    private (ReadSpeaker Speaker, List<string> Affiliation)? last;

    public (ReadSpeaker? Speaker, List<string> Affiliation) Of(Stretch? mention)
    {
        if (mention is not { } known)
        {
            return (null, []);
        }

        var words = known
            .In(text)
            .Split([' ', '\n', '\r', '\t', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(WithoutStop)
            .ToArray();
        var result = words is [var single] && IsHeOrShe(single) ? Antecedent(known) : Described(known, words);
        last = result;
        return result;
    }

    /// <summary>A point belongs to an abbreviation only where another stands in the word.</summary>
    private static string WithoutStop(string word) =>
        word.Length > 1 && word.IndexOf('.', StringComparison.Ordinal) == word.Length - 1 ? word[..^1] : word;

    private static bool IsHeOrShe(string word) =>
        word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("she", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who spoke just before; nobody where that one was not named or is a state or body.</summary>
    private (ReadSpeaker, List<string>) Antecedent(Stretch mention)
    {
        var before = last is { } spoke && (spoke.Speaker.Resolved is null || people.ContainsKey(spoke.Speaker.Resolved)) ? last : null;
        return (new(mention, before?.Speaker.Resolved, before?.Speaker.IsNamed ?? false), before?.Affiliation ?? []);
    }

    private (ReadSpeaker, List<string>) Described(Stretch mention, string[] words)
    {
        var affiliation = gazetteer.In(words);
        var name = Name(words);
        if (name is { } found)
        {
            var id = Id(found);
            affiliations.TryAdd(found, affiliation);
            return (new(mention, id, IsNamed: true), affiliation.Count > 0 ? affiliation : affiliations[found]);
        }

        if (words is [var surname] && Surname(surname) is { } full)
        {
            return (new(mention, Id(full), IsNamed: true), affiliations.GetValueOrDefault(full, []));
        }

        var isNamed = words.Length > 0 && char.IsUpper(words[^1][0]);
        return (new(mention, gazetteer.Find(WithoutArticle(words)), isNamed), affiliation);
    }

    private static string WithoutArticle(string[] words) =>
        string.Join(' ', words.SkipWhile(word => word.Equals("the", StringComparison.OrdinalIgnoreCase)));

    /// <summary>First name and surname: two words with capitals at the end, or before “of”, after nothing but offices and states.</summary>
    private string? Name(string[] words)
    {
        var isPlain = char.IsUpper(words.Length > 0 ? words[0][0] : 'a') && !Lexicon.Of(words[0]).HasFlag(WordClass.Determiner);
        var hasOffice = words.Any(word => (Lexicon.Of(word) & (WordClass.Role | WordClass.Title)) != WordClass.None);
        var of = Array.IndexOf(words, "of");
        var end = of == 2 && isPlain && IsOfName(words[0]) && IsOfName(words[1]) ? 2 : words.Length;
        var isShort = end == 2 && isPlain;
        return end >= 2 && (isShort || hasOffice) && IsOfName(words[end - 1]) && IsOfName(words[end - 2])
            ? $"{words[end - 2]} {words[end - 1]}"
            : null;
    }

    private bool IsOfName(string word) =>
        char.IsUpper(word[0])
        && word.Any(char.IsLower)
        && (Lexicon.Of(word) & (WordClass.Role | WordClass.Title | WordClass.Determiner | WordClass.Time)) == WordClass.None
        && gazetteer.Find(word) is null;

    /// <summary>The one person with this surname so far; null where there is none or more than one.</summary>
    private string? Surname(string surname) =>
        people.GetValueOrDefault(surname.ToLowerInvariant()) is { Count: 1 } names ? names.Single() : null;

    private string Id(string name)
    {
        var surname = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
        if (!people.TryGetValue(surname, out var names))
        {
            people[surname] = names = [];
        }

        names.Add(name);
        return names.Count == 1 ? surname : name.ToLowerInvariant().Replace(' ', '-');
    }
}
