namespace CommonGround.Reading.Texts;

/// <summary>Cuts a text into paragraphs: at empty lines, and at line ends that are not a wrapped line's.</summary>
internal static class Paragraphs
{
    /// <summary>Lines up to this long may have been wrapped.</summary>
    private const int Wrapped = 100;
    private const int ShortestWrapped = 50;

    /// <summary>A longer one is cut, so that the time to read a text stays in proportion to its length.</summary>
    private const int Longest = 8000;

    public static IEnumerable<Stretch> Of(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = LineEnd(text, start);
            while (end < text.Length && end - start <= Longest && IsWrapped(text, start, end))
            {
                end = LineEnd(text, AfterLineEnd(text, end));
            }

            var isWhole = end - start <= Longest;
            end = isWhole ? end : Cut(text, start);
            var stretch = Trimmed(text, start, end);
            if (stretch.Length > 0)
            {
                yield return stretch;
            }

            start = isWhole ? AfterLineEnd(text, end) : end;
        }
    }

    /// <summary>The last space within the longest paragraph, else its end.</summary>
    private static int Cut(string text, int start)
    {
        var space = text.LastIndexOf(' ', start + Longest, Longest);
        return space > start ? space : start + Longest;
    }

    private static int LineEnd(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n', '\u2029');
        return end < 0 ? text.Length : from + end;
    }

    private static int AfterLineEnd(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, text.Length);

    /// <summary>A line that is about as long as a page is wide and goes on with a small letter.</summary>
    private static bool IsWrapped(string text, int start, int end)
    {
        if (end == start)
        {
            return false;
        }

        var length = end - start - 1 - text.AsSpan(start, end - start).LastIndexOfAny('\r', '\n');
        var next = AfterLineEnd(text, end);
        return length is >= ShortestWrapped and <= Wrapped
            && next < text.Length
            && !char.IsWhiteSpace(text[next])
            && (char.IsLower(text[next]) || text[end - 1] is not ('.' or '!' or '?' or ':' or '"' or '”'));
    }

    private static Stretch Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }
}
