using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>
/// The last issues as one block: every combination of their options is a bit, so that what a party refuses is a set of bits. For each sum the
/// combinations are sorted by what they add to it, and at every so many places the set of those before is at hand: what falls short is that
/// set and a few more. Nothing is rounded.
/// </summary>
internal sealed class Block<T>
    where T : struct, INumber<T>
{
    /// <summary>Few enough for the sets of many parties to stay in the cache.</summary>
    public const int MostPackages = 16384;

    private const int Stride = 64;
    private const int MostDiagrams = 4096;

    private readonly CountedPart<T> part;
    private readonly Ranking[] rankings;
    private readonly Dictionary<int, ulong[]> diagrams = [];
    private readonly ulong[] beyond;
    private readonly ulong[] refuses;
    private readonly ulong[] refused;
    private readonly ulong[] twice;

    public Block(CountedPart<T> part)
    {
        this.part = part;
        (From, var packages) = (part.Options.Length, 1);
        while (From > 0 && packages * part.Options[From - 1] <= MostPackages)
        {
            packages *= part.Options[--From];
        }

        beyond = new ulong[(packages + 255) / 256 * 4];
        for (var place = packages; place < beyond.Length * 64; place++)
        {
            Mark(beyond, place);
        }

        (refuses, refused, twice) = (new ulong[beyond.Length], new ulong[beyond.Length], new ulong[beyond.Length]);
        rankings = Array.ConvertAll(part.Sums, sum => new Ranking(Added(sum), beyond.Length));
    }

    /// <summary>The first level of the block.</summary>
    public int From { get; }

    /// <summary>Before anybody was asked: nothing is refused.</summary>
    public void Clear()
    {
        beyond.CopyTo(refused, 0);
        beyond.CopyTo(twice, 0);
        Array.Clear(refuses);
    }

    /// <summary>The party whose turn it is refuses what adds less than is left to be reached.</summary>
    public void RefuseBelow(int sum, T left)
    {
        var near = rankings[sum].Below(left, out var more);
        Unite(refuses, near);
        foreach (var place in more)
        {
            Mark(refuses, place);
        }
    }

    /// <summary>A party with one sum and no conditions has its turn, and refuses what adds less than is left to be reached.</summary>
    public void RefuseBelow(int sum, T left, bool hasVeto)
    {
        var near = rankings[sum].Below(left, out var more);
        Refuse(near, hasVeto);
        var (once, again) = (refused, twice);
        foreach (var place in more)
        {
            var bit = 1ul << place;
            again[place >> 6] |= hasVeto ? bit : once[place >> 6] & bit;
            once[place >> 6] |= bit;
        }
    }

    /// <summary>The party whose turn it is refuses what does not meet the rest of its conditions.</summary>
    public void RefuseUnless(int node)
    {
        Unite(refuses, Unmet(node));
    }

    /// <summary>The next party's turn.</summary>
    public void EndParty(bool hasVeto)
    {
        Refuse(refuses, hasVeto);
        Array.Clear(refuses);
    }

    /// <summary>How many packages of the block nobody refuses, and how many one party without a veto does.</summary>
    public (int None, int One) Count()
    {
        var (none, one) = (0, 0);
        for (var word = 0; word < refused.Length; word++)
        {
            none += BitOperations.PopCount(~refused[word]);
            one += BitOperations.PopCount(refused[word] & ~twice[word]);
        }

        return (none, one);
    }

    private void Refuse(ulong[] set, bool hasVeto)
    {
        ref var mine = ref MemoryMarshal.GetArrayDataReference(set);
        ref var once = ref MemoryMarshal.GetArrayDataReference(refused);
        ref var more = ref MemoryMarshal.GetArrayDataReference(twice);
        var always = hasVeto ? Vector256<ulong>.AllBitsSet : Vector256<ulong>.Zero;
        for (nuint word = 0; word < (nuint)refused.Length; word += (nuint)Vector256<ulong>.Count)
        {
            var (now, before) = (Vector256.LoadUnsafe(ref mine, word), Vector256.LoadUnsafe(ref once, word));
            (Vector256.LoadUnsafe(ref more, word) | (now & (before | always))).StoreUnsafe(ref more, word);
            (before | now).StoreUnsafe(ref once, word);
        }
    }

    private static void Unite(ulong[] set, ulong[] more)
    {
        ref var into = ref MemoryMarshal.GetArrayDataReference(set);
        ref var from = ref MemoryMarshal.GetArrayDataReference(more);
        for (nuint word = 0; word < (nuint)set.Length; word += (nuint)Vector256<ulong>.Count)
        {
            (Vector256.LoadUnsafe(ref into, word) | Vector256.LoadUnsafe(ref from, word)).StoreUnsafe(ref into, word);
        }
    }

    private static void Mark(ulong[] set, int place) => set[place >> 6] |= 1ul << place;

    private ulong[] Unmet(int node)
    {
        if (diagrams.TryGetValue(node, out var unmet))
        {
            return unmet;
        }

        if (diagrams.Count == MostDiagrams)
        {
            diagrams.Clear();
        }

        unmet = new ulong[beyond.Length];
        var place = 0;
        Visit(From, node);
        return diagrams[node] = unmet;

        void Visit(int level, int at)
        {
            if (level == part.Options.Length)
            {
                if (at == DiagramForest.False)
                {
                    Mark(unmet, place);
                }

                place++;
                return;
            }

            for (var option = 0; option < part.Options[level]; option++)
            {
                Visit(level + 1, part.Forest.Step(at, part.Levels[level], option));
            }
        }
    }

    private T[] Added(WholeSums<T> sums)
    {
        T[] added = [T.Zero];
        for (var level = From; level < part.Issues.Length; level++)
        {
            var row = sums.Contributions[part.Issues[level]];
            added = [.. added.SelectMany(sum => row.Select(part => sum + part))];
        }

        return added;
    }

    /// <summary>The combinations in the order of what they add to a sum, the least first.</summary>
    private sealed class Ranking
    {
        private readonly T[] added;
        private readonly short[] order;
        private readonly ulong[][] before;

        public Ranking(T[] addedByPlace, int words)
        {
            order = [.. Enumerable.Range(0, addedByPlace.Length).Select(place => (short)place)];
            added = (T[])addedByPlace.Clone();
            Array.Sort(added, order);
            before = new ulong[(added.Length / Stride) + 1][];
            var set = new ulong[words];
            for (var rank = 0; rank <= added.Length; rank++)
            {
                if (rank % Stride == 0)
                {
                    before[rank / Stride] = (ulong[])set.Clone();
                }

                if (rank < added.Length)
                {
                    Mark(set, order[rank]);
                }
            }
        }

        /// <summary>The combinations that add less: a set at hand, and a few more.</summary>
        public ulong[] Below(T left, out ReadOnlySpan<short> more)
        {
            var rank = RankOf(left);
            more = order.AsSpan(rank / Stride * Stride, rank % Stride);
            return before[rank / Stride];
        }

        /// <summary>How many combinations add less.</summary>
        private int RankOf(T left)
        {
            var (rank, length) = (0, added.Length);
            while (length > 1)
            {
                var half = length >> 1;
                rank += half * Unsafe.BitCast<bool, byte>(added[rank + half - 1] < left);
                length -= half;
            }

            return added[rank] < left ? rank + 1 : rank;
        }
    }
}
