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

        // A mark without an end has none further on either: looked for once, or a text of such marks would take the square of its length.
        Span<bool> endless = stackalloc bool['z'];
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Kind != ItemKind.Other)
            {
                into.Add(token);
                continue;
            }

            var isQuote = Opens(text, paragraph, token);
            if (isQuote && IsDouble(text, token))
            {
                var close = CloseDouble(text, paragraph, tokens, index);
                into.Add(
                    new(token.Start, close < 0 ? paragraph.End : tokens[close].End, ItemKind.Quote, WordClass.None)
                    {
                        IsClosed = close >= 0,
                    }
                );
                index = close < 0 ? tokens.Count : close;
                continue;
            }

            var mark = isQuote ? '\'' : text[token.Start];
            var end = -1;
            if ((isQuote || mark is '(' or '[' or '<') && !endless[mark])
            {
                end = isQuote ? CloseSingle(text, paragraph, tokens, index) : Bracket(text, tokens, index);
                endless[mark] = end < 0;
            }

            if (end < 0)
            {
                into.Add(token);
                continue;
            }

            into.Add(new(token.Start, tokens[end].End, isQuote ? ItemKind.Quote : ItemKind.Aside, WordClass.None) { IsClosed = isQuote });
            index = end;
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
