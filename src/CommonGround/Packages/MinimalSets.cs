using System.Runtime.Intrinsics;

namespace CommonGround.Packages;

/// <summary>Sets of at most 64 things, found one by one; knows whether a set contains one that was settled.</summary>
internal sealed class MinimalSets
{
    private const int CacheSize = 1 << 16;

    private readonly (ulong Set, int Seen, bool Covered)[] cache = new (ulong, int, bool)[CacheSize];
    private readonly Dictionary<ulong, int> places = [];
    private ulong[] sets = new ulong[64];

    public int Count { get; private set; }

    /// <summary>How many were found in passes that ended.</summary>
    public int Settled { get; private set; }

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
    public void Settle() => Settled = Count;

    /// <summary>Whether some set of a pass before is part of this one or the same.</summary>
    public bool Covers(ulong set)
    {
        ref var cached = ref cache[(int)((set * 0x9E3779B97F4A7C15ul) >> 48)];
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
