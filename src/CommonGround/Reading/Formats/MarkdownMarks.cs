namespace CommonGround.Reading.Formats;

/// <summary>The marks within a line of Markdown: emphasis, links, code, tags.</summary>
internal static class MarkdownMarks
{
    /// <summary>Nobody writes a longer label, address or tag; looking no further keeps the time in proportion to the text.</summary>
    private const int Longest = 500;

    private static readonly (string Name, string Letter)[] Entities =
    [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", "\u00A0"),
        ("&ndash;", "–"),
        ("&mdash;", "—"),
    ];

    public static void Strip(ReadOnlySpan<char> line, Prose prose)
    {
        var at = 0;
        while (at < line.Length)
        {
            at += Taken(line, at, prose);
        }
    }

    /// <summary>How many letters are dealt with.</summary>
    private static int Taken(ReadOnlySpan<char> line, int at, Prose prose)
    {
        var rest = line[at..];
        switch (rest[0])
        {
            case '\\' when rest.Length > 1 && char.IsAsciiLetterOrDigit(rest[1]) is false:
                prose.Append(rest[1..2]);
                return 2;
            case '!' when rest.Length > 1 && rest[1] == '[' && Link(rest[1..], out _, out var image):
                return image + 1;
            case '[' when Link(rest, out var label, out var link):
                Strip(label, prose);
                return link;
            case '<' when Tag(rest) is > 0 and var tag:
                prose.Append(IsAddress(rest[1..]) ? rest[1..(tag - 1)] : " ");
                return tag;
            case '&' when Entity(rest) is { Name: not null } entity:
                prose.Append(entity.Letter);
                return entity.Name.Length;
            case '`':
                return 1;
            case '~' when rest.StartsWith("~~", StringComparison.Ordinal):
                return 2;
            case '*' or '_' when IsEmphasis(line, at, out var run):
                return run;
            case '|':
                prose.Append(" ");
                return 1;
            default:
                prose.Append(rest[..1]);
                return 1;
        }
    }

    /// <summary>“[label](address)” or “[label][reference]”.</summary>
    private static bool Link(ReadOnlySpan<char> rest, out ReadOnlySpan<char> label, out int length)
    {
        label = default;
        length = 0;
        var near = rest[..Math.Min(rest.Length, Longest)];
        var close = near.IndexOf(']');
        if (close < 0 || close + 1 >= near.Length || near[close + 1] is not ('(' or '['))
        {
            return false;
        }

        var end = near[(close + 2)..].IndexOf(near[close + 1] == '(' ? ')' : ']');
        if (end < 0)
        {
            return false;
        }

        label = near[1..close];
        length = close + 2 + end + 1;
        return true;
    }

    /// <summary>The length of a tag, a comment or an address in angle brackets; 0 where it is none.</summary>
    private static int Tag(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!'))
        {
            return 0;
        }

        var mark = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
        var end = rest[..Math.Min(rest.Length, Longest)].IndexOf(mark, StringComparison.Ordinal);
        return end < 0 ? 0 : end + mark.Length;
    }

    private static bool IsAddress(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.Ordinal) || rest.StartsWith("https://", StringComparison.Ordinal);

    private static (string Name, string Letter) Entity(ReadOnlySpan<char> rest)
    {
        foreach (var entity in Entities)
        {
            if (rest.StartsWith(entity.Name, StringComparison.Ordinal))
            {
                return entity;
            }
        }

        return default;
    }

    /// <summary>A run of stars beside a word; a run of underscores only where no word goes on through it.</summary>
    private static bool IsEmphasis(ReadOnlySpan<char> line, int at, out int run)
    {
        var rest = line[at..];
        run = rest.IndexOfAnyExcept(rest[0]) is >= 0 and var length ? length : rest.Length;
        var before = at > 0 ? line[at - 1] : ' ';
        var after = at + run < line.Length ? line[at + run] : ' ';
        return rest[0] == '*'
            ? !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after))
            : !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after));
    }
}
