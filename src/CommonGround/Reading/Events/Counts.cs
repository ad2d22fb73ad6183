using CommonGround.Reading.Texts;
using CommonGround.Reading.Times;

namespace CommonGround.Reading.Events;

/// <summary>Turns a quantity in words into an event's count.</summary>
internal static class Counts
{
    private const decimal Largest = 1_000_000_000_000_000;

    public static ReadCount Of(Words words, Quantity quantity, string what, int next, int? start = null) =>
        new(what, Whole(quantity.AtLeast), Whole(quantity.AtMost), words.Of(start ?? quantity.Start, next))
        {
            IsApproximate = quantity.IsApproximate,
        };

    private static long? Whole(decimal? value) => value is { } known and <= Largest ? (long)known : null;
}
