using System.Buffers;

namespace CommonGround.Reading.Formats;

/// <summary>Markdown as its readers see it: without the marks, a paragraph's lines joined.</summary>
internal static class MarkdownSource
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("-=*_|: ");

    public static Article Read(string name, Decoded decoded)
    {
        var lines = decoded.Text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var matter = FrontMatter.Of(lines);
        var prose = new Prose(name);
        var isCode = false;
        foreach (var line in lines.AsSpan(matter.Lines))
        {
            var trimmed = line.AsSpan().Trim();
            if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
            {
                isCode = !isCode;
                prose.Paragraph();
            }
            else if (isCode)
            {
                prose.AppendLines(trimmed);
            }
            else
            {
                Read(trimmed, prose);
            }
        }

        return new(name, prose.ToString())
        {
            Title = matter.Title,
            Publisher = matter.Publisher,
            Date = matter.Date,
            Notes = decoded.Notes,
        };
    }

    private static void Read(ReadOnlySpan<char> line, Prose prose)
    {
        while (line.StartsWith('>'))
        {
            line = line[1..].TrimStart();
        }

        if (line.IsEmpty || IsRule(line) || IsDefinition(line))
        {
            prose.Paragraph();
        }
        else if (Heading(line) is { IsEmpty: false } heading)
        {
            prose.Paragraph();
            MarkdownMarks.Strip(heading, prose);
            prose.Paragraph();
        }
        else if (Point(line) is { IsEmpty: false } point)
        {
            prose.Paragraph();
            prose.Append("• ");
            MarkdownMarks.Strip(point, prose);
        }
        else if (IsNumbered(line) || line[0] == '|')
        {
            prose.Paragraph();
            MarkdownMarks.Strip(line.Trim('|'), prose);
        }
        else
        {
            prose.Append(" ");
            MarkdownMarks.Strip(line, prose);
        }
    }

    /// <summary>A rule, the line under a heading, the line under a table's head: nothing but marks.</summary>
    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && line.IndexOfAnyExcept(Marks) < 0;

    /// <summary>“[1]: https://…”.</summary>
    private static bool IsDefinition(ReadOnlySpan<char> line) =>
        line[0] == '[' && line.IndexOf("]:", StringComparison.Ordinal) is > 0 and < 100 && line.Contains("://", StringComparison.Ordinal);

    private static ReadOnlySpan<char> Heading(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && line[level] == ' ' ? line[level..].Trim().TrimEnd('#').TrimEnd() : [];
    }

    private static ReadOnlySpan<char> Point(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ' ? line[2..].TrimStart() : [];

    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is >= 1 and <= 3 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] == ' ';
    }
}
