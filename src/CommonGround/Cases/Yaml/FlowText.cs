using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace CommonGround.Cases.Yaml;

/// <summary>Writes a tree of texts, lists and maps as YAML on one line, as a person would: in quotes only what needs them.</summary>
internal static class FlowText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",[]{}#&*!|>'\"%@`\\\t\r\n\u0085\u2028\u2029\ufeff");

    public static string Of(JsonNode? node) =>
        node switch
        {
            null => "",
            JsonObject map => $"{{{string.Join(", ", map.Select(entry => Entry(entry.Key, Of(entry.Value))))}}}",
            JsonArray list => $"[{string.Join(", ", list.Select(Of))}]",
            _ => Scalar(node.GetValue<string>()),
        };

    public static string Entry(string key, string value) => value.Length == 0 ? $"{Scalar(key)}:" : $"{Scalar(key)}: {value}";

    /// <summary>What YAML would take for something else, or could not hold on one line, goes in quotes.</summary>
    public static string Scalar(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(
                letter switch
                {
                    '"' or '\\' => $"\\{letter}",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    '\u0085' or '\u2028' or '\u2029' or '\ufeff' => FormattableString.Invariant($"\\u{(int)letter:x4}"),
                    _ when char.IsControl(letter) => FormattableString.Invariant($"\\u{(int)letter:x4}"),
                    _ => letter.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && text is not ("~" or "null")
        && !text.AsSpan().ContainsAny(Quoted)
        && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) && letter != ' ')
        && !text.Contains("  ", StringComparison.Ordinal)
        && text[0] is not ('-' or '?' or ':' or '=' or '.' or '<' or ' ')
        && text[^1] is not (':' or ' ')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" :", StringComparison.Ordinal);
}
