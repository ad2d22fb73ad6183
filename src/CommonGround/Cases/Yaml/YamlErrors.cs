using YamlDotNet.Core;

namespace CommonGround.Cases.Yaml;

/// <summary>Says in plain words what is wrong with the YAML of a file.</summary>
internal static class YamlErrors
{
    public const string LeftOpen = "bracket left open";
    public const string OddTag = "odd tag";

    /// <summary>Parts of YamlDotNet's messages, the first that fits, and what to say instead.</summary>
    private static readonly (string Part, string Words)[] Known =
    [
        (LeftOpen, "a bracket is opened before this and not closed"),
        ("found invalid mapping", "a second “:” on one line, or a line that is indented by mistake; put text that holds “: ” in quotes"),
        ("mapping values are not allowed", "a “:” cannot stand here; put text that holds “: ” in quotes, or check the indentation"),
        ("did not find expected ',' or '}'", "a map opened with “{” is not closed with “}”, or a comma is missing"),
        ("did not find expected ',' or ']'", "a list opened with “[” is not closed with “]”, or a comma is missing"),
        ("block mapping, did not find expected key", "this line does not fit the lines above it; check its indentation and its quotes"),
        ("did not find expected '-' indicator", "this line does not fit the list above it; check its indentation"),
        ("could not find expected ':'", "expected a key and a colon, such as “title: …”"),
        ("found unexpected end of stream", "a quotation mark is opened and never closed"),
        ("found wrong indentation", "a quotation mark is opened and not closed before the next line"),
        ("found unexpected document indicator", "a quotation mark is opened and never closed"),
        ("found unknown escape character", "“\\” has a meaning of its own in double quotes; write “\\\\”, or use single quotes"),
        ("found character that cannot start any token", "text cannot start with this character; put it in quotes"),
        ("did not find expected token", "a value is missing before this"),
        ("did not find expected node content", "a value is missing before this"),
        ("more than one anchor", "anchors are not part of the format; write the text where it is needed"),
        ("anchor", "text cannot start with “&” or “*”; put it in quotes"),
        ("tag", "text cannot start with “!”; put it in quotes"),
        ("directive", "a line cannot start with “%”; put the text in quotes"),
        ("invalid comment", "put a space before “#”, or the text in quotes"),
        ("found a comment", "put a space before “#”, or the text in quotes"),
        ("block scalar", "after “|” or “>” the text starts on the next line, indented; put other text in quotes"),
        ("block sequence entries", "a list item “- …” cannot start here; put it on a line of its own, or the text in quotes"),
        ("mapping keys", "a key cannot start with “?”; put it in quotes"),
        ("key indicator", "a key cannot start with “?”; put it in quotes"),
        ("<document", "this line does not belong to what stands above it; check its indentation and its quotes"),
        ("control characters are not allowed", "a control character stands here; remove it"),
    ];

    public static void Explain(YamlException error, int? openBracket, TextFile file, ProblemList problems)
    {
        var offset = (int)Math.Clamp(error.Start.Index, 0, file.Text.Length);
        var tab = TabInIndentation(file, file.At(offset).Line, error.Message.Contains("tab", StringComparison.Ordinal));
        if (tab >= 0)
        {
            problems.Error(file, tab, "a tab cannot indent a line in YAML; use spaces");
            return;
        }

        if (
            openBracket is { } bracket
            && (error.Message.Contains(LeftOpen, StringComparison.Ordinal) || offset >= file.Text.TrimEnd().Length)
        )
        {
            problems.Error(file, bracket, "a bracket is opened here and not closed");
            return;
        }

        var words = Known.FirstOrDefault(known => error.Message.Contains(known.Part, StringComparison.OrdinalIgnoreCase)).Words;
        problems.Error(file, offset, words ?? $"this is not YAML: {error.Message}");
    }

    private static int TabInIndentation(TextFile file, int line, bool anywhereBelow)
    {
        for (var start = file.LineStart(line); start < file.Text.Length; start = NextLine(file.Text, start))
        {
            var content = start;
            while (content < file.Text.Length && file.Text[content] == ' ')
            {
                content++;
            }

            if (content < file.Text.Length && file.Text[content] == '\t')
            {
                return content;
            }

            if (!anywhereBelow)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int NextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
