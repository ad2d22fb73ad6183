using System.Globalization;
using System.Text;

namespace CommonGround.Cases;

/// <summary>Names for files and addresses, made of whatever somebody wrote: small letters without accents, digits, and hyphens between words.</summary>
public static class PlainNames
{
    /// <param name="longest">The most letters that it may have.</param>
    /// <returns>Nothing where no letter or digit is left.</returns>
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
