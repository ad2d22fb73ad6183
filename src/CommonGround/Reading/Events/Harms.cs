using CommonGround.Reading.Texts;
using CommonGround.Reading.Times;

namespace CommonGround.Reading.Events;

/// <summary>People killed, wounded, displaced, detained: only with a number.</summary>
internal static class Harms
{
    private const int Reach = 5;

    /// <summary>How many a word such as “killed” counts; null where no number belongs to it.</summary>
    public static (Quantity Quantity, int Start, int Next)? At(Words words, int harm) => Before(words, harm) ?? After(words, harm);

    /// <summary>“at least 35 sailors were killed”, “12 dead”.</summary>
    private static (Quantity, int, int)? Before(Words words, int harm)
    {
        var at = harm - 1;
        while (at >= Math.Max(0, harm - Reach) && IsBetween(words, at))
        {
            at--;
        }

        for (var number = Math.Max(at - 2, 0); number <= at; number++)
        {
            if (Quantity.At(words, number) is { } quantity && quantity.Next >= at + 1 && quantity.Next <= harm)
            {
                return (quantity, quantity.Start, harm + 1);
            }
        }

        return null;
    }

    /// <summary>“killed more than 90,000”, “wounding dozens”.</summary>
    private static (Quantity, int, int)? After(Words words, int harm)
    {
        for (var number = harm + 1; number <= harm + 4; number++)
        {
            if (Quantity.At(words, number) is { } quantity)
            {
                var next = words.Has(quantity.Next, WordClass.People) ? quantity.Next + 1 : quantity.Next;
                return quantity.Start == harm + 1 && !words.Has(quantity.Next, WordClass.Unit | WordClass.Happening | WordClass.Span)
                    ? (quantity, harm, next)
                    : null;
            }
        }

        return null;
    }

    private static bool IsBetween(Words words, int at) =>
        words.Has(at, WordClass.People)
        || (words.Has(at, WordClass.Aux | WordClass.Adverb) && !words.Has(at, WordClass.Negation))
        || words.IsAny(at, "reported", "confirmed", "them", "feared", "more", "other")
        || (words.Is(at, "of") && words.Is(at + 1, "them"))
        || (words.IsKind(at, ItemKind.Word) && words[at].Classes == WordClass.None && words.Has(at + 1, WordClass.People));
}
