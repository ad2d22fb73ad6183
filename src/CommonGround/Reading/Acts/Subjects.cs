using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <summary>Finds the words that name who acts, from the verb back to where its clause begins.</summary>
internal readonly ref struct Subjects(Tokens tokens)
{
    public const WordClass Verbs =
        WordClass.Demanding
        | WordClass.Rejecting
        | WordClass.Agreeing
        | WordClass.Offering
        | WordClass.Threatening
        | WordClass.Supporting
        | WordClass.Intending;

    private const int Deepest = 4;

    /// <summary>How far back a verb is looked for, and how long a name may be: the time to read stays in proportion to the text.</summary>
    private const int Reach = 30;
    private const int Longest = 40;

    private static readonly Range None = 0..0;

    private readonly Tokens tokens = tokens;

    public Range Before(int end) => Before(end, 0);

    /// <summary>Who is the subject of the nearest verb before: what “it” and “they” stand for.</summary>
    public Range Antecedent(int before) => OfVerbBefore(before, 0, WordClass.Say | WordClass.Aux | Verbs);

    /// <summary>Who says it, in the same sentence and outside the quotation.</summary>
    public Range Sayer(int before) => OfVerbBefore(before, 0, WordClass.Say);

    /// <summary>A name just after the place where a clause begins, whatever its verb is.</summary>
    public Range AtClauseStart(int before)
    {
        var start = before;
        while (start > 0 && before - start < Longest && tokens.IsWord(start - 1) && !tokens.Is(start - 1, WordClass.Subordinator))
        {
            start--;
        }

        while (start < before && tokens.IsCircumstance(start))
        {
            start++;
        }

        var end = start;
        while (end < before && (tokens.Is(end, WordClass.Determiner) && end == start || tokens.IsCapital(end)))
        {
            end++;
        }

        return start < end && tokens.IsCapital(end - 1) ? start..end : None;
    }

    private Range Before(int end, int depth)
    {
        var at = end;
        while (at > 0 && at > end - Reach && (tokens.IsCircumstance(at - 1) && !tokens.Is(at - 1, "all") && !tokens.Is(at - 1, "both")))
        {
            at--;
        }

        if (at == 0 || depth > Deepest)
        {
            return None;
        }

        if (tokens.Is(at - 1, ItemKind.Comma))
        {
            return BeforeAside(at - 1);
        }

        if (tokens.Is(at - 1, WordClass.Conjunction))
        {
            return OfVerbBefore(tokens.Is(at - 2, ItemKind.Comma) ? at - 2 : at - 1, depth + 1, WordClass.Say | Verbs);
        }

        if (tokens.IsOneOf(at - 1, "who", "which", "that"))
        {
            return OfRelative(at - 1, depth);
        }

        return IsSaying(at - 1) ? Before(VerbGroup.Before(tokens, at - 1).Start, depth + 1) : PhraseBefore(at);
    }

    /// <summary>“Norway, a neighbour of the port, has…”: past what stands between the commas.</summary>
    private Range BeforeAside(int comma)
    {
        for (var at = comma - 1; at > 0 && at > comma - Longest; at--)
        {
            if (tokens.IsDoubleQuote(at) || tokens.Is(at, ItemKind.Semicolon))
            {
                return None;
            }

            if (tokens.Is(at, ItemKind.Comma))
            {
                return PhraseBefore(at);
            }
        }

        return None;
    }

    /// <summary>“Norway, which has…”; “Norway is the only state that has…”: the state is Norway.</summary>
    private Range OfRelative(int relative, int depth)
    {
        var end = tokens.Is(relative - 1, ItemKind.Comma) ? relative - 1 : relative;
        var phrase = PhraseBefore(end);
        var start = phrase.Start.Value;
        return phrase.Equals(None) ? None
            : tokens.IsBe(start - 1) ? Before(VerbGroup.Before(tokens, start).Start, depth + 1)
            : phrase;
    }

    private Range OfVerbBefore(int before, int depth, WordClass verbs)
    {
        for (var at = before - 1; at > 0 && at >= before - Reach && depth <= Deepest; at--)
        {
            if (tokens.IsDoubleQuote(at))
            {
                return None;
            }

            if (!tokens.Is(at, verbs) || tokens.IsCapital(at) || tokens.IsPossessive(at))
            {
                continue;
            }

            var group = VerbGroup.Before(tokens, at);
            if (group.IsInfinitive || tokens.Is(group.Start - 1, WordClass.Determiner) || tokens.Is(group.Start - 1, WordClass.Preposition))
            {
                continue;
            }

            var subject = Before(group.Start, depth + 1);
            if (depth > 0 || (!subject.Equals(None) && !IsPronoun(subject)))
            {
                return IsPronoun(subject) ? None : subject;
            }
        }

        return None;
    }

    public bool IsPronoun(Range subject) =>
        subject.End.Value - subject.Start.Value == 1 && tokens.Is(subject.Start.Value, WordClass.Pronoun);

    private bool IsSaying(int at) => tokens.Is(at, WordClass.Strong) && !tokens.IsCapital(at) && tokens.EndsWith(at, "d");

    private Range PhraseBefore(int end)
    {
        if (tokens.Is(end - 1, WordClass.Pronoun))
        {
            return (end - 1)..end;
        }

        var start = end;
        var hasAnd = false;
        while (start > 0 && end - start < Longest && Belongs(start - 1, hasAnd))
        {
            start--;
            hasAnd |= tokens.Is(start, "and");
        }

        return Trimmed(start, end);
    }

    private bool Belongs(int at, bool hasAnd)
    {
        var item = tokens[at];
        if (item.Kind == ItemKind.Comma)
        {
            return hasAnd && tokens.IsCapital(at - 1) && (tokens.IsCapital(at + 1) || tokens.Is(at + 1, WordClass.Determiner));
        }

        if (!item.IsWord)
        {
            return tokens.IsBracket(at) || (at > 0 && tokens.Word(at) is ['\'' or '’'] && tokens[at - 1].End == item.Start);
        }

        if (tokens.IsPossessive(at))
        {
            return true;
        }

        if (item.Is(WordClass.Conjunction))
        {
            return tokens.Is(at, "and") && tokens.IsWord(at - 1) && !tokens.Is(at - 1, WordClass.Aux);
        }

        if (tokens.Is(at, "to") && !tokens.IsCapital(at + 1) && !tokens.Is(at + 1, WordClass.Determiner))
        {
            return false;
        }

        return !item.Is(WordClass.Aux | WordClass.Negation | WordClass.Pronoun)
            && (!item.Is(WordClass.Subordinator) || item.IsCapital && at > 0)
            && (item.IsCapital || item.Is(WordClass.Role) || IsNoun(at) || !item.Is(WordClass.Say | WordClass.Attitude | Verbs));
    }

    private bool IsNoun(int at) =>
        tokens.Is(at - 1, WordClass.Determiner)
        || tokens.IsPossessive(at - 1)
        || (tokens.Is(at - 1, WordClass.Preposition) && !tokens.Is(at - 1, "to"));

    /// <summary>Without “on Friday” or “in Oslo, ” before it.</summary>
    private Range Trimmed(int start, int end)
    {
        while (
            start < end
            && (
                tokens.IsCircumstance(start) && !tokens.Is(start, "all")
                || !tokens.IsWord(start)
                || tokens.Is(start, WordClass.Conjunction | WordClass.Addressee)
            )
        )
        {
            start++;
        }

        if (start < end && tokens.Is(start, WordClass.Preposition))
        {
            return PastPreposition(start, end);
        }

        for (var at = end - 1; at > start; at--)
        {
            if (
                tokens.Is(at, WordClass.Determiner)
                && !tokens.IsCapital(at - 1)
                && !tokens.Is(at - 1, WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner)
                && tokens.IsWord(at - 1)
            )
            {
                return at..end;
            }
        }

        return start < end ? start..end : None;
    }

    private Range PastPreposition(int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (tokens.Is(at, ItemKind.Comma) || (tokens.Is(at, WordClass.Time) && !tokens.Is(at + 1, WordClass.Time)))
            {
                return Trimmed(at + 1, end);
            }
        }

        return None;
    }
}
