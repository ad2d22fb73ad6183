using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <summary>What a verb governs, up to where another clause takes over, and what it hangs on.</summary>
/// <param name="Start">Just after the verb.</param>
/// <param name="Condition">Where “unless” stands; -1 where nothing does.</param>
internal readonly record struct Clause(int Start, int End, int Condition)
{
    private const int Reach = 7;

    /// <summary>A longer clause is cut, so that the time to read stays in proportion to a text's length.</summary>
    private const int Longest = 80;

    /// <summary>What the verb governs without its condition.</summary>
    public int ObjectEnd => Condition < 0 ? End : Condition;

    public bool HasCondition => Condition >= 0;

    public static Clause After(Tokens tokens, int verb)
    {
        var condition = -1;
        var last = Math.Min(tokens.Count, verb + 1 + Longest);
        for (var at = verb + 1; at < last; at++)
        {
            if (Ends(tokens, at))
            {
                return new(verb + 1, at, condition);
            }

            if (condition < 0 && at > verb + 1 && IsCondition(tokens, at))
            {
                condition = at;
            }
        }

        return new(verb + 1, last, condition);
    }

    private static bool Ends(Tokens tokens, int at)
    {
        var item = tokens[at];
        return item.Kind switch
        {
            ItemKind.Stop or ItemKind.Semicolon or ItemKind.Dash or ItemKind.Colon => true,
            ItemKind.Other => IsClosing(tokens, at),
            ItemKind.Comma => TakesOver(tokens, at + 1),
            _ => item.Is(WordClass.Subordinator)
                && (tokens.IsOneOf(at, "while", "although", "though", "because") || IsSoClause(tokens, at)),
        };
    }

    /// <summary>A quotation that opens within the clause is part of it.</summary>
    private static bool IsClosing(Tokens tokens, int at) =>
        tokens.IsDoubleQuote(at) && (!tokens.IsWord(at + 1) || tokens[at + 1].Start > tokens[at].End);

    private static bool IsSoClause(Tokens tokens, int at) =>
        tokens.Is(at, "so") && (tokens.IsCapital(at + 1) || tokens.Is(at + 1, WordClass.Pronoun | WordClass.Determiner));

    /// <summary>After a comma: “but…”, “and said…”, “is…”, “who…”, “the minister said”.</summary>
    private static bool TakesOver(Tokens tokens, int at)
    {
        if (!tokens.IsWord(at) || tokens.IsDoubleQuote(at))
        {
            return tokens.IsDoubleQuote(at);
        }

        if (
            tokens.Is(at, WordClass.Conjunction) && !tokens.Is(at, "and")
            || tokens.Is(at, "according")
            || tokens.Is(at, "who")
            || tokens.Is(at, "which")
        )
        {
            return true;
        }

        var isJoined = tokens.Is(at, "and");
        var start = isJoined ? at + 1 : at;
        if (tokens.IsOneOf(start, "that", "say"))
        {
            return false;
        }

        if (tokens.Is(start, WordClass.Aux | WordClass.Say) || IsCut(tokens, start))
        {
            return true;
        }

        for (var next = start; next < tokens.Count && next < start + Reach && tokens.IsWord(next); next++)
        {
            if (tokens.Is(next, WordClass.Subordinator | WordClass.Pronoun) && next > start)
            {
                return false;
            }

            if (next > start && !tokens.IsPossessive(next) && tokens.Is(next, WordClass.Aux | WordClass.Strong))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCut(Tokens tokens, int at) =>
        tokens.Is(at, WordClass.Subordinator) && !IsCondition(tokens, at) && !tokens.Is(at, "that");

    private static bool IsCondition(Tokens tokens, int at) =>
        tokens.Is(at, WordClass.Subordinator | WordClass.Adverb | WordClass.Preposition)
        && !tokens.Is(at - 1, "even")
        && (tokens.IsOneOf(at, "unless", "until", "if") || (tokens.Is(at, "only") && (tokens.IsOneOf(at + 1, "if", "when"))));
}
