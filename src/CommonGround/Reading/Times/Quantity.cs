using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Times;

/// <summary>
/// How many, as written: exactly so many where both bounds are the same, open where one is null, and an unknown number
/// (“dozens”, “several”) where both are. “More than 40” is at least 40: what is written, not one more.
/// </summary>
/// <param name="Start">Its first word, “at least” included.</param>
/// <param name="Number">The first word of the number itself.</param>
/// <param name="Next">Just after its last word.</param>
internal readonly record struct Quantity(int Start, int Number, int Next, decimal? AtLeast, decimal? AtMost, bool IsApproximate)
{
    public bool IsUnknown => AtLeast is null && AtMost is null;

    /// <summary>The quantity whose number begins at a word; null where none does.</summary>
    public static Quantity? At(Words words, int at)
    {
        if (Numeral.At(words, at) is not { } first)
        {
            return words.IsKind(at, ItemKind.Number) ? Hyphenated(words, at) : null;
        }

        if (first.Value is not { } low)
        {
            return new(words.Is(at - 1, "a") ? at - 1 : at, at, first.Next, null, null, true);
        }

        if (IsTo(words, at, first.Next) && Numeral.At(words, first.Next + 1) is { Value: { } high } second && high > low)
        {
            // “3 to 5 million” are both millions.
            var scaled = first.Scale == 1 && low * second.Scale < high ? low * second.Scale : low;
            return new(words.IsAny(at - 1, "between", "from") ? at - 1 : at, at, second.Next, scaled, high, false);
        }

        var bound = Bound.Before(words, at);
        return new(bound.Start, at, first.Next, bound.IsMost ? null : low, bound.IsLeast ? null : low, bound.IsAbout);
    }

    /// <summary>“six to 18”, “six or seven”, “between 20 and 30”, “3–5”.</summary>
    private static bool IsTo(Words words, int at, int next) =>
        words.IsAny(next, "to", "or")
        || (words.Is(next, "and") && words.Is(at - 1, "between"))
        || (words.IsKind(next, ItemKind.Dash) && words.IsKind(next + 1, ItemKind.Number) && words[next].Start == words[next - 1].End);

    /// <summary>“20-30”.</summary>
    private static Quantity? Hyphenated(Words words, int at)
    {
        var word = words.At(at);
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && Numeral.Figures(word[..hyphen]) is { } low && Numeral.Figures(word[(hyphen + 1)..]) is { } high && high > low
            ? new(at, at, at + 1, low, high, false)
            : null;
    }
}
