using CommonGround.Packages;

namespace CommonGround.Analyses.Power;

/// <summary>
/// How much may still be missing of each count, the margins first and then the number that does not block. What can no longer
/// make a difference is not told apart: of a room only the largest sum counts that those who follow can make and that fits.
/// </summary>
internal sealed class Rooms
{
    private const long Exceeded = -1;

    private readonly int[] order;
    private readonly Quorum quorum;
    private readonly Margin[] counts;
    private readonly Sums[][] sums;

    public Rooms(Quorum quorum, int[] order)
    {
        (this.quorum, this.order) = (quorum, order);
        counts = [.. quorum.Margins, quorum.Blocking ?? new Margin(null, Exceeded)];
        sums = new Sums[order.Length + 1][];
        sums[^1] = [.. counts.Select(_ => new Sums(0, [0]))];
        for (var level = order.Length - 1; level >= 0; level--)
        {
            sums[level] = [.. counts.Select((count, index) => sums[level + 1][index].With(count.WeightOf(order[level])))];
        }
    }

    public static ValueList<long> OfLost { get; } = [];

    public static ValueList<long> OfWon { get; } = [long.MaxValue];

    public ValueList<long> Start => Settled([.. counts.Select(count => count.Spare)], 0);

    public ValueList<long> Signing(ValueList<long> room, int level) => Settled([.. room.AsSpan()], level + 1);

    public ValueList<long> Staying(ValueList<long> room, int level)
    {
        if (quorum.Vetoes[order[level]])
        {
            return OfLost;
        }

        long[] left = [.. room.AsSpan()];
        for (var index = 0; index < left.Length; index++)
        {
            left[index] -= left[index] < 0 ? 0 : counts[index].WeightOf(order[level]);
        }

        return Settled(left, level + 1);
    }

    private ValueList<long> Settled(long[] left, int level)
    {
        var (isExceeded, areSafe) = (false, true);
        for (var index = 0; index < left.Length; index++)
        {
            left[index] = sums[level][index].Largest(left[index]);
            var isMargin = index < left.Length - 1;
            isExceeded |= isMargin && left[index] < 0;
            areSafe &= !isMargin || left[index] == sums[level][index].Total;
        }

        if ((areSafe || left[^1] == sums[level][^1].Total) && !HoldsAVeto(level))
        {
            return OfWon;
        }

        if (isExceeded && left[^1] < 0)
        {
            return OfLost;
        }

        if (isExceeded)
        {
            left.AsSpan()[..^1].Fill(Exceeded);
        }

        return ValueList.Of<long>(left);
    }

    /// <summary>Those who do come first.</summary>
    private bool HoldsAVeto(int level) => level < order.Length && quorum.Vetoes[order[level]];

    /// <summary>What those who follow weigh together, and all the sums that some of them make, in order; null where these are too many.</summary>
    private sealed record Sums(long Total, long[]? All)
    {
        private const int Most = 1 << 13;

        /// <summary>The largest of the sums that fits into a room; none does where it is exceeded.</summary>
        public long Largest(long room)
        {
            if (room < 0 || room >= Total || All is null)
            {
                return Math.Clamp(room, Exceeded, Total);
            }

            var place = Array.BinarySearch(All, room);
            return place >= 0 ? room : All[~place - 1];
        }

        public Sums With(long weight) =>
            new(Total + weight, All is { Length: <= Most } ? [.. All.Concat(All.Select(sum => sum + weight)).Distinct().Order()] : null);
    }
}
