using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Times;

/// <summary>The words before a number that say on which side of it the truth lies.</summary>
/// <param name="Start">The first of these words; the number itself where there are none.</param>
internal readonly record struct Bound(int Start, bool IsLeast, bool IsMost, bool IsAbout)
{
    public static Bound Before(Words words, int number)
    {
        // “at least a million”, “some two dozen”
        var at = words.Is(number - 1, "a") ? number - 1 : number;
        if (words.IsAny(at - 1, "over", "exceeding") || IsThan(words, at, "more", "fewer"))
        {
            return new(words.Is(at - 1, "than") ? Negated(words, at - 2) : at - 1, true, false, false);
        }

        if (words.Is(at - 2, "at", "least") || words.Is(at - 2, "a", "minimum"))
        {
            return new(at - 2, true, false, false);
        }

        if (words.Is(at - 2, "up", "to") || words.Is(at - 2, "at", "most"))
        {
            return new(at - 2, false, true, false);
        }

        if (words.Is(at - 1, "as") && words.IsAny(at - 2, "many", "much") && words.Is(at - 3, "as"))
        {
            return new(at - 3, false, true, false);
        }

        if (words.Is(at - 1, "under") || IsThan(words, at, "fewer", "more") || IsThan(words, at, "less", "more"))
        {
            return new(words.Is(at - 1, "than") ? Negated(words, at - 2) : at - 1, false, true, false);
        }

        return About(words, at) is var start && start < at ? new(start, false, false, true) : new(at, false, false, false);
    }

    /// <summary>“more than”, and “no fewer than”, which says the same.</summary>
    private static bool IsThan(Words words, int at, string word, string opposite) =>
        words.Is(at - 1, "than")
        && ((words.Is(at - 2, word) && !words.Is(at - 3, "no")) || (words.Is(at - 2, opposite) && words.Is(at - 3, "no")));

    private static int Negated(Words words, int at) => words.Is(at - 1, "no") ? at - 1 : at;

    private static int About(Words words, int at) =>
        words.IsAny(at - 1, "some", "about", "around", "roughly", "approximately", "nearly", "almost", "estimated")
            ? (words.Is(at - 2, "an") ? at - 2 : at - 1)
        : words.Is(at - 2, "close", "to") ? at - 2
        : at;
}
