namespace CommonGround.Reading.Texts;

/// <summary>Words, numbers and marks of a paragraph; quotation marks and brackets are marks here.</summary>
internal static class Tokenizer
{
    private const string Endings = "sdm";

    public static void Read(string text, Stretch paragraph, List<Item> into)
    {
        into.Clear();
        var at = paragraph.Start;
        while (at < paragraph.End)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
            }
            else if (char.IsLetterOrDigit(letter) || letter is '#' or '@' or '$' or '€' or '£')
            {
                at = Word(text, at, paragraph.End, into);
            }
            else if (IsApostrophe(letter) && IsShortEnding(text, at, paragraph.End))
            {
                at = Word(text, at, paragraph.End, into);
            }
            else
            {
                var end = at + (IsTwin(text, at, paragraph.End) ? 2 : 1);
                into.Add(new(at, end, Kind(text, at, paragraph.End), WordClass.None));
                at = end;
            }
        }
    }

    /// <summary>Two single marks that stand for a double one.</summary>
    private static bool IsTwin(string text, int at, int end) => text[at] is '\'' or '`' && at + 1 < end && text[at + 1] == text[at];

    private static bool IsApostrophe(char letter) => letter is '\'' or '’';

    private static int Word(string text, int start, int end, List<Item> into)
    {
        var at = start + 1;
        while (at < end && (char.IsLetterOrDigit(text[at]) || IsJoint(text, at, end)))
        {
            at++;
        }

        // “U.S.” and “Sen.” own their last full stop.
        if (at < end && text[at] == '.' && IsAbbreviation(text, start, at))
        {
            at++;
        }

        var word = text.AsSpan(start, at - start);
        var kind =
            char.IsDigit(word[0]) || (word.Length > 1 && !char.IsLetter(word[0]) && char.IsDigit(word[1]))
                ? ItemKind.Number
                : ItemKind.Word;
        into.Add(new(start, at, kind, Lexicon.Of(word.TrimEnd('.'))) { IsCapital = char.IsUpper(word[0]) });
        return at;
    }

    /// <summary>Within a word: hyphens, points, apostrophes between letters; but an ending such as ’s is a word of its own.</summary>
    private static bool IsJoint(string text, int at, int end) =>
        at + 1 < end
        && char.IsLetterOrDigit(text[at + 1])
        && text[at] switch
        {
            '-' or '‑' or '&' or '/' => true,
            '.' => char.IsDigit(text[at + 1]) == char.IsDigit(text[at - 1]) && (char.IsDigit(text[at - 1]) || IsInitial(text, at)),
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '\'' or '’' => !IsShortEnding(text, at, end),
            _ => false,
        };

    private static bool IsInitial(string text, int point) => point < 2 || !char.IsLetter(text[point - 2]);

    /// <summary>’s, ’d, ’m, ’re, ’ve, ’ll at the end of a word, but not n’t.</summary>
    private static bool IsShortEnding(string text, int at, int end)
    {
        var one = at + 1 < end ? char.ToLowerInvariant(text[at + 1]) : ' ';
        var isOne = Endings.Contains(one, StringComparison.Ordinal) && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2]));
        var two = at + 2 < end ? char.ToLowerInvariant(text[at + 2]) : ' ';
        var isTwo = ((one is 'r' or 'v') && two == 'e') || (one == 'l' && two == 'l');
        return isOne || (isTwo && (at + 3 >= end || !char.IsLetterOrDigit(text[at + 3])));
    }

    private static bool IsAbbreviation(string text, int start, int end) =>
        (end - start == 1 && char.IsUpper(text[start]))
        || text.AsSpan(start, end - start).Contains('.')
        || Lexicon.Of(text.AsSpan(start, end - start)).HasFlag(WordClass.Abbreviation) && char.IsUpper(text[start]);

    private static ItemKind Kind(string text, int at, int end) =>
        text[at] switch
        {
            ',' => ItemKind.Comma,
            ':' => ItemKind.Colon,
            ';' => ItemKind.Semicolon,
            '.' or '!' or '?' or '…' => ItemKind.Stop,
            '–' or '—' => ItemKind.Dash,
            '-' when at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]) => ItemKind.Dash,
            _ => ItemKind.Other,
        };
}
