using System.Globalization;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Times;

/// <summary>A number in figures or in words.</summary>
/// <param name="Next">Just after its last word.</param>
/// <param name="Value">Null where the words leave it open: “dozens”, “several hundred”.</param>
/// <param name="Scale">What its last word multiplies by: a thousand in “40 thousand”, else 1.</param>
internal readonly record struct Numeral(int Next, decimal? Value, decimal Scale)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int LongestFigures = 15;

    /// <summary>No number of a text is multiplied beyond it.</summary>
    private const decimal Largest = 1_000_000_000_000_000;

    /// <summary>By their place: “zero” is 0.</summary>
    private static readonly string[] Small =
    [
        .. "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".Split(' '),
        .. "eighteen nineteen".Split(' '),
    ];

    private static readonly string[] Tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    /// <summary>The number that begins at a word; null where none does.</summary>
    public static Numeral? At(Words words, int at)
    {
        if (words.IsKind(at, ItemKind.Number))
        {
            return Figures(words.At(at)) is { } figures && !IsYear(words, at) ? Scaled(words, at + 1, figures) : null;
        }

        if (!words.Has(at, WordClass.Numeral))
        {
            return null;
        }

        return Kinds.Numerals.Of(words.At(at)) is not null ? Vague(words, at)
            : OfWord(words.At(at)) is { } small ? Scaled(words, at + 1, small)
            : ScaleOf(words.At(at)) is { } scale ? Scaled(words, at + 1, scale)
            : null;
    }

    /// <summary>“90,000”, “2.5”, “$40”; null for “1990s”, “3rd”, “18-month”.</summary>
    public static decimal? Figures(ReadOnlySpan<char> word)
    {
        word = word.TrimStart("$€£").TrimEnd('.');
        return
            word.Length is > 0 and <= LongestFigures
            && decimal.TryParse(
                word,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
            ? value
            : null;
    }

    /// <summary>“seven”, “twenty-one”; null for any other word.</summary>
    public static int? OfWord(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            return Place(Tens, word[..hyphen]) is > 1 and var tens && Place(Small, word[(hyphen + 1)..]) is > 0 and < 10 and var ones
                ? (tens * 10) + ones
                : null;
        }

        return Place(Small, word) is >= 0 and var small ? small
            : Place(Tens, word) is >= 0 and var ten ? ten * 10
            : null;
    }

    private static int Place(string[] names, ReadOnlySpan<char> word)
    {
        for (var place = 0; place < names.Length; place++)
        {
            if (word.Equals(names[place], StringComparison.OrdinalIgnoreCase))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>“several hundred”, “tens of thousands”, “a couple of”.</summary>
    private static Numeral Vague(Words words, int at)
    {
        var next = at + 1;
        while (words.Has(next, WordClass.Numeral) || (words.Is(next, "of") && words.Has(next + 1, WordClass.Numeral)))
        {
            next += words.Is(next, "of") ? 2 : 1;
        }

        return new(words.Is(at, "couple", "of") ? next + 1 : next, null, 1);
    }

    /// <summary>“two and a half million”, “two hundred and fifty thousand”.</summary>
    private static Numeral Scaled(Words words, int next, decimal value)
    {
        if (words.Is(next, "and", "a") && words.Is(next + 2, "half"))
        {
            value += 0.5m;
            next += 3;
        }

        var scale = 1m;
        while (value < Largest && words.Has(next, WordClass.Numeral) && ScaleOf(words.At(next)) is { } by)
        {
            scale *= by;
            value *= by;
            next++;
            if (by == 100 && words.Is(next, "and") && OfWord(words.At(next + 1)) is { } rest)
            {
                value += rest;
                next += 2;
            }
        }

        return new(next, value, scale);
    }

    private static decimal? ScaleOf(ReadOnlySpan<char> word) =>
        word switch
        {
            "dozen" => 12,
            "hundred" => 100,
            "thousand" => 1000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            "trillion" => 1_000_000_000_000,
            _ => null,
        };

    /// <summary>“in 2014 people died” counts nobody.</summary>
    private static bool IsYear(Words words, int at) =>
        words[at].End - words[at].Start == 4
        && Figures(words.At(at)) is >= FirstYear and <= LastYear
        && (
            words.Has(at - 1, WordClass.Preposition | WordClass.Month)
            || (words.IsKind(at - 1, ItemKind.Comma) && words.IsKind(at - 2, ItemKind.Number))
        );
}
