using System.Numerics;

namespace CommonGround.Packages;

/// <summary>
/// Minimal hitting sets: the smallest ways to take at least one member of every set. Murakami and Uno (2014), the algorithm
/// MMCS; smallest first by raising the size allowed.
/// </summary>
internal sealed class Transversals
{
    /// <summary>Of the sets not yet hit so many are compared, the smallest; any would do.</summary>
    private const int Compared = 64;

    private readonly ulong[][] members;
    private readonly ulong[][] setsWith;
    private readonly int most;
    private readonly CancellationToken cancellation;
    private readonly List<IndexSet> found = [];
    private readonly List<int> taken = [];
    private readonly List<Frame> frames = [];
    private readonly ulong[] candidates;
    private bool isCutShort;
    private int largest;

    private Transversals(IReadOnlyList<IndexSet> family, int most, CancellationToken cancellation)
    {
        (this.most, this.cancellation) = (most, cancellation);
        var width = family.Select(set => set.Words.Length).Append(1).Max();
        members = family.Select(set => Padded(set, width)).ToArray();
        candidates = new ulong[width];
        Array.Fill(candidates, ulong.MaxValue);
        setsWith = Enumerable.Range(0, width * 64).Select(_ => new ulong[(members.Length + 63) / 64]).ToArray();
        for (var set = 0; set < members.Length; set++)
        {
            foreach (var member in family[set].Indexes())
            {
                setsWith[member][set / 64] |= 1ul << (set % 64);
            }
        }
    }

    /// <summary>The minimal hitting sets by size, at most so many, and whether they are all there are.</summary>
    public static (IReadOnlyList<IndexSet> Sets, bool IsAll) Of(IReadOnlyList<IndexSet> family, int most, CancellationToken cancellation) =>
        family.Any(set => set.IsEmpty)
            ? ([], true)
            : new Transversals(family.Order(Comparer<IndexSet>.Create(IndexSet.BySize)).ToArray(), most, cancellation).Run();

    private (IReadOnlyList<IndexSet> Sets, bool IsAll) Run()
    {
        var smaller = Array.Empty<IndexSet>();
        for (largest = 0; largest <= setsWith.Length; largest++)
        {
            isCutShort = false;
            smaller = [.. found];
            found.Clear();
            var start = FrameAt(0);
            Array.Clear(start.Unhit);
            for (var set = 0; set < members.Length; set++)
            {
                start.Unhit[set / 64] |= 1ul << (set % 64);
            }

            Extend(0);
            if (!isCutShort || found.Count > most)
            {
                break;
            }
        }

        var isAll = found.Count <= most;
        var kept = isAll ? found : found.Union(smaller).ToList();
        kept.Sort(IndexSet.BySize);
        return (kept.Take(most).ToArray(), isAll);
    }

    /// <summary>Takes one member more, of the set not yet hit that has the fewest candidates.</summary>
    private void Extend(int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        var next = Tightest(frames[depth].Unhit);
        if (next < 0)
        {
            found.Add(IndexSet.Of(taken));
            return;
        }

        if (depth == largest)
        {
            isCutShort = true;
            return;
        }

        var tried = members[next].Zip(candidates, (set, candidate) => set & candidate).ToArray();
        Exchange(tried);
        for (var word = 0; word < tried.Length; word++)
        {
            for (var left = tried[word]; left != 0 && found.Count <= most; left &= left - 1)
            {
                var member = (word * 64) + BitOperations.TrailingZeroCount(left);
                if (Take(depth, member))
                {
                    taken.Add(member);
                    Extend(depth + 1);
                    taken.RemoveAt(depth);
                    candidates[word] |= left & (~left + 1);
                }
            }
        }

        for (var word = 0; word < tried.Length; word++)
        {
            candidates[word] |= tried[word];
        }
    }

    private void Exchange(ulong[] tried)
    {
        for (var word = 0; word < tried.Length; word++)
        {
            candidates[word] &= ~tried[word];
        }
    }

    /// <summary>Fills the next frame: what stays unhit, and for each member taken the sets that it alone hits, none of which may be empty.</summary>
    private bool Take(int depth, int member)
    {
        var (before, after) = (frames[depth], FrameAt(depth + 1));
        var hit = setsWith[member];
        for (var earlier = 0; earlier < depth; earlier++)
        {
            if (!Subtract(before.Alone[earlier], hit, after.AloneAt(earlier, hit.Length)))
            {
                return false;
            }
        }

        var alone = after.AloneAt(depth, hit.Length);
        for (var word = 0; word < hit.Length; word++)
        {
            alone[word] = before.Unhit[word] & hit[word];
            after.Unhit[word] = before.Unhit[word] & ~hit[word];
        }

        return true;
    }

    private static bool Subtract(ulong[] sets, ulong[] hit, ulong[] into)
    {
        var any = 0ul;
        for (var word = 0; word < sets.Length; word++)
        {
            any |= into[word] = sets[word] & ~hit[word];
        }

        return any != 0;
    }

    private int Tightest(ulong[] unhit)
    {
        var (best, fewest, seen) = (-1, int.MaxValue, 0);
        for (var word = 0; word < unhit.Length; word++)
        {
            for (var left = unhit[word]; left != 0; left &= left - 1)
            {
                var set = (word * 64) + BitOperations.TrailingZeroCount(left);
                var count = 0;
                for (var part = 0; part < candidates.Length; part++)
                {
                    count += BitOperations.PopCount(members[set][part] & candidates[part]);
                }

                if (count < fewest)
                {
                    (best, fewest) = (set, count);
                }

                if (fewest <= 1 || ++seen == Compared)
                {
                    return best;
                }
            }
        }

        return best;
    }

    private Frame FrameAt(int depth)
    {
        while (frames.Count <= depth)
        {
            frames.Add(new Frame((members.Length + 63) / 64));
        }

        return frames[depth];
    }

    private static ulong[] Padded(IndexSet set, int width)
    {
        var padded = new ulong[width];
        set.Words.CopyTo(padded);
        return padded;
    }

    private sealed class Frame(int words)
    {
        public ulong[] Unhit { get; } = new ulong[words];

        public List<ulong[]> Alone { get; } = [];

        public ulong[] AloneAt(int depth, int length)
        {
            while (Alone.Count <= depth)
            {
                Alone.Add(new ulong[length]);
            }

            return Alone[depth];
        }
    }
}
