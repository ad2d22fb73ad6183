using CommonGround.Reading.Events;
using CommonGround.Reading.Texts;
using CommonGround.Talks;

namespace CommonGround.Reading.People;

/// <summary>What a verb says of the seat of those before it: “was invited”, “has joined the talks”, “who were not invited”.</summary>
internal static class Seats
{
    private const int Reach = 4;

    /// <summary>The seat, and the place before which its holders stand; null where the word says nothing of one.</summary>
    public static (Seat Seat, int Before)? At(Words words, int at)
    {
        var before = Before(words, at, out var isDenied);
        return Kinds.Seats.Of(words.At(at)) switch
        {
            "invited" when IsPassive(words, at) => (isDenied ? Seat.Absent : Seat.Invited, before),
            "consulted" when IsPassive(words, at) => isDenied ? null : (Seat.Consulted, before),
            "at-the-table" when IsAtTable(words, at) => isDenied ? (Seat.Absent, before) : (Seat.AtTheTable, before),
            "at-the-table" when !words.Is(at, "table") && HasTalks(words, at + 1) && (isDenied || Mood.IsReal(words, at)) => (
                isDenied ? Seat.Absent : Seat.AtTheTable,
                before
            ),
            "absent" when HasTalks(words, at + 1) && !isDenied && Mood.IsReal(words, at) => (Seat.Absent, before),
            _ => null,
        };
    }

    /// <summary>Back over helpers, denials and “agreed to”, and over “, who” and a comma.</summary>
    private static int Before(Words words, int at, out bool isDenied)
    {
        var start = words.Is(at, "table") ? at - 2 : at;
        isDenied = false;
        while (
            words.Has(start - 1, WordClass.Aux | WordClass.Adverb | WordClass.Negation)
            || words.IsAny(start - 1, "to", "agreed", "refused", "declined", "who", "which")
            || words.IsKind(start - 1, ItemKind.Comma)
        )
        {
            start--;
            isDenied |= words.Has(start, WordClass.Negation) || words.IsAny(start, "refused", "declined");
        }

        return start;
    }

    private static bool IsPassive(Words words, int at)
    {
        for (var be = at - 1; be >= at - 3; be--)
        {
            if (words.IsAny(be, "is", "are", "was", "were", "been", "be", "wasn’t", "weren’t", "wasn't", "weren't"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAtTable(Words words, int at) =>
        words.Is(at, "table") && words.Is(at - 2, "at", "the") && words.IsAny(at - 3, "is", "are", "was", "were", "not");

    private static bool HasTalks(Words words, int from)
    {
        for (var at = from; at < from + Reach; at++)
        {
            if (Kinds.Talks.Of(words.At(at)) == "talks" || words.Is(at, "table"))
            {
                return true;
            }
        }

        return false;
    }
}
