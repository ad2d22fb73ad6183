using System.Numerics;
using System.Runtime.CompilerServices;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>
/// What falls short of each sum. The packages of a block stand in the order of what they add to it, the least first; a place in this order tells
/// the place in the same order of each slice, and that the set of those before, kept at every so many places. Nothing is rounded.
/// </summary>
internal sealed class Shortfalls<T>
    where T : struct, INumber<T>
{
    private const int MostBits = 1 << 20;

    private readonly BlockShape shape;
    private readonly int stride;
    private readonly int kept;
    private readonly ulong[] sets;
    private readonly T[] added;
    private readonly short[] places;
    private readonly short[][] order;
    private readonly int[] ranks;

    /// <summary>Orders the packages for every sum.</summary>
    /// <param name="sets">Where the sets are kept, from its beginning.</param>
    public Shortfalls(CountedPart<T> part, BlockShape shape, ulong[] sets)
    {
        (this.shape, this.sets) = (shape, sets);
        (stride, kept) = (StrideOf(shape), WordsOf(shape));
        var sums = part.Sums.Length;
        (added, places) = (new T[sums * shape.Packages], new short[sums * (shape.Packages + 1) * shape.Slices]);
        (order, ranks) = (new short[sums][], new int[sums]);
        for (var sum = 0; sum < sums; sum++)
        {
            RankBlock(sum, part.Added(part.Sums[sum], shape.From));
            RankSlice(sum, part.Added(part.Sums[sum], shape.OfSlice));
        }
    }

    /// <summary>How many words the sets of one sum take.</summary>
    public static int WordsOf(BlockShape shape) => ((shape.Width / StrideOf(shape)) + 1) * shape.Words;

    /// <summary>Finds how many packages fall short of what is left of each sum: step by step for all, so that they do not wait for memory one by one.</summary>
    public void Find(ReadOnlySpan<int> sums, ReadOnlySpan<T> left)
    {
        foreach (var sum in sums)
        {
            ranks[sum] = sum * shape.Packages;
        }

        for (var (length, half) = (shape.Packages, 0); length > 1; length -= half)
        {
            half = length >> 1;
            foreach (var sum in sums)
            {
                ranks[sum] += half * OneIf(added[ranks[sum] + half - 1] < left[sum]);
            }
        }

        foreach (var sum in sums)
        {
            ranks[sum] += OneIf(added[ranks[sum]] < left[sum]) + sum;
        }
    }

    /// <summary>By slice, how many of its packages fall short of a sum.</summary>
    public ReadOnlySpan<short> PlacesOf(int sum) => places.AsSpan(ranks[sum] * shape.Slices, shape.Slices);

    /// <summary>Whether the set of those before any place is kept.</summary>
    public bool AreWhole => stride == 1;

    /// <summary>Where the set of a slice's packages before a place is kept, or before the last place for which it is.</summary>
    public int SetOf(int sum, int place) => (sum * kept) + ((AreWhole ? place : place / stride) * shape.Words);

    /// <summary>Adds the packages of a slice that fall short of a sum to a set.</summary>
    public void Unite(int sum, int slice, Span<ulong> set)
    {
        var place = PlacesOf(sum)[slice];
        var from = SetOf(sum, place);
        for (var word = 0; word < set.Length; word++)
        {
            set[word] |= sets[from + word];
        }

        foreach (var late in order[sum].AsSpan(place - (place % stride), place % stride))
        {
            set[late >> 6] |= 1ul << late;
        }
    }

    private static int StrideOf(BlockShape shape) => 1 + (shape.Width * shape.Width / MostBits);

    private static int OneIf(bool holds) => Unsafe.BitCast<bool, byte>(holds);

    private void RankBlock(int sum, T[] adds)
    {
        var packages = new int[adds.Length];
        for (var package = 0; package < packages.Length; package++)
        {
            packages[package] = package;
        }

        Array.Sort(adds, packages);
        adds.CopyTo(added, sum * adds.Length);
        var (slices, from) = (shape.Slices, sum * (adds.Length + 1) * shape.Slices);
        foreach (var package in packages)
        {
            places.AsSpan(from, slices).CopyTo(places.AsSpan(from + slices));
            from += slices;
            places[from + (package / shape.Width)]++;
        }
    }

    private void RankSlice(int sum, T[] adds)
    {
        var mine = order[sum] = new short[adds.Length];
        for (short place = 0; place < mine.Length; place++)
        {
            mine[place] = place;
        }

        Array.Sort(adds, mine);
        var set = new ulong[shape.Words];
        for (var place = 0; place <= mine.Length; place++)
        {
            if (place % stride == 0)
            {
                set.CopyTo(sets, SetOf(sum, place));
            }

            if (place < mine.Length)
            {
                set[mine[place] >> 6] |= 1ul << mine[place];
            }
        }
    }
}
