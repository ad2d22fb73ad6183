using CommonGround.Reading.Times;

namespace CommonGround.Reading.Lists;

/// <summary>What stands before a point of a list: a number, a letter or a bullet.</summary>
/// <param name="Length">With the space behind it.</param>
/// <param name="Place">Which point it is, from 1; 0 for a bullet.</param>
internal readonly record struct Marker(int Length, int Place, MarkerStyle Style)
{
    private const int LongestNumber = 2;

    /// <summary>“1.”, “1)”, “(1)”, “a)”, “(a)”, “•”, “- ” at the start of a line; null for a line that begins with a word.</summary>
    public static Marker? Of(ReadOnlySpan<char> line) => line.Length < 3 ? null : Bullet(line) ?? Numbered(line);

    /// <summary>“(b)” or “(2)” within a sentence.</summary>
    public static Marker? Bracketed(ReadOnlySpan<char> aside) =>
        aside.Length is 3 or 4 && aside[0] == '(' && aside[^1] == ')' ? Numbered(aside) : null;

    private static Marker? Bullet(ReadOnlySpan<char> line) =>
        line[0] switch
        {
            '•' or '▪' or '‣' or '●' or '◦' => new(1 + Spaces(line, 1), 0, MarkerStyle.Bullet),
            '-' or '–' or '—' or '*' when char.IsWhiteSpace(line[1]) => new(1 + Spaces(line, 1), 0, MarkerStyle.Dash),
            _ => null,
        };

    private static Marker? Numbered(ReadOnlySpan<char> line)
    {
        var open = line[0] == '(' ? 1 : 0;
        var end = open;
        while (end < line.Length && end < open + LongestNumber && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var isLetter = end == open && char.IsAsciiLetterLower(line[open]);
        end = isLetter ? end + 1 : end;
        if (end == open || end >= line.Length)
        {
            return null;
        }

        var closes = line[end] == ')' || (line[end] == '.' && open == 0 && !isLetter);
        var isClear = end + 1 == line.Length || char.IsWhiteSpace(line[end + 1]);
        return closes && isClear
            ? new(
                end + 1 + Spaces(line, end + 1),
                isLetter ? line[open] - 'a' + 1 : (int)Numeral.Figures(line[open..end])!,
                isLetter ? MarkerStyle.Letter : MarkerStyle.Number
            )
            : null;
    }

    private static int Spaces(ReadOnlySpan<char> line, int from)
    {
        var at = from;
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at - from;
    }
}

/// <summary>Points of one list are marked alike.</summary>
internal enum MarkerStyle
{
    Number,
    Letter,
    Bullet,
    Dash,
}
