using System.Runtime.InteropServices;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.People;

/// <summary>Whom the words about a speaker mean, and for whom that speaker speaks; it abstains where the text leaves it open.</summary>
internal sealed class Resolver(string text, Gazetteer gazetteer, Cast cast)
{
    private readonly Antecedents antecedents = new(cast.Sightings);
    private readonly List<Item> tokens = [];

    /// <summary>Where somebody spoke who could be anybody: “he” behind it means that one.</summary>
    private int stranger;

    public (ReadSpeaker? Speaker, IReadOnlyList<string> Affiliation) Of(Stretch? mention)
    {
        if (mention is not { } known)
        {
            return (null, []);
        }

        Tokenizer.Read(text, known, tokens);
        var items = Head(CollectionsMarshal.AsSpan(tokens));
        return items is [var single] && cast.GenderOf(single) is var gender and not WordClass.None
            ? Pronoun(known, gender)
            : Described(known, items);
    }

    /// <summary>The words before a bracket or comma.</summary>
    private static ReadOnlySpan<Item> Head(ReadOnlySpan<Item> items)
    {
        for (var at = 0; at < items.Length; at++)
        {
            if (at > 0 && items[at].Kind is ItemKind.Comma or ItemKind.Other)
            {
                return items[..at];
            }
        }

        return items;
    }

    private (ReadSpeaker, IReadOnlyList<string>) Pronoun(Stretch mention, WordClass gender)
    {
        var person = antecedents.Of(mention.Start, gender, since: stranger);
        if (person is not null)
        {
            antecedents.Speaks(mention, person);
        }

        return (new(mention, person?.Id, IsNamed: person is not null), person?.Affiliation ?? []);
    }

    private (ReadSpeaker, IReadOnlyList<string>) Described(Stretch mention, ReadOnlySpan<Item> items)
    {
        var affiliation = gazetteer.In(text, items);
        if (Named(items) is { } person)
        {
            person.Affiliation = person.Affiliation.Count > 0 ? person.Affiliation : affiliation;
            antecedents.Speaks(mention, person);
            return (new(mention, person.Id, IsNamed: true), affiliation.Count > 0 ? affiliation : person.Affiliation);
        }

        var isNamed = items.Length > 0 && items[^1].IsCapital;
        var body = gazetteer.Find(WithoutArticle(items));
        stranger = body is null ? Math.Max(stranger, mention.Start) : stranger;
        return (new(mention, body, isNamed), affiliation);
    }

    private ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<Item> items)
    {
        var from = 0;
        while (
            from < items.Length
            && text.AsSpan(items[from].Start, items[from].End - items[from].Start).Equals("the", StringComparison.OrdinalIgnoreCase)
        )
        {
            from++;
        }

        return from < items.Length ? text.AsSpan(items[from].Start, items[^1].End - items[from].Start) : [];
    }

    /// <summary>The person whose name these words are or end with; “a spokesman for Ann Lee” is not she.</summary>
    private Person? Named(ReadOnlySpan<Item> items)
    {
        for (var at = 0; at < items.Length; at++)
        {
            if (!items[at].IsCapital || items[at].Kind != ItemKind.Word || Name.At(items, at) is not { } name)
            {
                continue;
            }

            if (IsHead(items, name) && Person(items, name) is { } person)
            {
                return person;
            }

            at = name.End - 1;
        }

        return null;
    }

    private static bool IsHead(ReadOnlySpan<Item> items, Name name) =>
        (name.End == items.Length || items[name.End].Is(WordClass.Preposition))
        && (name.Start == 0 || !items[name.Start - 1].Is(WordClass.Preposition) || IsOffice(items, name));

    /// <summary>“Secretary of State Ann Lee”.</summary>
    private static bool IsOffice(ReadOnlySpan<Item> items, Name name) =>
        name.First > name.Start
        && name.Start >= 2
        && items[name.Start - 2].IsCapital
        && items[name.Start - 2].Is(WordClass.Title | WordClass.Role);

    private Person? Person(ReadOnlySpan<Item> items, Name name)
    {
        var isPlace = gazetteer.Find(text.AsSpan(items[name.First].Start, items[name.End - 1].End - items[name.First].Start)) is not null;
        var isWhole =
            name.Start == 0 && name.First == 0 && name.HasFirst && name.End == 2 && !items[0].Is(WordClass.Role | WordClass.Title);
        return cast.Meet(items, name, mayBeNew: !isPlace && (name.IsSure || isWhole))
            ?? (
                name.HasFirst || name.HasTitle || !name.IsKnownFirst
                    ? null
                    : cast.OfFirst(text.AsSpan(items[name.First].Start, items[name.First].End - items[name.First].Start))
            );
    }
}
