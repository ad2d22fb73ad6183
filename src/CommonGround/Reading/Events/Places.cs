using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Events;

/// <summary>Where something happens: a name after “in”, “at” or “near”.</summary>
internal static class Places
{
    private const int Reach = 8;

    /// <summary>The first place named within an event's words or soon after.</summary>
    public static Stretch? After(Words words, Deed deed)
    {
        for (var at = deed.Start; at < Math.Min(words.Length, deed.Next + Reach); at++)
        {
            if (words.IsKind(at, ItemKind.Semicolon))
            {
                return null;
            }

            if (
                words.IsAny(at, "in", "at", "near", "outside", "to")
                && Name(words, at + 1) is var end
                && end > at + 1
                && IsPlace(words, at, deed)
            )
            {
                return words.Of(words.IsAny(at, "near", "outside") ? at : at + 1, end);
            }
        }

        return null;
    }

    /// <summary>“to” leads to a place only on a journey.</summary>
    private static bool IsPlace(Words words, int at, Deed deed) => !words.Is(at, "to") || deed.Kind == "travel";

    private static int Name(Words words, int at)
    {
        var end = words.Is(at, "the") ? at + 1 : at;
        var start = end;
        while (
            words.IsCapital(end)
            && words.IsKind(end, ItemKind.Word)
            && !words.Has(end, WordClass.Day | WordClass.Month | WordClass.Time | WordClass.Pronoun)
        )
        {
            end++;
        }

        // “in Lee’s view” is no place.
        var isOwner = words.IsAny(end, "'s", "’s");
        return end > start && !isOwner ? end : at;
    }
}
