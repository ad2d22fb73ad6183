using System.Globalization;
using System.Text;

namespace CommonGround.Cases;

/// <summary>Names for files and addresses, made of whatever somebody wrote: small letters without accents, digits, and hyphens between words.</summary>
public static class PlainNames
{
    /// <summary>The name, cut where it gets too long; empty where no letter or digit is left.</summary>
    public static string Of(string written, int longest)
    {
        var words = new StringBuilder();
        foreach (var letter in written.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                words.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }

        return words.ToString(0, Math.Min(words.Length, longest)).Trim('-');
    }
}
