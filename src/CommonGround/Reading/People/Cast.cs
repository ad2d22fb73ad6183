using CommonGround.Reading.Texts;

namespace CommonGround.Reading.People;

/// <summary>A place in the text where a person is named, or where “he” or “she” stands (then nobody yet).</summary>
/// <param name="IsSubject">Whether it stands where a sentence or clause begins, so that “he” in the next one goes back to it.</param>
internal readonly record struct Sighting(int At, int Sentence, int Paragraph, Person? Person, WordClass Gender, bool IsSubject);

/// <summary>Whom an article names outside its quotations, and where.</summary>
internal sealed class Cast(string text)
{
    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly List<Sighting> sightings = [];
    private int sentence;
    private int paragraph;

    public List<Sighting> Sightings => sightings;

    public void Read(Paragraph read)
    {
        paragraph++;
        foreach (var range in read.ItemSentences)
        {
            sentence++;
            Read(read.Items[range]);
        }
    }

    private void Read(ReadOnlySpan<Item> items)
    {
        for (var at = 0; at < items.Length; at++)
        {
            if (items[at].Kind != ItemKind.Word)
            {
                continue;
            }

            if (items[at].Is(WordClass.Pronoun))
            {
                Pronoun(items, at);
            }
            else if (items[at].IsCapital && Name.At(items, at) is { } name)
            {
                if (Meet(items, name, mayBeNew: name.IsSure || IsAged(items, name)) is { } person)
                {
                    sightings.Add(new(items[name.Surname].Start, sentence, paragraph, person, person.Gender, IsSubject(items, name)));
                }

                at = name.End - 1;
            }
        }
    }

    private void Pronoun(ReadOnlySpan<Item> items, int at)
    {
        if (GenderOf(items[at]) is var gender and not WordClass.None)
        {
            sightings.Add(new(items[at].Start, sentence, paragraph, null, gender, IsSubject: true));
        }
    }

    /// <summary>Of “he” and “she”; of other words nothing.</summary>
    public WordClass GenderOf(Item pronoun) =>
        Is(pronoun, "he") ? WordClass.Male
        : Is(pronoun, "she") ? WordClass.Female
        : WordClass.None;

    private bool Is(Item item, string word) =>
        text.AsSpan(item.Start, item.End - item.Start).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>“Ann Lee, 34,”.</summary>
    private static bool IsAged(ReadOnlySpan<Item> items, Name name) =>
        name.HasFirst
        && name.End + 1 < items.Length
        && items[name.End].Kind == ItemKind.Comma
        && items[name.End + 1].Kind == ItemKind.Number;

    /// <summary>Nothing but a mark or a word that joins clauses before the phrase, and no ’s behind it.</summary>
    private static bool IsSubject(ReadOnlySpan<Item> items, Name name)
    {
        var before = new Speech.NounPhrases(items).StartBefore(name.End) - 1;
        return !IsPossessive(items, name.End)
            && (
                before < 0
                || !items[before].IsWord
                || (items[before].Is(WordClass.Conjunction | WordClass.Subordinator) && !items[before].Is(WordClass.Preposition))
            );
    }

    public static bool IsPossessive(ReadOnlySpan<Item> items, int at) =>
        at < items.Length && items[at].IsWord && items[at].Is(WordClass.Aux) && items[at].Start == items[at - 1].End;

    /// <summary>The person of a name; null where it could be several, or nobody yet and must not be new.</summary>
    public Person? Meet(ReadOnlySpan<Item> items, Name name, bool mayBeNew)
    {
        var surname = Letters(items[name.Surname], items[name.End - 1]);
        var first = name.HasFirst ? Letters(items[name.First], items[name.First]) : default;
        people.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out var known);
        var person = name.HasFirst ? WithFirst(known, first, name.Gender) : Only(known, name.Gender);
        if (
            person is null
            && mayBeNew
            && (name.HasFirst || known is null || (name.Gender != WordClass.None && NoneMayBe(known, name.Gender)))
        )
        {
            person = New(name.HasFirst ? first.ToString() : null, surname.ToString(), known);
        }

        if (person is not null && (name.HasFirst || name.Gender != WordClass.None))
        {
            person.Learn(name.HasFirst && person.First is null ? first.ToString() : null, name.Gender);
        }

        return person;
    }

    /// <summary>The only one with this first name; “Bernie”, but “Bill” only while there is one.</summary>
    public Person? OfFirst(ReadOnlySpan<char> first)
    {
        Person? found = null;
        foreach (var named in people.Values)
        {
            for (var person = named; person is not null; person = person.Namesake)
            {
                if (person.First is not null && first.SequenceEqual(person.First))
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = person;
                }
            }
        }

        return found;
    }

    private ReadOnlySpan<char> Letters(Item from, Item to) => text.AsSpan(from.Start, to.End - from.Start).TrimEnd('.');

    private static Person? WithFirst(Person? known, ReadOnlySpan<char> first, WordClass gender)
    {
        for (var person = known; person is not null; person = person.Namesake)
        {
            if (person.First is null ? person.MayBe(gender) : first.SequenceEqual(person.First))
            {
                return person;
            }
        }

        return null;
    }

    private static Person? Only(Person? known, WordClass gender)
    {
        Person? only = null;
        for (var person = known; person is not null; person = person.Namesake)
        {
            if (person.MayBe(gender))
            {
                if (only is not null)
                {
                    return null;
                }

                only = person;
            }
        }

        return only;
    }

    private static bool NoneMayBe(Person? known, WordClass gender) =>
        known is null || (!known.MayBe(gender) && NoneMayBe(known.Namesake, gender));

    private Person New(string? first, string surname, Person? known)
    {
        if (known is null)
        {
            return people[surname] = new(first, surname);
        }

        var last = known;
        while (last.Namesake is { } next)
        {
            last = next;
        }

        return last.Namesake = new(first, surname) { Id = $"{first ?? "another"} {surname}".ToLowerInvariant().Replace(' ', '-') };
    }
}
