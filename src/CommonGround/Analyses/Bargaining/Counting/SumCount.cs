using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>
/// Counts at any size where few different sums arise: partial packages with the same sums and the same conditions open are counted as one. A sum
/// that suffices whatever comes counts as what suffices; a party that refuses whatever comes is remembered, a second one ends it.
/// </summary>
internal sealed class SumCount<T>(CountedPart<T> part, int mostHeld, CancellationToken cancellation)
    where T : struct, INumber<T>
{
    private const int Nobody = -1;

    private readonly T[][] needed = part.Needed();
    private readonly T[][][] added = part.Added();

    /// <summary>Sums, party by party; where their conditions stand; and who refuses.</summary>
    private sealed record Reached(ValueList<T> Sums, ValueList<int> Nodes, int Refusing);

    /// <summary>How many packages are refused by none and by one; null where too many sums differ.</summary>
    public Tally? Run()
    {
        var start = new Reached([.. part.Sums.Select(_ => T.Zero)], [.. part.Refusals.Select(refusal => refusal.Root)], Nobody);
        var held = new Dictionary<Reached, BigInteger>();
        Hold(held, Judged(start, 0), 1);
        for (var level = 0; level < part.Options.Length; level++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = new Dictionary<Reached, BigInteger>();
            foreach (var (reached, count) in held)
            {
                for (var option = 0; option < part.Options[level]; option++)
                {
                    Hold(next, Judged(Settled(reached, level, option), level + 1), count);
                }

                if (next.Count > mostHeld)
                {
                    return null;
                }
            }

            held = next;
        }

        return held.Aggregate(
            Tally.Free(0),
            (tally, entry) => tally + (entry.Key.Refusing == Nobody ? new Tally(entry.Value, 0) : new Tally(0, entry.Value))
        );
    }

    private static void Hold(Dictionary<Reached, BigInteger> held, Reached? reached, BigInteger count)
    {
        if (reached is not null)
        {
            held[reached] = held.GetValueOrDefault(reached) + count;
        }
    }

    private Reached Settled(Reached reached, int level, int option)
    {
        var adds = added[level][option];
        var sums = reached.Sums.Select((sum, place) => sum + adds[place]).ToArray();
        var nodes = reached.Nodes.Select(node => part.Forest.Step(node, part.Levels[level], option)).ToArray();
        return new([.. sums], [.. nodes], reached.Refusing);
    }

    /// <summary>The same where what is decided is forgotten; null where two parties refuse, or one with a veto.</summary>
    private Reached? Judged(Reached reached, int level)
    {
        var sums = reached.Sums.ToArray();
        var nodes = reached.Nodes.ToArray();
        var refusing = reached.Refusing;
        for (var party = 0; party < nodes.Length; party++)
        {
            var mine = sums.AsSpan(part.First[party]..part.First[party + 1]);
            if (party != refusing && Refuses(mine, nodes[party], level, party))
            {
                if (refusing != Nobody || part.Refusals[party].HasVeto)
                {
                    return null;
                }

                refusing = party;
            }

            if (party == refusing)
            {
                mine.Clear();
                nodes[party] = DiagramForest.True;
            }
        }

        return new([.. sums], [.. nodes], refusing);
    }

    private bool Refuses(Span<T> mine, int node, int level, int party)
    {
        for (var sum = 0; sum < mine.Length; sum++)
        {
            var place = part.First[party] + sum;
            if (mine[sum] < needed[level][place])
            {
                return true;
            }

            mine[sum] = T.Min(mine[sum], part.Sums[place].Need);
        }

        return node == DiagramForest.False;
    }
}
