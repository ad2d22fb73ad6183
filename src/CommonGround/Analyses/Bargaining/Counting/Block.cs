using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>
/// The last issues as one block: every combination of their options is a bit, so that what a party refuses is a set of bits. Parties with a veto
/// are asked first.
/// </summary>
internal sealed class Block<T>
    where T : struct, INumber<T>
{
    private readonly CountedPart<T> part;
    private readonly BlockShape shape;
    private readonly Shortfalls<T> shortfalls;
    private readonly UnmetSets<T> unmet;
    private readonly int gathered;
    private readonly ulong[] sets;
    private readonly T[] left;
    private readonly int[] sums;
    private readonly Slice[] slices;

    public Block(CountedPart<T> part, BlockShape shape)
    {
        (this.part, this.shape) = (part, shape);
        gathered = part.Sums.Length * Shortfalls<T>.WordsOf(shape);
        sets = new ulong[gathered + (part.Refusals.Length * shape.Slices * shape.Words)];
        shortfalls = new(part, shape, sets);
        unmet = new(part, shape);
        (left, sums) = (new T[part.Sums.Length], new int[part.Sums.Length]);
        slices = [.. Enumerable.Range(0, shape.Slices).Select(_ => new Slice(shape, sets, part.Refusals.Length))];
    }

    /// <summary>How many packages of the block nobody refuses, and how many one party without a veto does.</summary>
    /// <param name="parties">Those who are asked.</param>
    /// <param name="refused">How many of the others refuse whatever comes.</param>
    /// <param name="reached">By sum, what is reached before the block.</param>
    /// <param name="nodes">By party, where its conditions stand.</param>
    public (int None, int One) Count(ReadOnlySpan<int> parties, int refused, ReadOnlySpan<T> reached, ReadOnlySpan<int> nodes)
    {
        Rank(parties, reached);
        foreach (var slice in slices)
        {
            slice.Clear(refused);
        }

        foreach (var party in parties)
        {
            Refuse(party, nodes[party]);
        }

        var (none, one) = (0, 0);
        foreach (var slice in slices)
        {
            var (byNone, byOne) = slice.Count();
            (none, one) = (none + byNone, one + byOne);
        }

        return (none, one);
    }

    private void Rank(ReadOnlySpan<int> parties, ReadOnlySpan<T> reached)
    {
        var asked = 0;
        foreach (var party in parties)
        {
            for (var sum = part.First[party]; sum < part.First[party + 1]; sum++)
            {
                left[sum] = part.Sums[sum].Need - reached[sum];
                sums[asked++] = sum;
            }
        }

        shortfalls.Find(sums.AsSpan(0, asked), left);
    }

    private void Refuse(int party, int node)
    {
        var (from, to, veto) = (part.First[party], part.First[party + 1], part.Refusals[party].HasVeto);
        if (to > from + 1 || node != DiagramForest.True || !shortfalls.AreWhole)
        {
            Gather(party, node);
            return;
        }

        var places = shortfalls.PlacesOf(from);
        for (var slice = 0; slice < places.Length; slice++)
        {
            if (places[slice] == shape.Width)
            {
                slices[slice].RefuseAll(veto);
            }
            else if (places[slice] > 0)
            {
                slices[slice].Refuse(shortfalls.SetOf(from, places[slice]), veto);
            }
        }
    }

    /// <summary>A party with several sums or with conditions refuses what any of them does; the set is its own.</summary>
    private void Gather(int party, int node)
    {
        for (var slice = 0; slice < shape.Slices; slice++)
        {
            var from = gathered + (((party * shape.Slices) + slice) * shape.Words);
            var set = sets.AsSpan(from, shape.Words);
            unmet.Of(node).AsSpan(slice * shape.Words, shape.Words).CopyTo(set);
            for (var sum = part.First[party]; sum < part.First[party + 1]; sum++)
            {
                shortfalls.Unite(sum, slice, set);
            }

            slices[slice].Refuse(from, part.Refusals[party].HasVeto);
        }
    }
}
