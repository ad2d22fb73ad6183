using System.Globalization;
using System.Text;

namespace CommonGround.Briefs.Texts;

/// <summary>How many columns of a terminal text takes. After Unicode's East Asian Width, in broad ranges.</summary>
internal static class TextWidth
{
    private const int Joiner = 0x200D;

    private static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2E80, 0x303E),
        (0x3041, 0xA4CF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF),
        (0x1F900, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    private static int Of(Rune rune) =>
        rune.Value < 0x300 ? 1
        : IsCombining(rune) ? 0
        : Wide.Any(range => rune.Value >= range.From && rune.Value <= range.To) ? 2
        : 1;

    private static bool IsCombining(Rune rune) =>
        rune.Value == Joiner
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>The longest start of the text that fits, at least one character.</summary>
    public static int Fitting(string text, int width)
    {
        var end = 0;
        var used = 0;
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            used += Of(text.Substring(end, length));
            if (used > width && end > 0)
            {
                break;
            }

            end += length;
        }

        return end;
    }
}
