using System.Globalization;
using System.Text;

namespace CommonGround.Briefs;

/// <summary>
/// Text from a case as it may be shown: on one line, and without anything that steers a terminal, reorders the words
/// around it or cannot stand in a page.
/// </summary>
public static class Printable
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Shown(rune).ToString());
        }

        return clean.ToString();
    }

    private static Rune Shown(Rune rune) =>
        Rune.IsWhiteSpace(rune)
            ? IsUnbreakable(rune)
                ? rune
                : new Rune(' ')
            : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control || Reorders(rune) || IsNoncharacter(rune)
                ? new Rune(Replacement)
                : rune;

    private static bool IsUnbreakable(Rune rune) => rune.Value is 0xA0 or 0x202F;

    /// <summary>Embeddings, overrides and isolates; the plain direction marks stay, since names are written with them.</summary>
    private static bool Reorders(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
