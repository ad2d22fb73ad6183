using System.Text.Encodings.Web;
using System.Text.Json;

namespace CommonGround.Cases.Formats;

/// <summary>Text as a YAML file holds it: bare where nobody could take it for anything else, and in double quotes.</summary>
internal static class YamlWords
{
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "null",
    };

    public static string Of(string text) =>
        IsPlain(text) ? text : $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetterOrDigit(text[0])
        && text[^1] != ' '
        && text.Any(char.IsLetter)
        && (!char.IsAsciiDigit(text[0]) || text.Any(character => char.IsLetter(character) && character is not ('e' or 'E')))
        && !Taken.Contains(text)
        && text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_' or '.' or '(' or ')' or '?');
}
