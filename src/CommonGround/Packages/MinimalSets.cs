using System.Numerics;
using System.Runtime.Intrinsics;

namespace CommonGround.Packages;

/// <summary>Sets of at most 64 things, found one by one; knows whether a set contains one that was settled.</summary>
internal sealed class MinimalSets
{
    private const int CacheSize = 1 << 19;

    /// <summary>So few sets are sooner compared than remembered; 8 MB for every search keep the collector busy.</summary>
    private const int Few = 256;

    /// <summary>With no more things than this, every set has a bit that says whether it is covered: 8 MB at most.</summary>
    private const int MostMapped = 26;

    private readonly Dictionary<ulong, int> places = [];
    private readonly ulong[]? map;
    private ulong[] sets = new ulong[64];
    private (ulong Set, int Seen, bool Covered)[]? cache;

    /// <summary>For sets of these things.</summary>
    public MinimalSets(ulong things) =>
        map =
            BitOperations.Log2(things | 1) < MostMapped ? new ulong[((int)(1ul << (BitOperations.Log2(things | 1) + 1)) + 63) / 64] : null;

    public int Count { get; private set; }

    /// <summary>How many were found in passes that ended.</summary>
    public int Settled { get; private set; }

    /// <summary>How many sets were compared with another so far: a measure of work.</summary>
    public long Compared { get; private set; }

    public ulong this[int place] => sets[place];

    public int PlaceOf(ulong set) => places.GetValueOrDefault(set, -1);

    public int Add(ulong set)
    {
        if (Count == sets.Length)
        {
            Array.Resize(ref sets, Count * 2);
        }

        sets[Count] = set;
        places.Add(set, Count);
        return Count++;
    }

    /// <summary>Drops those of this pass that strictly contain another, from the last to the first.</summary>
    public void KeepMinimal(Action<int> dropped)
    {
        var ofThisPass = sets.AsSpan(Settled, Count - Settled).ToArray();
        for (var place = Count - 1; place >= Settled; place--)
        {
            var set = sets[place];
            if (Array.Exists(ofThisPass, part => (part & ~set) == 0 && part != set))
            {
                sets.AsSpan(place + 1, Count - place - 1).CopyTo(sets.AsSpan(place));
                Count--;
                dropped(place);
            }
        }
    }

    /// <summary>Ends a pass: the sets found so far cover from here on.</summary>
    public void Settle()
    {
        if (map is not null && Count > Settled)
        {
            foreach (var set in sets.AsSpan(Settled, Count - Settled))
            {
                map[set / 64] |= 1ul << (int)(set % 64);
            }

            SpreadToSupersets(map);
        }

        Settled = Count;
        places.Clear();
    }

    private static void SpreadToSupersets(ulong[] map)
    {
        ReadOnlySpan<ulong> without =
        [
            0x5555555555555555,
            0x3333333333333333,
            0x0F0F0F0F0F0F0F0F,
            0x00FF00FF00FF00FF,
            0x0000FFFF0000FFFF,
            0x00000000FFFFFFFF,
        ];
        for (var thing = 0; thing < without.Length; thing++)
        {
            for (var word = 0; word < map.Length; word++)
            {
                map[word] |= (map[word] & without[thing]) << (1 << thing);
            }
        }

        for (var step = 1; step < map.Length; step *= 2)
        {
            for (var word = 0; word < map.Length; word++)
            {
                map[word] |= (word & step) != 0 ? map[word - step] : 0;
            }
        }
    }

    /// <summary>Drops what this pass found.</summary>
    public void Forget()
    {
        Count = Settled;
        places.Clear();
    }

    /// <summary>Whether some set of a pass before is part of this one or the same.</summary>
    public bool Covers(ulong set)
    {
        if (map is not null)
        {
            return (map[set / 64] >> (int)(set % 64) & 1) != 0;
        }

        if (Settled <= Few)
        {
            return AnyPart(set, 0);
        }

        cache ??= new (ulong, int, bool)[CacheSize];
        ref var cached = ref cache[(int)((set * 0x9E3779B97F4A7C15ul) >> 45)];
        if (cached.Set == set && (cached.Covered || cached.Seen == Settled))
        {
            return cached.Covered;
        }

        var covered = AnyPart(set, cached.Set == set ? cached.Seen : 0);
        cached = (set, Settled, covered);
        return covered;
    }

    private bool AnyPart(ulong set, int from)
    {
        Compared += Settled - from;
        var place = from;
        var outside = Vector256.Create(~set);
        ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(sets);
        for (; place + Vector256<ulong>.Count <= Settled; place += Vector256<ulong>.Count)
        {
            if (Vector256.EqualsAny(Vector256.LoadUnsafe(ref first, (nuint)place) & outside, Vector256<ulong>.Zero))
            {
                return true;
            }
        }

        for (; place < Settled; place++)
        {
            if ((sets[place] & ~set) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
