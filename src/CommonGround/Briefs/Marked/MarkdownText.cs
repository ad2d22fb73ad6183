using System.Text;

namespace CommonGround.Briefs.Marked;

/// <summary>Text that Markdown shows as it is: nothing in a case becomes a mark, a link, an element or a formula.</summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*_{}[]()<>#+-.!|~=$^@:&\"'";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in Printable.Of(text))
        {
            if (Marks.Contains(letter, StringComparison.Ordinal) && IsMark(letter, escaped))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A footnote's name: no spaces or brackets.</summary>
    public static string Label(string name) =>
        string.Concat(
            Printable.Of(name).Select(letter => char.IsLetterOrDigit(letter) || letter == '-' ? $"{letter}" : $"_{(int)letter:x}")
        );

    public static string Of(Prose text) => string.Concat(text.Phrases.Select(Of));

    private static string Of(Phrase phrase)
    {
        var words = Escape(phrase.Text);
        var shown = phrase.Emphasis switch
        {
            Emphasis.None => words,
            Emphasis.Strong => Around(words, "**", ""),
            Emphasis.Judgement => Around(words, "*", $"\\{Wording.JudgementMark}"),
            _ => throw new ArgumentOutOfRangeException(nameof(phrase)),
        };
        return shown + string.Concat(phrase.Evidence.Select(name => $"[^{Label(name)}]"));
    }

    /// <summary>Marks must touch the words: spaces at either end stay outside.</summary>
    private static string Around(string words, string mark, string after)
    {
        var inner = words.Trim(' ');
        var start = words.Length - words.TrimStart(' ').Length;
        return inner.Length == 0 ? words : $"{words[..start]}{mark}{inner}{mark}{after}{words[(start + inner.Length)..]}";
    }

    /// <summary>Full stops, dashes, colons and the like are marks only where a line or a number starts with them; elsewhere they may stand.</summary>
    private static bool IsMark(char letter, StringBuilder before) =>
        letter switch
        {
            '.' => before.Length > 0 && before.ToString().All(char.IsDigit),
            '-' or '+' or '#' or '=' => before.Length == 0 || before[^1] is ' ' or '-' or '=' or '#',
            ':' => before.Length > 0 && before[^1] is 's' or 'p' or 'o' or 'S' or 'P',
            '(' or ')' or '\'' or '"' or '{' or '}' => false,
            _ => true,
        };
}
