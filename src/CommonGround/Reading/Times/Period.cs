using System.Globalization;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Times;

/// <summary>Lengths of time in ISO 8601. Weeks are written as days, so that two weeks and fourteen days are the same.</summary>
internal static class Period
{
    /// <summary>The unit of a word, such as <c>hour</c>; null where it is none or has no length of its own.</summary>
    public static string? Unit(ReadOnlySpan<char> word) => Kinds.Units.Of(word) is { } unit and not "time" ? unit : null;

    /// <summary><c>P6M/P18M</c> between two; null where nobody can tell how many.</summary>
    public static string? Between(Quantity quantity, string unit) =>
        quantity switch
        {
            { AtLeast: { } low, AtMost: { } high } when low != high => $"{Of(low, unit)}/{Of(high, unit)}",
            { AtLeast: { } least } => Of(least, unit),
            { AtMost: { } most } => Of(most, unit),
            _ => null,
        };

    public static string Of(decimal count, string unit)
    {
        var (times, letter) = unit switch
        {
            "century" => (100, 'Y'),
            "decade" => (10, 'Y'),
            "year" => (1, 'Y'),
            "month" => (1, 'M'),
            "fortnight" => (14, 'D'),
            "week" => (7, 'D'),
            "day" => (1, 'D'),
            "hour" => (1, 'H'),
            "minute" => (1, 'M'),
            _ => (1, 'S'),
        };
        var all = count * times;
        if (all != decimal.Truncate(all) && Smaller(letter, unit) is var (parts, smaller) && smaller is not null)
        {
            return Of(all * parts, smaller);
        }

        var time = unit is "hour" or "minute" or "second" ? "T" : "";
        return string.Create(CultureInfo.InvariantCulture, $"P{time}{all:0.##}{letter}");
    }

    /// <summary>“two-day”, “72-hour”, “yearlong”; null for “12-mile” and “1990-year”.</summary>
    public static string? Joined(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0)
        {
            return word.EndsWith("long", StringComparison.OrdinalIgnoreCase) && Unit(word[..^4]) is { } all ? Of(1, all) : null;
        }

        if (word[(hyphen + 1)..].Equals("long", StringComparison.OrdinalIgnoreCase))
        {
            return Unit(word[..hyphen]) is { } whole && word[hyphen - 1] != 's' ? Of(1, whole) : null;
        }

        return Unit(word[(hyphen + 1)..]) is { } unit && (Numeral.Figures(word[..hyphen]) ?? Numeral.OfWord(word[..hyphen])) is { } count
            ? Of(count, unit)
            : null;
    }

    private static (int Parts, string? Unit) Smaller(char letter, string unit) =>
        (letter, unit) switch
        {
            ('Y', _) => (12, "month"),
            ('D', _) => (24, "hour"),
            ('H', _) => (60, "minute"),
            ('M', "minute") => (60, "second"),
            _ => (1, null),
        };
}
