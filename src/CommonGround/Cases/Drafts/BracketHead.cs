using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Cases.Drafts;

/// <summary>How a bracket begins: what it is for, who is behind it, what it would settle.</summary>
internal sealed record BracketHead(BracketKind Kind, string Number, ValueList<Sponsor> Sponsors, Braces Braces)
{
    private static readonly (string Word, BracketKind Kind)[] Kinds =
    [
        ("Alternative", BracketKind.Alternative),
        ("Alt", BracketKind.Alternative),
        ("Option", BracketKind.Alternative),
        ("Reservation", BracketKind.Reservation),
        ("Note", BracketKind.Note),
        ("Comment", BracketKind.Note),
        ("Missing", BracketKind.Missing),
    ];

    private static BracketHead Plain { get; } = new(BracketKind.Open, "", [], Braces.None);

    /// <summary>Reads from behind the opening bracket to where its words begin; a bracket without a head begins with its words.</summary>
    public static BracketHead Read(DraftCursor cursor, int end, DraftWords words)
    {
        var start = cursor.At;
        cursor.SkipBlanks(end);
        var place = cursor.At;
        var kind = KindAt(cursor, end);
        var number = kind == BracketKind.Alternative ? NumberAt(cursor, end) : "";
        if (!IsHead(cursor, end, kind is not null))
        {
            cursor.At = start;
            return Plain;
        }

        var sponsors = SponsorsAt(cursor, end, words);
        cursor.SkipBlanks(end);
        var braces = cursor.Is('{', end) ? Braces.Read(cursor, end, words) ?? Braces.None : Braces.None;
        var head = new BracketHead(kind ?? BracketKind.Open, number, sponsors, braces);
        Close(cursor, end, head, place);
        return head;
    }

    private static BracketKind? KindAt(DraftCursor cursor, int end)
    {
        foreach (var (word, kind) in Kinds)
        {
            if (cursor.Takes(word, end))
            {
                return kind;
            }
        }

        return null;
    }

    private static string NumberAt(DraftCursor cursor, int end)
    {
        cursor.SkipBlanks(end);
        var start = cursor.At;
        while (cursor.At < end && (char.IsAsciiLetterOrDigit(cursor.Text[cursor.At]) || cursor.Text[cursor.At] is '.' or '-'))
        {
            cursor.At++;
        }

        return cursor.Text[start..cursor.At];
    }

    /// <summary>Words may begin like a head: “Note that …”, “(if asked) …”. A head goes on with the signs of one.</summary>
    private static bool IsHead(DraftCursor cursor, int end, bool hasKind)
    {
        cursor.SkipBlanks(end);
        if (hasKind)
        {
            return cursor.At < end && cursor.Text[cursor.At] is '(' or '{' or ':' or ']';
        }

        if (cursor.Is('{', end))
        {
            return true;
        }

        if (!cursor.Is('(', end) || cursor.Text.IndexOf(')', cursor.At, end - cursor.At) is not (var close and >= 0))
        {
            return false;
        }

        var after = cursor.At;
        cursor.At = close + 1;
        cursor.SkipBlanks(end);
        var goesOn = cursor.Is(':', end) || cursor.Is('{', end);
        cursor.At = after;
        return goesOn;
    }

    private static ValueList<Sponsor> SponsorsAt(DraftCursor cursor, int end, DraftWords words)
    {
        if (!cursor.Is('(', end))
        {
            return [];
        }

        var open = cursor.At;
        var close = cursor.Text.IndexOf(')', open, end - open);
        if (close < 0)
        {
            cursor.Error(open, "the sponsors are not closed; write them as (Russia, Iran)");
            cursor.At = end;
            return [];
        }

        cursor.At = close + 1;
        var sponsors = new List<Sponsor>();
        foreach (var (start, stop) in cursor.Parts(open + 1, close, ','))
        {
            var written = cursor.Text[start..stop];
            if (words.Party(written) is not { } party)
            {
                if (!cursor.Problems.IsFull && words.Refusal(written) is { } refusal)
                {
                    cursor.Error(start, stop > start ? refusal : "expected a party between these signs");
                }
            }
            else if (sponsors.Exists(other => other.Party == party))
            {
                cursor.Error(start, $"“{written}” stands twice among these sponsors");
            }
            else
            {
                sponsors.Add(new(party, written));
            }
        }

        return sponsors.ToValueList();
    }

    /// <summary>A colon ends a head; a reservation or a mark that words are missing may do without words.</summary>
    private static void Close(DraftCursor cursor, int end, BracketHead head, int place)
    {
        cursor.SkipBlanks(end);
        if (cursor.Is(':', end))
        {
            cursor.At++;
            cursor.SkipBlanks(end);
        }
        else if (!(head.Kind is BracketKind.Reservation or BracketKind.Missing && cursor.Is(']', end)))
        {
            cursor.Error(place, "a colon is missing after this head, such as in “[Alt 1 (Russia): …]”");
        }

        if (head.Kind == BracketKind.Reservation && head.Sponsors.Count == 0)
        {
            cursor.Error(place, "a reservation says whose it is, such as “[Reservation (Iran): …]”");
        }
    }
}
