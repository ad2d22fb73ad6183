using System.Collections.Frozen;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.People;

/// <summary>Tells who is named by words with capitals: a state or body of the lists, a body by its last word, a person by title or office.</summary>
internal sealed class Names(string text, Gazetteer gazetteer)
{
    private const int Longest = 5;
    private const int Apposition = 8;
    private const WordClass NoName =
        WordClass.Role
        | WordClass.Title
        | WordClass.Determiner
        | WordClass.Time
        | WordClass.Pronoun
        | WordClass.Preposition
        | WordClass.Subordinator
        | WordClass.Conjunction
        | WordClass.Addressee
        | WordClass.Group
        | WordClass.Talks;

    private static readonly FrozenDictionary<string, string> KindOfName = ReadKinds();

    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);

    public static string KindOf(string name) => KindOfName.GetValueOrDefault(name, "state");

    public Mention? At(Words words, int at) =>
        words.IsCapital(at)
            ? (words.Has(at, WordClass.Role | WordClass.Title) ? Titled(words, at) : null)
                ?? Listed(words, at)
                ?? Known(words, at)
                ?? Described(words, at)
                ?? Delegation(words, at)
            : Group(words, at);

    /// <summary>A name of the lists, or a longer name of a body that begins with it: “the Norwegian Council for Fisheries”.</summary>
    private Mention? Listed(Words words, int at)
    {
        var body = Body(words, at);
        if (!gazetteer.MayBegin(words.At(at)))
        {
            return body;
        }

        var longest = at + 1;
        while (longest < at + Longest && words.IsWord(longest) && (words.IsCapital(longest) || words.Is(longest, "of")))
        {
            longest++;
        }

        for (var next = longest; next > at; next--)
        {
            if (Find(words, at, next) is { } name && !(body?.Next > next))
            {
                return new(name, KindOf(name), at, next);
            }
        }

        return body;
    }

    private string? Find(Words words, int start, int next) =>
        gazetteer.Find(text.AsSpan(words[start].Start, words[next - 1].End - words[start].Start));

    /// <summary>Words with capitals of which one is “Council”, “Front”, “Commission”, and what “of” or “for” adds to them.</summary>
    private static Mention? Body(Words words, int at)
    {
        if (words.Has(at, WordClass.Determiner))
        {
            return null;
        }

        var next = at;
        var isBody = false;
        while (words.IsCapital(next))
        {
            isBody |= words.Has(next, WordClass.Group) && Kinds.Groups.Of(words.At(next)) == "organisation";
            next++;
        }

        if (!isBody || next - at < 2)
        {
            return null;
        }

        for (var name = next + 1; words.IsAny(next, "of", "for") && name <= next + 2; name++)
        {
            if (words.IsCapital(name))
            {
                next = name;
            }
        }

        while (words.IsCapital(next))
        {
            next++;
        }

        return new(Slug(words, at, next), "organisation", at, next);
    }

    private static string Slug(Words words, int start, int next)
    {
        var parts = new List<string>();
        for (var at = start; at < next; at++)
        {
            parts.Add(words.At(at).ToString().ToLowerInvariant());
        }

        return string.Join('-', parts);
    }

    /// <summary>“President Ann Lee”, “Mr. Lee”.</summary>
    private Mention? Titled(Words words, int at)
    {
        if (IsOfName(words, at + 1) && IsSurname(words, at + 2))
        {
            return Person(words, at, at + 3);
        }

        return
            words.IsAny(at, "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "president", "minister", "ambassador", "senator")
            && IsSurname(words, at + 1)
            && !words.IsCapital(at + 2)
            ? Person(words, at, at + 2)
            : null;
    }

    /// <summary>“the delegations of Upper Kareth and Lower Kareth”: those of no list.</summary>
    private static Mention? Delegation(Words words, int at)
    {
        var of = at - 1;
        while (words.Is(of, "and") || words.Is(of, "the") || (words.IsCapital(of) && of > at - Longest))
        {
            of--;
        }

        if (!words.Is(of, "of") || !words.IsAny(of - 1, "delegation", "delegations", "government", "governments"))
        {
            return null;
        }

        var next = at;
        while (words.IsCapital(next) && !words.Has(next, NoName))
        {
            next++;
        }

        return next > at ? new(Slug(words, at, next), "group", at, next) : null;
    }

    /// <summary>“Ann Lee, the envoy to Norway, …”; “the envoy, Ann Lee, …”</summary>
    private Mention? Described(Words words, int at)
    {
        if (!IsOfName(words, at) || !IsSurname(words, at + 1) || !words.IsKind(at + 2, ItemKind.Comma) || words.IsCapital(at - 1))
        {
            return null;
        }

        if (words.IsKind(at - 1, ItemKind.Comma) && words.Has(at - 2, WordClass.Role | WordClass.Title) && !words.IsCapital(at - 2))
        {
            return Person(words, at, at + 2);
        }

        for (var role = at + 3; role < at + 3 + Apposition && words.IsWord(role); role++)
        {
            if (words.Has(role, WordClass.Role))
            {
                return Person(words, at, at + 2);
            }
        }

        return null;
    }

    private Mention Person(Words words, int start, int next)
    {
        var surname = Surname(words.At(next - 1)).ToString().ToLowerInvariant();
        surnames.Add(surname);
        return new(surname, "person", start, next);
    }

    /// <summary>A surname after its person was introduced.</summary>
    private Mention? Known(Words words, int at)
    {
        var word = words.At(at);
        Span<char> small = stackalloc char[word.Length <= 40 ? word.Length : 0];
        word[..small.Length].ToLowerInvariant(small);
        return small.Length > 0 && surnames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(small, out var surname)
            ? new(surname, "person", at, at + 1)
            : null;
    }

    /// <summary>“the armed opposition”, “rebel leaders”: groups without a name of their own; but not “opposition to the plan”.</summary>
    private static Mention? Group(Words words, int at) =>
        words.Has(at, WordClass.Group)
        && Kinds.Groups.Of(words.At(at)) is { } kind and not "organisation"
        && !words.IsAny(at + 1, "to", "from", "against")
            ? new(kind, "group", at, at + 1)
            : null;

    private bool IsOfName(Words words, int at) =>
        words.IsCapital(at)
        && words.IsKind(at, ItemKind.Word)
        && words.At(at).IndexOf('.') < 0
        && words.At(at).IndexOf('-') is not 1
        && words.At(at).Length > 1
        && !words.Has(at, NoName)
        && Find(words, at, at + 1) is null;

    /// <summary>“Lee”, “al-Amin”.</summary>
    private bool IsSurname(Words words, int at) =>
        IsOfName(words, at)
        || (
            words.IsKind(at, ItemKind.Word) && Surname(words.At(at)).Length < words.At(at).Length && char.IsUpper(Surname(words.At(at))[0])
        );

    /// <summary>The articles of Arabic names are no part of the surname: “al-Amin” is called “Amin”.</summary>
    private static ReadOnlySpan<char> Surname(ReadOnlySpan<char> word) =>
        word.Length > 3
        && (word.StartsWith("al-", StringComparison.OrdinalIgnoreCase) || word.StartsWith("el-", StringComparison.OrdinalIgnoreCase))
            ? word[3..]
            : word;

    private static FrozenDictionary<string, string> ReadKinds()
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Resource.Read("Reading/kinds.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var name in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                kinds.Add(name, line[..colon]);
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
