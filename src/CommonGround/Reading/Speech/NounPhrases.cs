using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Speech;

/// <summary>Finds where the words that name or describe somebody begin and end, without a grammar: by capitals and by the lists.</summary>
internal readonly ref struct NounPhrases(ReadOnlySpan<Item> items)
{
    private const int LongestDescription = 9;
    private const WordClass Starts = WordClass.Determiner;
    private const WordClass Breaks =
        WordClass.Aux | WordClass.Subordinator | WordClass.Pronoun | WordClass.Personal | WordClass.According | WordClass.Negation;

    private readonly ReadOnlySpan<Item> items = items;

    /// <summary>The first item of the phrase that ends just before <paramref name="end"/>; the same where there is none.</summary>
    public int StartBefore(int end)
    {
        var last = end - 1;
        if (last >= 0 && items[last].Kind == ItemKind.Aside)
        {
            last--;
        }

        if (last < 0 || !items[last].IsWord)
        {
            return end;
        }

        if (items[last].Is(WordClass.Pronoun | WordClass.Personal))
        {
            return last;
        }

        return IsName(last) ? NameStart(last) : DescriptionStart(last, end);
    }

    /// <summary>Just after the phrase that begins at <paramref name="start"/>; the same where there is none.</summary>
    public int EndAfter(int start)
    {
        if (start >= items.Length || !items[start].IsWord)
        {
            return start;
        }

        if (items[start].Is(WordClass.Pronoun | WordClass.Personal))
        {
            return start + 1;
        }

        var at = start;
        while (at < items.Length && GoesOn(at, start))
        {
            at++;
        }

        while (
            at > start && items[at - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner) && !items[at - 1].IsCapital
        )
        {
            at--;
        }

        return at;
    }

    private bool GoesOn(int at, int start)
    {
        var item = items[at];
        return item.Kind == ItemKind.Aside
            || (
                item.IsWord
                && !item.Is(WordClass.Aux | WordClass.Subordinator | WordClass.Personal)
                && !(item.Is(WordClass.Time) && !item.IsCapital)
                && !(item.Is(WordClass.Time) && item.IsCapital && at > start)
                && !(item.Is(WordClass.Say | WordClass.Hold) && !item.Is(WordClass.Role) && at > start && !item.IsCapital)
                && !(item.Is(WordClass.Preposition) && !IsOf(at))
            );
    }

    private bool IsOf(int at) => items[at].End - items[at].Start == 2 || items[at].End - items[at].Start == 3;

    private bool IsName(int at) =>
        items[at].IsCapital
        && items[at].Kind == ItemKind.Word
        && !items[at].Is(WordClass.Time | WordClass.Subordinator | WordClass.Conjunction);

    /// <summary>Capitals, the small words between them, and the title or description before them.</summary>
    private int NameStart(int last)
    {
        var start = last;
        while (start > 0 && (IsName(start - 1) || IsPossessive(start - 1) || Joins(start) || items[start - 1].Kind == ItemKind.Aside))
        {
            start--;
        }

        while (
            start < last
            && (
                items[start].Is(WordClass.Preposition | WordClass.Conjunction) || items[start].Kind == ItemKind.Aside || IsPossessive(start)
            )
        )
        {
            start++;
        }

        // “spokeswoman Ann Lee”, “the group’s leader Ann Lee”, “a spokesman for Ann Lee”
        return start > 0 && items[start - 1].IsWord && items[start - 1].Is(WordClass.Role | WordClass.Title) && !items[start - 1].IsCapital
                ? DescriptionStart(start - 1, start)
            : start > 1 && IsOfBefore(start - 1) && items[start - 2].Is(WordClass.Role) ? DescriptionStart(start - 2, start - 1)
            : start > 0 && items[start - 1].Is(WordClass.Determiner) ? start - 1
            : start;
    }

    private bool IsPossessive(int at) =>
        items[at].Is(WordClass.Aux) && items[at].End - items[at].Start == 2 && at > 0 && items[at - 1].End == items[at].Start;

    /// <summary>Whether the small words before this name tie it to a name before them: “of the”, “for human”.</summary>
    private bool Joins(int start)
    {
        for (var at = start - 1; at > 0 && at >= start - 3; at--)
        {
            var item = items[at];
            if (!item.IsWord || item.Is(Breaks | WordClass.Say | WordClass.Hold | WordClass.Adverb))
            {
                return false;
            }

            if (item.Is(WordClass.Preposition | WordClass.Conjunction) && IsName(at - 1))
            {
                return IsOf(at) && !(items[at - 1].Is(WordClass.Time));
            }
        }

        return false;
    }

    /// <summary>From a noun back to its article, number or adjective.</summary>
    private int DescriptionStart(int last, int end)
    {
        var start = last;
        var best = end;
        while (start >= 0 && end - start <= LongestDescription)
        {
            var item = items[start];
            if (item.Kind == ItemKind.Aside)
            {
                start--;
                continue;
            }

            if (
                !item.IsWord
                || (item.Is(Breaks) && !IsPossessive(start))
                || (item.Is(WordClass.Say | WordClass.Hold) && !item.Is(WordClass.Role) && start < last && !item.Is(WordClass.Either))
            )
            {
                break;
            }

            if (item.Is(Starts) || item.Kind == ItemKind.Number)
            {
                best = start;
                if (start == 0 || !IsOfBefore(start - 1))
                {
                    break;
                }
            }
            else if (!item.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Adverb | WordClass.Time))
            {
                best = start;
            }
            else if (item.Is(WordClass.Preposition) && !IsOf(start))
            {
                break;
            }

            start--;
        }

        return best;
    }

    private bool IsOfBefore(int at) =>
        items[at].IsWord
        && items[at].Is(WordClass.Preposition)
        && IsOf(at)
        && at > 0
        && items[at - 1].Is(WordClass.Role | WordClass.Determiner);
}
