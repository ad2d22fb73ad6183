using System.Globalization;
using CommonGround.Packages;

namespace CommonGround.Reading.Proposals;

/// <summary>Lengths of time in the unit of a scale, where they can be told exactly: a month is no number of days.</summary>
internal static class Lengths
{
    private static readonly string[][] Families =
    [
        ["month", "year"],
        ["day", "week"],
    ];
    private static readonly int[][] Ratios =
    [
        [1, 12],
        [1, 7],
    ];

    /// <summary>A length such as <c>P1Y</c> in the unit; null for a span between two, or where it cannot be told.</summary>
    public static Rational? In(string unit, string? length)
    {
        if (
            length is not ['P', .. var digits, var letter]
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || Name(letter) is not { } name
        )
        {
            return null;
        }

        var singular = unit.EndsWith('s') ? unit[..^1] : unit;
        var family = Array.FindIndex(Families, names => names.Contains(singular, StringComparer.Ordinal));
        return family < 0 || !Families[family].Contains(name, StringComparer.Ordinal)
            ? null
            : (Rational)count
                * Ratios[family][Array.IndexOf(Families[family], name)]
                / Ratios[family][Array.IndexOf(Families[family], singular)];
    }

    /// <summary>How far the unit reaches that starts the words, perhaps after a space or a hyphen; 0 where it does not.</summary>
    public static int UnitLength(ReadOnlySpan<char> after, string unit)
    {
        if (unit is "percent" && after is ['%', ..])
        {
            return 1;
        }

        var singular = unit.EndsWith('s') ? unit[..^1] : unit;
        var rest = after.TrimStart(" -");
        if (singular.Length == 0 || rest.Length == after.Length || !rest.StartsWith(singular, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = after.Length - rest.Length + singular.Length;
        end += end < after.Length && after[end] == 's' ? 1 : 0;
        return end == after.Length || !char.IsLetterOrDigit(after[end]) ? end : 0;
    }

    private static string? Name(char letter) =>
        letter switch
        {
            'Y' => "year",
            'M' => "month",
            'W' => "week",
            'D' => "day",
            _ => null,
        };
}
