using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Speech;

/// <summary>Finds who says what in one sentence, by the verbs of saying that stand outside quotations.</summary>
internal ref struct SentenceReader(string text, ReadOnlySpan<Item> items, List<Attribution> found)
{
    private readonly string text = text;
    private readonly ReadOnlySpan<Item> items = items;
    private readonly NounPhrases phrases = new(items);
    private readonly Clauses clauses = new(text, items);
    private readonly List<Attribution> found = found;
    private int free;
    private Stretch? subject;

    public void Read()
    {
        for (var at = 0; at < items.Length; at++)
        {
            if (at < free)
            {
                // What is said already may hold verbs of its own.
            }
            else if (items[at].Is(WordClass.According) && at + 1 < items.Length && clauses.Is(at + 1, "to"))
            {
                According(at);
            }
            else if (items[at].Is(WordClass.Say | WordClass.Hold) && !IsNoun(at) && (!items[at].IsCapital || at == 0))
            {
                Verb(at);
            }
        }
    }

    private bool IsNoun(int at) =>
        items[at].Is(WordClass.Either) && (at == 0 || items[at - 1].Kind == ItemKind.Number || IsNounSign(at - 1) || IsBare(at))
        || (at > 0 && items[at - 1].Is(WordClass.Determiner) && !items[at - 1].Is(WordClass.Pronoun));

    /// <summary>“The economic support”, “any reports”: what nothing but a plural or “to” could make a verb stands behind a singular.</summary>
    private bool IsBare(int at) =>
        at > 0
        && items[at - 1].Kind == ItemKind.Word
        && items[at - 1].Classes == WordClass.None
        && !items[at - 1].IsCapital
        && text[items[at].End - 1] is not ('s' or 'd' or 'g')
        && text[items[at - 1].End - 1] != 's';

    private bool IsNounSign(int at) =>
        items[at].Is(WordClass.Determiner)
        || (items[at].Is(WordClass.Preposition) && !clauses.Is(at, "to"))
        || (items[at].Is(WordClass.Aux) && items[at].End - items[at].Start == 2 && text[items[at].Start] is '\'' or '’');

    private void According(int at)
    {
        var end = phrases.EndAfter(at + 2);
        if (end == at + 2)
        {
            return;
        }

        var speaker = Of(at + 2, end);
        var cue = Of(at, at + 2);
        if (at == 0 || (at == 1 && items[0].Kind != ItemKind.Quote))
        {
            var start = clauses.At(end, ItemKind.Comma) ? end + 1 : end;
            Add("according to", start, clauses.EndFrom(start), cue, speaker);
        }
        else
        {
            Add("according to", free, BeforeComma(at), cue, speaker);
        }

        free = Math.Max(free, end);
    }

    private void Verb(int at)
    {
        if (Inverted(at) || Following(at))
        {
            return;
        }

        var speaker = SpeakerBefore(at, out var from);
        if (speaker is { } known && IsAfterSpeech(at, from))
        {
            Preceding(at, from, known);
            return;
        }

        if (speaker is { } within && Parted(at, from, within))
        {
            return;
        }

        Clause(at, from, speaker ?? (at == free ? subject : null));
    }

    /// <summary>“…,” said the minister.</summary>
    private bool Inverted(int at)
    {
        if (
            at == 0
            || !items[at].Is(WordClass.Say)
            || !(clauses.At(at - 1, ItemKind.Comma) || clauses.At(at - 1, ItemKind.Quote))
            || clauses.IsParticiple(at)
        )
        {
            return false;
        }

        var end = phrases.EndAfter(at + 1);
        if (end == at + 1 || !IsSpeech(free, at))
        {
            return false;
        }

        Take("said X", free, at, at, end, Of(at, at + 1), Of(at + 1, end));
        return true;
    }

    /// <summary>“, adding that…”: who spoke before goes on.</summary>
    private bool Following(int at)
    {
        if (!clauses.IsParticiple(at) || (at > 0 && items[at - 1].Is(WordClass.Aux)) || subject is not { } speaker)
        {
            return false;
        }

        Clause(at, at, speaker);
        return true;
    }

    /// <summary>“…,” the minister said.</summary>
    private void Preceding(int at, int from, Stretch speaker) => Take("X said", free, from, at, at + 1, Of(at, at + 1), speaker);

    /// <summary>“The truth, the senator said, was that…”</summary>
    private bool Parted(int at, int from, Stretch speaker)
    {
        var after = clauses.StartAfter(at);
        if (
            !items[at].Is(WordClass.Strong)
            || from <= free + 1
            || !clauses.At(from - 1, ItemKind.Comma)
            || !clauses.At(after, ItemKind.Comma)
            || items[free].Is(WordClass.Subordinator | WordClass.Preposition | WordClass.Conjunction)
        )
        {
            return false;
        }

        var end = clauses.EndFrom(after + 1);
        if (after + 1 >= end || clauses.IsParticiple(after + 1))
        {
            return false;
        }

        found.Add(new("X, Y said, does", [Of(free, from - 1), Of(after + 1, end)]) { Cue = Of(at, at + 1), Speaker = speaker });
        subject = speaker;
        free = end;
        return true;
    }

    private void Clause(int at, int from, Stretch? speaker)
    {
        var cueEnd = CueEnd(at);
        var start = clauses.StartAfter(cueEnd - 1);
        var end = items[at].Is(WordClass.Hold) ? clauses.ObjectEndFrom(start) : clauses.EndFrom(start);
        if (start >= end || !IsWorth(at, start, end))
        {
            return;
        }

        var cue = new Stretch(CueStart(at, from), items[cueEnd - 1].End);
        Add(items[at].Is(WordClass.Say) ? "X said that" : "X holds", start, end, cue, speaker, IsAttitude(at, start));
        subject = speaker ?? subject;
        free = end;
    }

    private bool IsAttitude(int at, int start) => items[at].Is(WordClass.Attitude) && items[start].Kind != ItemKind.Quote;

    /// <summary>“called for”, “talked about”: the verb ends with the word that leads to its object.</summary>
    private int CueEnd(int at)
    {
        var end = at + 1;
        while (end < items.Length && IsParticle(end))
        {
            end++;
        }

        return end;
    }

    private bool IsParticle(int at) =>
        items[at].IsWord
        && items[at].Is(WordClass.Preposition)
        && !items[at].Is(WordClass.Say)
        && (clauses.Is(at, "for") || clauses.Is(at, "on") || clauses.Is(at, "about") || clauses.Is(at, "out") || clauses.Is(at, "against"))
        && !items[at - 1].Is(WordClass.Strong)
        && !(at + 1 < items.Length && items[at + 1].Is(WordClass.Time));

    private int CueStart(int at, int from)
    {
        var start = at;
        while (start > from && items[start - 1].IsWord && items[start - 1].Is(WordClass.Aux | WordClass.Adverb | WordClass.Negation))
        {
            start--;
        }

        return items[start].Start;
    }

    private bool IsWorth(int at, int start, int end) =>
        items[at].Is(WordClass.Strong)
            ? end - start >= 2 || items[start].Kind == ItemKind.Quote
            : !clauses.At(start, ItemKind.Comma) && (items[at].Is(WordClass.Hold) || clauses.HasClause(start, end));

    /// <summary>Who stands before the verb, past its helpers, and past a description between commas.</summary>
    private Stretch? SpeakerBefore(int at, out int from)
    {
        var end = at;
        while (
            end > free
            && items[end - 1].IsWord
            && items[end - 1].Is(WordClass.Aux | WordClass.Adverb | WordClass.Negation)
            && !items[end - 1].Is(WordClass.Role)
        )
        {
            end--;
        }

        from = end;
        if (end > free && clauses.At(end - 1, ItemKind.Comma))
        {
            return Described(end - 1, out from);
        }

        if (end > free && items[end - 1].Is(WordClass.Pronoun) && clauses.Is(end - 1, "who"))
        {
            var name = end - 1;
            name = clauses.At(name - 1, ItemKind.Comma) ? name - 1 : name;
            from = phrases.StartBefore(name);
            return from < name && from >= free ? Of(from, name) : Of(end - 1, end);
        }

        if (end > free && items[end - 1].IsWord && items[end - 1].Is(WordClass.Conjunction))
        {
            return subject;
        }

        var start = Math.Max(phrases.StartBefore(end), free);
        if (start < end)
        {
            from = start;
            return Of(start, end);
        }

        return null;
    }

    /// <summary>“Ann Lee, the mediator, said”; “Lee, speaking in Oslo, said”.</summary>
    private Stretch? Described(int comma, out int from)
    {
        from = comma;
        for (var at = comma - 1; at > free; at--)
        {
            if (items[at].Kind == ItemKind.Quote)
            {
                return null;
            }

            if (items[at].Kind == ItemKind.Comma)
            {
                var start = phrases.StartBefore(at);
                if (start >= free && start < at && !items[at + 1].Is(WordClass.Conjunction))
                {
                    from = start;
                    return Of(start, at);
                }

                return null;
            }
        }

        return null;
    }

    /// <summary>Whether what stands before the speaker ends as speech does: a quotation, or a clause with its comma before a verb of saying.</summary>
    private bool IsAfterSpeech(int verb, int from) =>
        from > free
        && (
            clauses.At(from - 1, ItemKind.Quote)
            || (items[verb].Is(WordClass.Say) && clauses.At(from - 1, ItemKind.Comma) && IsSpeech(free, from - 1))
        );

    private bool IsSpeech(int start, int end)
    {
        var words = 0;
        for (var at = start; at < end; at++)
        {
            if (items[at].Kind == ItemKind.Quote)
            {
                return true;
            }

            words += items[at].IsWord ? 1 : 0;
        }

        return words >= 3 && !items[start].Is(WordClass.Subordinator | WordClass.Preposition) && clauses.HasClause(start, end);
    }

    /// <summary>What is said before its verb, and after it where the same quotation goes on.</summary>
    private void Take(string rule, int start, int end, int verb, int after, Stretch cue, Stretch speaker)
    {
        var content = new List<Stretch> { Of(start, BeforeComma(end)) };
        var next = clauses.StartAfter(after - 1);
        free = Math.Max(after, verb + 1);
        if (clauses.At(next, ItemKind.Quote) && next > after)
        {
            var last = clauses.EndFrom(next);
            content.Add(Of(next, last));
            free = last;
        }

        subject = speaker;
        found.Add(new(rule, content) { Cue = cue, Speaker = speaker });
    }

    private int BeforeComma(int end)
    {
        while (end > free && items[end - 1].Kind is ItemKind.Comma or ItemKind.Dash)
        {
            end--;
        }

        return end;
    }

    private void Add(string rule, int start, int end, Stretch cue, Stretch? speaker, bool isAttitude = false)
    {
        if (start < end)
        {
            subject = speaker ?? subject;
            found.Add(
                new(rule, [Of(start, end)])
                {
                    Cue = cue,
                    Speaker = speaker,
                    IsAttitude = isAttitude,
                }
            );
        }
    }

    private Stretch Of(int start, int end) => new(items[start].Start, items[end - 1].End);
}
