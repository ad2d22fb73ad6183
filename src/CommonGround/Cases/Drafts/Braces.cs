using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Cases.Drafts;

/// <summary>What stands in braces: a clause's name, the issues and options, who may see it.</summary>
internal sealed record Braces(string? Name, ValueList<Tie> Ties, ValueList<string>? VisibleTo)
{
    private const string Visibility = "visible-to";

    public static Braces None { get; } = new(null, [], null);

    /// <summary>Reads from the opening brace, where the cursor is, to behind the closing one; null when none closes.</summary>
    public static Braces? Read(DraftCursor cursor, int end, DraftWords words)
    {
        var open = cursor.At;
        var line = cursor.Text.IndexOf('\n', open, end - open) is var newline and >= 0 ? newline : end;
        var close = cursor.Find('}', open, line);
        if (close < 0)
        {
            cursor.Error(open, "these braces are not closed on their line");
            cursor.At = line;
            return null;
        }

        cursor.At = close + 1;
        var (name, from) = NameAt(cursor, open + 1, close);
        var ties = new List<Tie>();
        ValueList<string>? visibleTo = null;
        foreach (var (start, stop) in cursor.Parts(from, close, ';').Where(part => part.End > part.Start))
        {
            if (cursor.Text[start..stop].StartsWith(Visibility, StringComparison.Ordinal))
            {
                visibleTo = Readers(cursor, start, stop);
            }
            else if (Tied(cursor, start, stop, words) is { } tie)
            {
                ties.Add(tie);
            }
        }

        return new(name, ties.ToValueList(), visibleTo);
    }

    public static (string? Name, int End) NameAt(DraftCursor cursor, int start, int end)
    {
        var (from, _) = cursor.Trimmed(start, end);
        if (from == end || cursor.Text[from] != '#')
        {
            return (null, start);
        }

        var to = from + 1;
        while (to < end && !char.IsWhiteSpace(cursor.Text[to]) && cursor.Text[to] != ';')
        {
            to++;
        }

        var name = cursor.Text[(from + 1)..to];
        if (name.Length is 0 or > CaseLimits.NameLength || name == Packages.Option.Never || Words.Quoted(name) != name)
        {
            cursor.Error(
                from,
                $"“{Wording.Short(name)}” cannot be a clause’s name: a letter first, then letters, digits, - and _, at most {CaseLimits.NameLength}"
            );
        }

        return (name, to);
    }

    private static ValueList<string>? Readers(DraftCursor cursor, int start, int end)
    {
        var equals = cursor.Find('=', start, end);
        var readers =
            equals < 0 || cursor.Text[start..equals].Trim() != Visibility
                ? []
                : cursor
                    .Parts(equals + 1, end, ',')
                    .Select(part => cursor.Text[part.Start..part.End])
                    .Where(reader => reader.Length > 0)
                    .ToValueList();
        if (readers.Count == 0)
        {
            cursor.Error(start, $"expected who may see it, such as “{Visibility} = mediator, iran”");
        }

        return readers;
    }

    private static Tie? Tied(DraftCursor cursor, int start, int end, DraftWords words)
    {
        var equals = cursor.Find('=', start, end);
        var (nameStart, nameEnd) = cursor.Trimmed(start, equals < 0 ? end : equals);
        var name = cursor.Text[nameStart..nameEnd];
        if (words.Issues.Find(name) is not { } issue)
        {
            if (!words.Issues.IsBroken(name) && words.Issues.Names.Refusal(name) is { } refusal)
            {
                cursor.Error(nameStart, $"{refusal}; braces hold “issue = option”, separated by semicolons");
            }

            return null;
        }

        if (equals < 0)
        {
            return new(issue.Issue, null);
        }

        var (optionStart, optionEnd) = cursor.Trimmed(equals + 1, end);
        var written = cursor.Text[optionStart..optionEnd];
        var option = written.Length >= 2 && written[0] == '"' && written[^1] == '"' ? written[1..^1] : written;
        if (issue.Find(option) is { } place)
        {
            return new(issue.Issue, issue.Issue.Options[place]);
        }

        cursor.Error(optionStart, option.Length == 0 ? $"expected an option of “{name}” after the sign" : issue.Missing(option));
        return null;
    }
}
