using System.Globalization;
using System.Text;

namespace CommonGround.Cases.Formats;

/// <summary>The characters that XML lets one write by name or number; a bare <c>&amp;</c> stands for itself.</summary>
internal static class References
{
    private const int LongestName = 32;

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["amp"] = "&",
        ["lt"] = "<",
        ["gt"] = ">",
        ["quot"] = "\"",
        ["apos"] = "'",
    };

    /// <summary>The text without references; where one is none of XML's own, its place, else -1.</summary>
    public static string Decode(string text, out int unknown)
    {
        unknown = -1;
        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '&' || Name(text, at + 1) is not { } name)
            {
                decoded.Append(text[at]);
                continue;
            }

            if (Character(name) is not { } character)
            {
                unknown = at;
                return text;
            }

            decoded.Append(character);
            at += name.Length + 1;
        }

        return decoded.ToString();
    }

    public static string Encode(string text) =>
        string.Concat(
            text.Select(character =>
                character switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    _ when char.IsControl(character) => " ",
                    _ => character.ToString(),
                }
            )
        );

    private static string? Name(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(LongestName + 1, text.Length - start));
        var end = rest.IndexOf(';');
        return end > 0 && rest[..end].IndexOfAnyExceptInRange('!', '~') < 0 ? rest[..end].ToString() : null;
    }

    private static string? Character(string name)
    {
        if (!name.StartsWith('#'))
        {
            return Known.GetValueOrDefault(name);
        }

        var isHexadecimal = name.Length > 1 && name[1] is 'x' or 'X';
        return
            int.TryParse(
                name.AsSpan(isHexadecimal ? 2 : 1),
                isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var code
            ) && Rune.IsValid(code)
            ? new Rune(code).ToString()
            : null;
    }
}
