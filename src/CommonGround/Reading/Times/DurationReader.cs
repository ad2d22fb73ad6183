using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Times;

/// <summary>Finds lengths of time: a number and its unit, a unit alone where it measures something, and vague ones without a value.</summary>
internal sealed class DurationReader(string text)
{
    private readonly List<ReadDuration> found = [];

    public IReadOnlyList<ReadDuration> Found => found;

    public void Read(Paragraph paragraph)
    {
        if (paragraph.IsFurniture)
        {
            return;
        }

        foreach (var range in paragraph.TokenSentences)
        {
            Read(new Words(text, paragraph.Tokens[range]));
        }
    }

    private void Read(Words words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Duration(words, at) is { } duration)
            {
                found.Add(new(words.Of(duration.Start, duration.Next), duration.Value));
                at = duration.Next - 1;
            }
        }
    }

    private static Span? Duration(Words words, int at) =>
        words.Has(at, WordClass.Unit) ? Bare(words, at)
        : words.Has(at, WordClass.Numeral) || words.IsKind(at, ItemKind.Number) ? Counted(words, at) ?? Joined(words, at)
        : words.Has(at, WordClass.Span) ? Joined(words, at)
        : null;

    /// <summary>“two weeks”, “six to 18 months”, “the past 50 years”, “several more days”.</summary>
    private static Span? Counted(Words words, int at)
    {
        if (Quantity.At(words, at) is not { } quantity)
        {
            return null;
        }

        var unit = quantity.Next;
        while (unit < quantity.Next + 2 && IsMeasure(words, unit))
        {
            unit++;
        }

        if (!words.Has(unit, WordClass.Unit) || Period.Unit(words.At(unit)) is not { } kind || IsAge(words, unit) || IsRate(words, unit))
        {
            return null;
        }

        // “one day” may be any day.
        if (words.Is(at, "one") && !words.Is(at + 1, "or") && quantity.Next == at + 1 && !Measures(words, at, unit))
        {
            return null;
        }

        var from = quantity.AtLeast != quantity.AtMost && quantity is { AtLeast: not null, AtMost: not null } ? quantity.Start : at;
        var start = Window(words, words.Is(from - 1, "a") && quantity.IsUnknown ? from - 1 : from);
        return new(start, unit + 1, Period.Between(quantity, kind));
    }

    /// <summary>“a two-day halt”, “the 72-hour truce”.</summary>
    private static Span? Joined(Words words, int at) =>
        Period.Joined(words.At(at)) is { } value && !words.Is(at + 1, "old") ? new(at, at + 1, value) : null;

    /// <summary>“a year of drought”, “within an hour”, “the past decade”, “weeks after the flood”, “a period of time”.</summary>
    private static Span? Bare(Words words, int at)
    {
        if (Kinds.Units.Of(words.At(at)) == "time")
        {
            var start = words.Is(at - 1, "a") ? at - 1 : at - 2;
            return words.Is(at + 1, "of", "time") && words.Is(start, "a") ? new(start, at + 3, null) : null;
        }

        if (Period.Unit(words.At(at)) is not { } unit)
        {
            return null;
        }

        if (words.At(at)[^1] is not 's')
        {
            return words.IsAny(at - 1, "a", "an") && !IsRate(words, at - 1) ? Single(words, at, unit)
                : words.IsAny(at - 1, "past", "last") && words.Is(at - 2, "the") ? new(at - 2, at + 1, Period.Of(1, unit))
                : null;
        }

        return words.IsAny(at - 1, "recent", "past", "coming", "following") ? new(Window(words, at), at + 1, null)
            : words.IsAny(at - 1, "for", "within") || IsMeasured(words, at) ? new(at, Measured(words, at), null)
            : null;
    }

    private static Span? Single(Words words, int at, string unit)
    {
        if (words.Is(at + 1, "or", "two"))
        {
            return new(at - 1, at + 3, $"{Period.Of(1, unit)}/{Period.Of(2, unit)}");
        }

        if (words.Is(at + 1, "and", "a") && words.Is(at + 3, "half"))
        {
            return new(at - 1, at + 4, Period.Of(1.5m, unit));
        }

        return words.Is(at - 2, "half") ? new(at - 2, at + 1, Period.Of(0.5m, unit))
            : Measures(words, at - 1, at) ? new(at - 1, at + 1, Period.Of(1, unit))
            : null;
    }

    /// <summary>Whether a single unit is a length and not a date or a rate: something before or after it measures.</summary>
    private static bool Measures(Words words, int start, int unit) =>
        words.IsAny(start - 1, "in", "for", "within", "than", "least", "about", "nearly", "almost", "lasting", "lasted", "over", "another")
        || words.IsAny(unit + 1, "ago", "after", "before", "later", "earlier", "long", "from", "of");

    /// <summary>“weeks after the flood”, “months of talks”.</summary>
    private static bool IsMeasured(Words words, int at) =>
        !words.Has(at - 1, WordClass.Determiner | WordClass.Numeral)
        && !words.IsKind(at - 1, ItemKind.Number)
        && (
            words.IsAny(at + 1, "after", "before", "ago", "later", "earlier")
            || (words.Is(at + 1, "of") && !words.IsAny(at, "minutes", "seconds", "hours"))
        );

    /// <summary>A vague length says nothing without what it is measured from.</summary>
    private static int Measured(Words words, int at)
    {
        var end = words.IsAny(at + 1, "after", "before", "of") ? at + 2 : at + 1;
        while (end > at + 1 && words.Has(end, WordClass.Determiner))
        {
            end++;
        }

        return words.IsAny(at + 1, "ago", "later", "earlier") ? at + 2
            : end > at + 1 && words.IsWord(end) ? end + 1
            : at + 1;
    }

    private static int Window(Words words, int start)
    {
        var at = start;
        while (words.IsAny(at - 1, "past", "last", "next", "coming", "following", "first", "previous", "preceding", "recent"))
        {
            at--;
        }

        return at < start && words.IsAny(at - 1, "the", "these") ? at - 1 : at;
    }

    private static bool IsMeasure(Words words, int at) =>
        words.IsAny(at, "more", "further", "additional", "consecutive", "straight", "long", "full", "whole", "calendar", "working");

    private static bool IsAge(Words words, int unit) => words.IsAny(unit + 1, "old", "younger", "older");

    /// <summary>“24 hours a day”, “five dollars a week”.</summary>
    private static bool IsRate(Words words, int at) =>
        words.IsAny(at, "a", "an")
            ? words.IsKind(at - 1, ItemKind.Number)
                || words.IsAny(at - 1, "once", "twice", "times")
                || words.Has(at - 1, WordClass.Unit | WordClass.Happening)
            : words.IsAny(at + 1, "a", "per") && words.Has(at + 2, WordClass.Unit);

    private readonly record struct Span(int Start, int Next, string? Value);
}
