using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Speech;

/// <summary>Where what is said begins and ends around its verb.</summary>
internal readonly ref struct Clauses(string text, ReadOnlySpan<Item> items)
{
    private const int LongestAddress = 10;

    private readonly string text = text;
    private readonly ReadOnlySpan<Item> items = items;

    /// <summary>The first item of what is said after a verb, past who listens, when and where.</summary>
    public int StartAfter(int verb)
    {
        var at = verb + 1;
        at = items[verb].Is(WordClass.Listener) ? AfterListener(at) : at;
        var past = PastCircumstance(at);
        at = past;
        if (At(at, ItemKind.Comma) && at + 1 < items.Length && (items[at + 1].Kind == ItemKind.Quote || IsThat(at + 1)))
        {
            at++;
        }

        return At(at, ItemKind.Colon) ? at + 1 : at;
    }

    /// <summary>Just after the last item of what is said: the sentence's end, or where another speaker or verb of saying takes over.</summary>
    public int EndFrom(int start)
    {
        for (var at = start + 1; at < items.Length; at++)
        {
            if ((At(at, ItemKind.Comma) || At(at, ItemKind.Semicolon) || At(at, ItemKind.Dash)) && (TakesOver(at + 1) || IsTag(at + 1)))
            {
                return at;
            }

            // “Lee, who has called it “a start,” said it was late”: her own verb takes over.
            if (At(at, ItemKind.Quote) && at + 1 < items.Length && items[at + 1].Is(WordClass.Strong) && !IsParticiple(at + 1))
            {
                return at + 1;
            }
        }

        var end = items.Length;
        while (end > start && items[end - 1].Kind is ItemKind.Stop or ItemKind.Comma or ItemKind.Other)
        {
            end--;
        }

        return end;
    }

    /// <summary>The same where the verb takes a thing rather than a clause: that ends at a comma, unless a colon opens a list.</summary>
    public int ObjectEndFrom(int start)
    {
        var end = EndFrom(start);
        if (start >= end || IsThat(start) || items[start].Kind == ItemKind.Quote)
        {
            return end;
        }

        var at = start + 1;
        while (at < end && items[at].Kind is not (ItemKind.Comma or ItemKind.Colon))
        {
            at++;
        }

        return At(at, ItemKind.Comma) ? Math.Min(at, end) : end;
    }

    public bool HasClause(int start, int end)
    {
        if (start < end && (IsThat(start) || items[start].Kind == ItemKind.Quote || items[start].Is(WordClass.Subordinator)))
        {
            return true;
        }

        for (var at = start; at < end; at++)
        {
            if (items[at].Is(WordClass.Aux) && at > start)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsThat(int at) => at < items.Length && items[at].IsWord && Is(at, "that");

    public bool Is(int at, string word) =>
        text.AsSpan(items[at].Start, items[at].End - items[at].Start).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool At(int at, ItemKind kind) => at >= 0 && at < items.Length && items[at].Kind == kind;

    /// <summary>“, adding that…”, “, according to…”, “, but X said…”.</summary>
    private bool TakesOver(int at)
    {
        if (at < items.Length && items[at].Is(WordClass.Conjunction | WordClass.Subordinator) && !IsThat(at))
        {
            at++;
        }

        if (at >= items.Length)
        {
            return false;
        }

        return (
                items[at].Is(WordClass.Say | WordClass.Hold)
                && IsParticiple(at)
                && (At(at - 1, ItemKind.Comma) || At(at - 1, ItemKind.Dash) || items[at - 1].Is(WordClass.Conjunction))
            ) || items[at].Is(WordClass.According);
    }

    /// <summary>“, he said”, “, the ministry said”: what went before was hers, or only led up to her.</summary>
    private bool IsTag(int at)
    {
        var phrases = new NounPhrases(items);
        var end = phrases.EndAfter(at);
        return end > at && end < items.Length && items[end].Is(WordClass.Strong) && !IsParticiple(end);
    }

    public bool IsParticiple(int at) =>
        text.AsSpan(items[at].Start, items[at].End - items[at].Start).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    /// <summary>“told reporters in Vienna that”: who listens is a pronoun, a name, or a noun with its article.</summary>
    private int AfterListener(int at)
    {
        if (at >= items.Length || !items[at].IsWord || IsThat(at))
        {
            return at;
        }

        if (items[at].Is(WordClass.Personal | WordClass.Pronoun))
        {
            return at + 1;
        }

        var stop = at;
        while (
            stop < items.Length
            && stop < at + LongestAddress
            && items[stop].IsWord
            && !IsThat(stop)
            && !items[stop].Is(WordClass.Aux | WordClass.Subordinator)
            && !Is(stop, "to")
        )
        {
            if (
                stop > at
                && items[stop].Is(WordClass.Determiner | WordClass.Pronoun)
                && !items[stop - 1].Is(WordClass.Preposition | WordClass.Conjunction)
            )
            {
                break;
            }

            stop++;
        }

        return stop;
    }

    /// <summary>“Friday”, “in a statement”, “on Monday in Geneva”, where a clause or a quotation follows.</summary>
    private int PastCircumstance(int at)
    {
        var from = at;
        while (at < items.Length && at < from + LongestAddress)
        {
            if (IsThat(at) || At(at, ItemKind.Quote) || At(at, ItemKind.Colon))
            {
                return at;
            }

            if (At(at, ItemKind.Comma))
            {
                return at + 1 < items.Length && (At(at + 1, ItemKind.Quote) || IsThat(at + 1)) ? at : PastTime(from);
            }

            if (!items[at].IsWord || items[at].Is(WordClass.Aux | WordClass.Pronoun | WordClass.Subordinator | WordClass.Say))
            {
                break;
            }

            at++;
        }

        return PastTime(from);
    }

    private int PastTime(int at)
    {
        while (
            at < items.Length
            && items[at].IsWord
            && (items[at].Is(WordClass.Time) || (Is(at, "on") && at + 1 < items.Length && items[at + 1].Is(WordClass.Time)))
        )
        {
            at++;
        }

        return at;
    }
}
