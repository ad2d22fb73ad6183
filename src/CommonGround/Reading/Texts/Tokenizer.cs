namespace CommonGround.Reading.Texts;

/// <summary>Words, numbers and marks of a paragraph; quotation marks and brackets are marks here.</summary>
internal static class Tokenizer
{
    public static void Read(string article, Stretch paragraph, List<Item> into)
    {
        into.Clear();
        var text = article.AsSpan(0, paragraph.End);
        var at = paragraph.Start;
        while (at < text.Length)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
                continue;
            }

            var item = StartsWord(text, at) ? Word(text, at) : Mark(text, at);
            into.Add(item);
            at = item.End;
        }
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at])
        || text[at] is '#' or '@' or '$' or '€' or '£'
        || (IsApostrophe(text[at]) && IsShortEnding(text, at));

    private static Item Mark(ReadOnlySpan<char> text, int at) => new(at, at + (IsTwin(text, at) ? 2 : 1), Kind(text, at), WordClass.None);

    /// <summary>Two single marks that stand for a double one.</summary>
    private static bool IsTwin(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '`' && at + 1 < text.Length && text[at + 1] == text[at];

    private static bool IsApostrophe(char letter) => letter is '\'' or '’';

    private static Item Word(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsJoint(text, at)))
        {
            at++;
        }

        var word = text[start..at];
        var classes = Lexicon.Of(word);

        // “U.S.” and “Sen.” own their last full stop.
        var end = at < text.Length && text[at] == '.' && IsAbbreviation(word, classes) ? at + 1 : at;
        return new(start, end, IsNumber(word) ? ItemKind.Number : ItemKind.Word, classes) { IsCapital = char.IsUpper(word[0]) };
    }

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        char.IsDigit(word[0]) || (word.Length > 1 && !char.IsLetter(word[0]) && char.IsDigit(word[1]));

    private static bool IsAbbreviation(ReadOnlySpan<char> word, WordClass classes) =>
        (char.IsUpper(word[0]) && (word.Length == 1 || (classes & WordClass.Abbreviation) != WordClass.None)) || word.Contains('.');

    /// <summary>Within a word: hyphens, points, apostrophes between letters; but an ending such as ’s is a word of its own.</summary>
    private static bool IsJoint(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length
        && char.IsLetterOrDigit(text[at + 1])
        && text[at] switch
        {
            '-' or '‑' or '&' or '/' => true,
            '.' => char.IsDigit(text[at + 1]) == char.IsDigit(text[at - 1]) && (char.IsDigit(text[at - 1]) || IsInitial(text, at)),
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '\'' or '’' => !IsShortEnding(text, at),
            _ => false,
        };

    private static bool IsInitial(ReadOnlySpan<char> text, int point) => point < 2 || !char.IsLetter(text[point - 2]);

    /// <summary>’s, ’d, ’m, ’re, ’ve, ’ll at the end of a word, but not n’t.</summary>
    private static bool IsShortEnding(ReadOnlySpan<char> text, int at)
    {
        var one = at + 1 < text.Length ? char.ToLowerInvariant(text[at + 1]) : ' ';
        var two = at + 2 < text.Length ? char.ToLowerInvariant(text[at + 2]) : ' ';
        return (one, two) switch
        {
            ('s' or 'd' or 'm', _) when !char.IsLetterOrDigit(two) => true,
            ('r' or 'v', 'e') or ('l', 'l') => at + 3 >= text.Length || !char.IsLetterOrDigit(text[at + 3]),
            _ => false,
        };
    }

    private static ItemKind Kind(ReadOnlySpan<char> text, int at) =>
        text[at] switch
        {
            ',' => ItemKind.Comma,
            ':' => ItemKind.Colon,
            ';' => ItemKind.Semicolon,
            '.' or '!' or '?' or '…' => ItemKind.Stop,
            '–' or '—' => ItemKind.Dash,
            '-' when at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]) => ItemKind.Dash,
            _ => ItemKind.Other,
        };
}
