namespace CommonGround.Cases.Yaml;

/// <summary>From a character of a text's value to its place in the file.</summary>
internal static class ScalarOffsets
{
    /// <summary>
    /// Walks value and file side by side. Between two characters of the value the file has only white space,
    /// a doubled quotation mark or a backslash, so the next equal character is the right one.
    /// </summary>
    public static int Find(YamlText node, int character)
    {
        var text = node.File.Text;
        var at = node.Style switch
        {
            YamlStyle.Plain => node.Start,
            YamlStyle.Block => AfterLine(text, node.Start, node.End),
            _ => node.Start + 1,
        };
        for (var index = 0; index < character && index < node.Value.Length; index++)
        {
            at = Advance(text, at, node, node.Value[index]);
        }

        if (character < node.Value.Length && !char.IsWhiteSpace(node.Value[character]))
        {
            at = Seek(text, at, node, node.Value[character]);
        }

        return Math.Min(at, node.End);
    }

    private static int Advance(string text, int at, YamlText node, char written)
    {
        if (char.IsWhiteSpace(written) && at < node.End && !char.IsWhiteSpace(text[at]) && text[at] != '\\')
        {
            return at;
        }

        if (!char.IsWhiteSpace(written))
        {
            at = Seek(text, at, node, written);
        }

        return at + Length(text, at, node);
    }

    private static int Seek(string text, int at, YamlText node, char written)
    {
        while (
            at < node.End && text[at] != written && !(node.Style == YamlStyle.DoubleQuoted && text[at] == '\\' && !IsLineEnd(text, at + 1))
        )
        {
            at++;
        }

        return at;
    }

    private static int Length(string text, int at, YamlText node) =>
        node.Style switch
        {
            YamlStyle.SingleQuoted when at + 1 < node.End && text[at] == '\'' => 2,
            YamlStyle.DoubleQuoted when at + 1 < node.End && text[at] == '\\' => text[at + 1] switch
            {
                'x' => 4,
                'u' => 6,
                'U' => 10,
                _ => 2,
            },
            _ => 1,
        };

    private static bool IsLineEnd(string text, int at) => at >= text.Length || text[at] is '\n' or '\r';

    private static int AfterLine(string text, int start, int end)
    {
        var line = text.IndexOf('\n', start, Math.Max(0, end - start));
        return line < 0 ? end : line + 1;
    }
}
