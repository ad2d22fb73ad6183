namespace CommonGround.Reading;

/// <summary>Lines end in many ways; in a case they end in one.</summary>
internal static class LineEnds
{
    /// <summary>A lone surrogate has no form in UTF-8: the replacement character stands for it, so that offsets stay valid on disk.</summary>
    public static string Unified(string text)
    {
        var lines = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
        return string.Create(
            lines.Length,
            lines,
            static (letters, from) =>
            {
                for (var at = 0; at < letters.Length; at++)
                {
                    letters[at] = IsAlone(from, at) ? '\uFFFD' : from[at];
                }
            }
        );
    }

    private static bool IsAlone(string text, int at) =>
        char.IsHighSurrogate(text[at])
            ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
            : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));
}
