namespace CommonGround.Reading.Texts;

/// <summary>Cuts the items of a paragraph into sentences; a quotation stays with the words that say whose it is.</summary>
internal static class Sentences
{
    /// <summary>How far after a question or exclamation the verb of saying may stand.</summary>
    private const int Reach = 10;

    public static void Cut(string text, ReadOnlySpan<Item> items, List<Range> into)
    {
        into.Clear();
        var start = 0;
        for (var index = 0; index < items.Length; index++)
        {
            if (Ends(text, items, index))
            {
                into.Add(start..(index + 1));
                start = index + 1;
            }
        }

        if (start < items.Length)
        {
            into.Add(start..items.Length);
        }
    }

    /// <summary>The same for words and marks one by one: what is quoted is cut into its own sentences.</summary>
    public static void CutWithin(string text, ReadOnlySpan<Item> tokens, List<Range> into)
    {
        into.Clear();
        var start = 0;
        for (var index = 0; index < tokens.Length; index++)
        {
            if (!Ends(text, tokens, index))
            {
                continue;
            }

            while (index + 1 < tokens.Length && tokens[index + 1].Kind == ItemKind.Other && tokens[index + 1].Start == tokens[index].End)
            {
                index++;
            }

            into.Add(start..(index + 1));
            start = index + 1;
        }

        if (start < tokens.Length)
        {
            into.Add(start..tokens.Length);
        }
    }

    private static bool Ends(string text, ReadOnlySpan<Item> items, int index)
    {
        ref readonly var item = ref items[index];
        return index + 1 == items.Length
            || item.Kind switch
            {
                ItemKind.Stop => EndsWithStop(item, items[index + 1]),
                ItemKind.Quote => EndsWithQuote(text, items, index),
                _ => item.Is(WordClass.Abbreviation) && EndsWithAbbreviation(text, item, items[index + 1]),
            };
    }

    private static bool EndsWithStop(Item stop, Item next) =>
        next.Kind is ItemKind.Quote or ItemKind.Aside or ItemKind.Other
        || ((next.IsCapital || next.Kind == ItemKind.Number) && next.Start > stop.End);

    private static bool EndsWithAbbreviation(string text, Item word, Item next) =>
        text[word.End - 1] == '.' && !word.Is(WordClass.Title) && StartsSentence(next) && next.Start > word.End;

    private static bool EndsWithQuote(string text, ReadOnlySpan<Item> items, int index)
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

    private static bool SpeaksSoon(ReadOnlySpan<Item> items, int from)
    {
        for (var index = from; index < items.Length && index < from + Reach; index++)
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
