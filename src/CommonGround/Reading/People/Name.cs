using CommonGround.Reading.Texts;

namespace CommonGround.Reading.People;

/// <summary>Words in capitals that may name a person: where the title, the first name and the surname stand among the items.</summary>
/// <param name="Start">With its title.</param>
/// <param name="First">The same as <paramref name="Surname"/> where there is no first name.</param>
/// <param name="Surname">The first item of the surname.</param>
internal readonly record struct Name(int Start, int First, int Surname, int End, WordClass Gender, bool HasTitle, bool IsKnownFirst)
{
    private const WordClass Genders = WordClass.Female | WordClass.Male;
    private const WordClass NoNames =
        WordClass.Determiner
        | WordClass.Pronoun
        | WordClass.Personal
        | WordClass.Subordinator
        | WordClass.Conjunction
        | WordClass.Negation
        | WordClass.According
        | WordClass.Adverb;
    private const WordClass Offices = WordClass.Role | WordClass.Title;

    /// <summary>First name, middle names and a surname of two words.</summary>
    private const int Longest = 4;

    public bool HasFirst => First < Surname;

    /// <summary>Whether the words beside it or its first name leave no doubt that it is a person's.</summary>
    public bool IsSure => HasTitle || (IsKnownFirst && HasFirst);

    /// <summary>The name that begins at an item, if one does; what it is not sure of, who is known already may tell.</summary>
    public static Name? At(ReadOnlySpan<Item> items, int start)
    {
        var end = start;
        while (end < items.Length && IsPart(items, end, start))
        {
            end++;
        }

        var first = start;
        for (var at = start; at < end - 1; at++)
        {
            first = items[at].Is(Offices) && !(items[at].Is(Genders) && items[at + 1].Is(Offices)) ? at + 1 : first;
        }

        var title =
            first > start ? items[first - 1]
            : start > 0 && end - first > 1 && items[start - 1].IsWord && items[start - 1].Is(Offices) ? items[start - 1]
            : default;
        var known = KnownFirst(items, first, end);
        first = known >= 0 ? known : first;
        if (first >= end || end - first > Longest || items[end - 1].Is(WordClass.Body | WordClass.Time))
        {
            return null;
        }

        var surname = SurnameOf(items, first, end);
        var gender =
            One(title.Classes) is var byTitle and not WordClass.None ? byTitle
            : known >= 0 ? One(items[known].Classes)
            : WordClass.None;
        var isOffice = items[end - 1].Is(WordClass.Role | WordClass.Title) && One(title.Classes) == WordClass.None;
        return isOffice ? null : new(start, first, surname, end, gender, title.End > 0, known >= 0);
    }

    /// <summary>One of the two, not both.</summary>
    private static WordClass One(WordClass classes) =>
        (classes & Genders) is var gender && gender == Genders ? WordClass.None : classes & Genders;

    private static bool IsPart(ReadOnlySpan<Item> items, int at, int start) =>
        items[at].Kind == ItemKind.Word
        && (
            items[at].IsCapital
                ? !items[at].Is(NoNames)
                    && !(items[at].Is(WordClass.Time | WordClass.Aux | WordClass.Preposition) && !items[at].Is(Genders))
                : at > start && IsParticle(items, at)
        )
        && !(at == 0 && items[at].Is(WordClass.Say | WordClass.Hold));

    /// <summary>“de”, “van”, “de la” between capitals.</summary>
    private static bool IsParticle(ReadOnlySpan<Item> items, int at) =>
        items[at].Is(WordClass.Particle)
        && at + 1 < items.Length
        && (items[at + 1].IsCapital ? items[at + 1].Kind == ItemKind.Word : IsParticle(items, at + 1));

    private static int KnownFirst(ReadOnlySpan<Item> items, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (items[at].Is(Genders) && !items[at].Is(Offices))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The last word, but “Jr.” is none.</summary>
    private static int SurnameOf(ReadOnlySpan<Item> items, int first, int end)
    {
        var last = end - 1;
        return last > first + 1 && items[last].Is(WordClass.Abbreviation) ? last - 1 : last;
    }
}
