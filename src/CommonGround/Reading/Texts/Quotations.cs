namespace CommonGround.Reading.Texts;

/// <summary>
/// Finds what stands between quotation marks and between brackets, and makes each one item. A mark is told by the space around
/// it as much as by its form, since news has wrong ones; a quotation without an end goes to the end of its paragraph.
/// </summary>
internal static class Quotations
{
    public static void Fold(string text, Stretch paragraph, List<Item> tokens, List<Item> into)
    {
        into.Clear();
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (
                token.Kind == ItemKind.Other
                && Opens(text, paragraph, token)
                && Close(text, paragraph, tokens, index) is var close and >= 0
            )
            {
                into.Add(new(token.Start, tokens[close].End, ItemKind.Quote, WordClass.None) { IsClosed = true });
                index = close;
            }
            else if (token.Kind == ItemKind.Other && IsDouble(text, token) && Opens(text, paragraph, token))
            {
                into.Add(new(token.Start, paragraph.End, ItemKind.Quote, WordClass.None));
                return;
            }
            else if (
                token.Kind == ItemKind.Other
                && text[token.Start] is '(' or '[' or '<'
                && Bracket(text, tokens, index) is var end and >= 0
            )
            {
                into.Add(new(token.Start, tokens[end].End, ItemKind.Aside, WordClass.None));
                index = end;
            }
            else
            {
                into.Add(token);
            }
        }
    }

    private static bool IsDouble(string text, Item mark) =>
        mark.End - mark.Start == 2 || text[mark.Start] is '“' or '”' or '"' or '„' or '«' or '»' or '‟';

    private static bool IsSingle(char letter) => letter is '‘' or '\'' or '’' or '‚' or '`';

    private static bool Opens(string text, Stretch paragraph, Item mark)
    {
        var at = mark.Start;
        var isAfterSpace =
            at == paragraph.Start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '–' or '—' or '-' or ':';
        var isBeforeWord = mark.End < paragraph.End && !char.IsWhiteSpace(text[mark.End]);
        return text[at] switch
        {
            '“' or '„' or '«' => isBeforeWord,
            '"' or '”' or '»' or '‟' => isAfterSpace && isBeforeWord,
            '‘' or '\'' or '`' => isAfterSpace && isBeforeWord && (mark.End - at == 2 || char.IsLetterOrDigit(text[at + 1])),
            _ => false,
        };
    }

    private static int Close(string text, Stretch paragraph, List<Item> tokens, int open) =>
        IsDouble(text, tokens[open]) ? CloseDouble(text, paragraph, tokens, open) : CloseSingle(text, paragraph, tokens, open);

    private static int CloseDouble(string text, Stretch paragraph, List<Item> tokens, int open)
    {
        for (var index = open + 1; index < tokens.Count; index++)
        {
            var at = tokens[index].Start;
            if (tokens[index].Kind != ItemKind.Other || !IsDouble(text, tokens[index]))
            {
                continue;
            }

            var looksOpening = Opens(text, paragraph, tokens[index]) && char.IsWhiteSpace(text[at - 1]);
            if (!looksOpening)
            {
                return index;
            }

            // Two that open in a row: the first has lost its end, unless one stands within the other.
            if (text[at] == text[tokens[open].Start] && text[at] == '“')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Single marks are a quotation only where the last stands after a mark of punctuation, else an apostrophe.</summary>
    private static int CloseSingle(string text, Stretch paragraph, List<Item> tokens, int open)
    {
        for (var index = open + 1; index < tokens.Count; index++)
        {
            var at = tokens[index].Start;
            if (tokens[index].Kind != ItemKind.Other || tokens[index].End - at == 2 || !IsSingle(text[at]))
            {
                continue;
            }

            var isEnd = at + 1 >= paragraph.End || !char.IsLetterOrDigit(text[at + 1]);
            if (isEnd && text[at - 1] is ',' or '.' or '?' or '!')
            {
                return index;
            }
        }

        return -1;
    }

    private static int Bracket(string text, List<Item> tokens, int open)
    {
        var end = text[tokens[open].Start] switch
        {
            '(' => ')',
            '[' => ']',
            _ => '>',
        };
        for (var index = open + 1; index < tokens.Count; index++)
        {
            if (tokens[index].Kind == ItemKind.Other && text[tokens[index].Start] == end)
            {
                return index;
            }
        }

        return -1;
    }
}
