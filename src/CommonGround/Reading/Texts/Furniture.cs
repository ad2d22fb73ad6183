namespace CommonGround.Reading.Texts;

/// <summary>What stands around an article without being part of it: captions, credits, bylines, links, headings.</summary>
internal static class Furniture
{
    private const int LongestHeading = 160;

    private static readonly string[] Starts =
    [
        "RELATED",
        "READ MORE",
        "READ:",
        "MORE:",
        "WATCH",
        "SEE ALSO",
        "PHOTOS:",
        "PHOTO:",
        "IMAGE:",
        "VIDEO:",
        "Related:",
        "Read more",
        "Read also",
        "See also",
        "Photo:",
        "Image:",
        "Video:",
        "Follow us",
        "Click here",
        "Sign up",
        "Copyright",
        "©",
    ];

    private static readonly string[] Files = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp4"];

    public static bool Is(string text, Stretch paragraph)
    {
        var line = text.AsSpan(paragraph.Start, paragraph.Length);
        return IsLink(line) || IsFile(line) || IsClock(line) || IsByline(line) || IsHeading(line);
    }

    /// <summary>A headline, a highlight, a caption: short, and without the mark that ends a sentence.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeading && char.IsLetterOrDigit(line[^1]) && !line.Contains(": ", StringComparison.Ordinal);

    private static bool IsLink(ReadOnlySpan<char> line)
    {
        foreach (var start in Starts)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFile(ReadOnlySpan<char> line)
    {
        foreach (var ending in Files)
        {
            if (line.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“02:42 - Source: …”.</summary>
    private static bool IsClock(ReadOnlySpan<char> line) =>
        line.Length > 5
        && char.IsAsciiDigit(line[0])
        && line[1..3].Contains(':')
        && line.Length <= LongestHeading
        && line.Contains("Source", StringComparison.Ordinal);

    /// <summary>“By Ann Lee, Oslo”: nothing but names and small words, and no verb's mark at the end.</summary>
    private static bool IsByline(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeading
        && line.StartsWith("By ", StringComparison.Ordinal)
        && line[^1] != '.'
        && line.Length > 3
        && char.IsUpper(line[3]);
}
