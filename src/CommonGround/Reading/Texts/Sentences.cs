namespace CommonGround.Reading.Texts;

/// <summary>Cuts the items of a paragraph into sentences; a quotation stays with the words that say whose it is.</summary>
internal static class Sentences
{
    /// <summary>How far after a question or exclamation the verb of saying may stand.</summary>
    private const int Reach = 10;

    public static void Cut(string text, List<Item> items, List<Range> into)
    {
        into.Clear();
        var start = 0;
        for (var index = 0; index < items.Count; index++)
        {
            if (Ends(text, items, index))
            {
                into.Add(start..(index + 1));
                start = index + 1;
            }
        }

        if (start < items.Count)
        {
            into.Add(start..items.Count);
        }
    }

    /// <summary>The same for words and marks one by one: what is quoted is cut into its own sentences.</summary>
    public static void CutWithin(string text, List<Item> tokens, List<Range> into)
    {
        into.Clear();
        var start = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!Ends(text, tokens, index))
            {
                continue;
            }

            while (index + 1 < tokens.Count && tokens[index + 1].Kind == ItemKind.Other && tokens[index + 1].Start == tokens[index].End)
            {
                index++;
            }

            into.Add(start..(index + 1));
            start = index + 1;
        }

        if (start < tokens.Count)
        {
            into.Add(start..tokens.Count);
        }
    }

    private static bool Ends(string text, List<Item> items, int index)
    {
        var item = items[index];
        if (index + 1 >= items.Count)
        {
            return true;
        }

        var next = items[index + 1];
        if (item.Kind == ItemKind.Stop)
        {
            return next.Kind is ItemKind.Quote or ItemKind.Aside or ItemKind.Other
                || ((next.IsCapital || next.Kind == ItemKind.Number) && next.Start > item.End);
        }

        if (item.Kind == ItemKind.Quote)
        {
            return EndsWithQuote(text, items, index);
        }

        return item.Is(WordClass.Abbreviation)
            && text[item.End - 1] == '.'
            && !item.Is(WordClass.Title)
            && StartsSentence(next)
            && next.Start > item.End;
    }

    private static bool EndsWithQuote(string text, List<Item> items, int index)
    {
        var end = items[index].End - 1;
        while (end > items[index].Start && (text[end] is '"' or '”' or '“' or '\'' or '’' or '»' || char.IsWhiteSpace(text[end])))
        {
            end--;
        }

        var last = text[end];
        var next = items[index + 1];
        var isFresh = next.IsCapital || next.Kind is ItemKind.Quote or ItemKind.Aside;
        return isFresh
            && last switch
            {
                '.' => true,
                '!' or '?' or '…' => !SpeaksSoon(items, index + 1),
                _ => false,
            };
    }

    private static bool SpeaksSoon(List<Item> items, int from)
    {
        for (var index = from; index < items.Count && index < from + Reach; index++)
        {
            if (items[index].Kind is ItemKind.Stop or ItemKind.Quote)
            {
                return false;
            }

            if (items[index].Is(WordClass.Say))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsSentence(Item item) =>
        item.IsCapital
        && item.Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Subordinator | WordClass.Conjunction | WordClass.Preposition);
}
