using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Cases.Drafts;

/// <summary>Reads one clause: its heading, and the words and brackets below it.</summary>
internal sealed class ClauseReader(DraftCursor cursor, DraftWords words)
{
    public const string Mark = "## ";

    /// <summary>How many brackets the clauses read so far have.</summary>
    public int Brackets { get; private set; }

    public Clause? Read(int start, int end)
    {
        var line = cursor.Text.IndexOf('\n', start, end - start) is var newline and >= 0 ? newline : end;
        var heading = Heading(start, line);
        cursor.At = line;
        var pieces = Pieces(end, depth: 0);
        return heading is null ? null : heading with { Pieces = pieces };
    }

    /// <summary>The name of the clause that starts here; null where its heading tells none.</summary>
    public static string? NameAt(TextFile file, int start)
    {
        var end = file.Text.IndexOf('\n', start) is var newline and >= 0 ? newline : file.Text.Length;
        var cursor = new DraftCursor(file, new ProblemList());
        return cursor.FindSign("{", start, end) is var open and >= 0 && cursor.Find('}', open, end) is var close and >= 0
            ? Braces.NameAt(cursor, open + 1, close).Name
            : null;
    }

    private Clause? Heading(int start, int end)
    {
        var open = cursor.FindSign("{", start, end);
        cursor.At = open;
        var braces = open < 0 ? Braces.None : Braces.Read(cursor, end, words);
        if (open >= 0 && braces is not null && cursor.Trimmed(cursor.At, end) is var (rest, stop) && rest < stop)
        {
            cursor.Error(rest, "nothing follows the braces of a heading");
        }

        if (braces?.Name is not { } name)
        {
            if (braces is not null)
            {
                cursor.Error(start, "a clause needs a name that stays when numbers change, such as “## 3. Handover {#handover}”");
            }

            return null;
        }

        var title = cursor.Text[(start + Mark.Length)..open];
        if (cursor.FindSign("[]", start, open) is var bracket and >= 0)
        {
            cursor.Error(bracket, "a heading has no brackets; put the words that are not agreed below it");
        }

        var (number, rests) = Numbered(title.Trim());
        return new Clause(name, cursor.Text[start..end], [])
        {
            Number = number,
            Title = rests.Length > 0 ? DraftText.Unescape(rests) : name,
            Ties = braces.Ties,
            VisibleTo = braces.VisibleTo,
        };
    }

    /// <summary>A first word such as <c>3.</c>, <c>2.1.</c>, <c>3)</c> or <c>(a)</c> is a number.</summary>
    private static (string Number, string Title) Numbered(string title)
    {
        var space = title.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? title : title[..space];
        var isNumber = first.Length > 1 && first[^1] is '.' or ')' && (char.IsAsciiDigit(first[0]) || first[0] == '(');
        return isNumber ? (first, title[first.Length..].Trim()) : ("", title);
    }

    /// <summary>Words and brackets up to the bracket that closes the one in which they stand, or to the end of the clause.</summary>
    private ValueList<Piece> Pieces(int end, int depth)
    {
        var pieces = new List<Piece>();
        var from = cursor.At;
        void Flush()
        {
            if (cursor.At > from)
            {
                pieces.Add(new RunningText(cursor.Text[from..cursor.At]));
            }
        }

        while (cursor.At < end && !(depth > 0 && cursor.Is(']', end)))
        {
            switch (cursor.Text[cursor.At])
            {
                case '\\' when DraftText.IsEscape(cursor.Text, cursor.At):
                    cursor.At += 2;
                    break;
                case '[' when depth < CaseLimits.BracketDepth:
                    Flush();
                    pieces.Add(Bracket(end, depth));
                    from = cursor.At;
                    break;
                case var sign:
                    Refuse(sign);
                    cursor.At++;
                    break;
            }
        }

        Flush();
        return pieces.ToValueList();
    }

    private void Refuse(char sign)
    {
        if (sign == '[')
        {
            cursor.Error(cursor.At, FormattableString.Invariant($"brackets stand at most {CaseLimits.BracketDepth} deep in each other"));
        }
        else if (sign == ']')
        {
            cursor.Error(cursor.At, @"no bracket is open here; a bracket that is part of the words is written \]");
        }
        else if (sign is '{' or '}')
        {
            cursor.Error(
                cursor.At,
                $@"braces stand in a heading or at the head of a bracket; one that is part of the words is written \{sign}"
            );
        }
    }

    private Bracket Bracket(int end, int depth)
    {
        var open = cursor.At++;
        Brackets++;
        var head = BracketHead.Read(cursor, end, words);
        var opening = cursor.Text[open..cursor.At];
        var pieces = Pieces(end, depth + 1);
        var bracket = new Bracket(head.Kind, opening, pieces)
        {
            Number = head.Number,
            Sponsors = head.Sponsors,
            Ties = head.Braces.Ties,
            VisibleTo = head.Braces.VisibleTo,
        };
        if (!cursor.Is(']', end))
        {
            cursor.Error(open, "this bracket is not closed before the clause ends");
            return bracket;
        }

        cursor.At++;
        Check(bracket, head, open);
        return bracket;
    }

    private void Check(Bracket bracket, BracketHead head, int open)
    {
        if (head.Braces.Name is { } name)
        {
            cursor.Error(open, $"only a clause has a name, so “#{name}” has no place here");
        }

        if (bracket.Ties.Count > 0 && !bracket.IsOpen)
        {
            cursor.Error(open, $"{Say(bracket.Kind)} settles nothing; tie the clause or an alternative to the issue");
        }

        if (bracket.Kind is not (BracketKind.Reservation or BracketKind.Missing) && string.IsNullOrWhiteSpace(bracket.Inside))
        {
            cursor.Error(
                open,
                bracket.Kind == BracketKind.Alternative
                    ? $"this alternative is empty; one that proposes to say nothing reads “{DraftText.NoText}”"
                    : "this bracket is empty"
            );
        }

        if (bracket is { VisibleTo: not null, Number.Length: > 0 })
        {
            cursor.Error(open, "an alternative that not everybody may see has no number: the gap would tell of it");
        }
    }

    private static string Say(BracketKind kind) => kind == BracketKind.Reservation ? "a reservation" : "a note";
}
