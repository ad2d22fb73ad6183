using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CommonGround.Packages;

/// <summary>A set of predicates that some packages break, and no package breaks only a part of: with their number and the first of them.</summary>
/// <param name="Broken">The predicates that these packages break.</param>
/// <param name="Count">How many packages break exactly these.</param>
/// <param name="Example">The first of them in option order.</param>
/// <param name="Best">For each predicate on an additive value, the most that value reaches among them; null for the others.</param>
public sealed record LeastBreach(IndexSet Broken, BigInteger? Count, ValueList<int> Example, ValueList<Rational?> Best);

/// <summary>
/// Passes over all packages for the smallest sets of predicates that a package breaks: first the empty one, then those of the
/// next size. A branch is left when what it must break is larger, or contains a set of a pass before; so a pass that leaves
/// nothing for its size proves that there are no more. A predicate is a bit: the values first, then the diagrams.
/// </summary>
internal sealed class Sweep
{
    public const int MostPredicates = 64;

    private const int ComparedInOneStep = 256;

    private readonly SearchTables tables;
    private readonly ulong soft;
    private readonly Func<ulong, bool> tolerates;
    private readonly int[][] sums;
    private readonly int[][] nodes;
    private readonly int[] chosen;
    private readonly BigInteger[] rest;
    private readonly int most;
    private readonly CancellationToken cancellation;
    private readonly MinimalSets found;
    private readonly List<Finding> findings = [];
    private readonly int rootsFrom;
    private long budget;
    private int size;
    private int next;

    public Sweep(SearchTables tables, ulong soft, Func<ulong, bool> tolerates, int most, long budget, CancellationToken cancellation)
    {
        (this.tables, this.soft, this.tolerates) = (tables, soft, tolerates);
        (this.most, this.budget, this.cancellation) = (most, budget, cancellation);
        found = new MinimalSets(soft);
        var depth = tables.Levels.Length + 1;
        rootsFrom = tables.Values.Length;
        sums = Enumerable.Range(0, depth).Select(_ => new int[tables.Width]).ToArray();
        nodes = Enumerable.Range(0, depth).Select(_ => new int[tables.Roots.Length]).ToArray();
        chosen = new int[depth - 1];
        rest = new BigInteger[depth];
        rest[^1] = 1;
        for (var position = depth - 2; position >= 0; position--)
        {
            rest[position] = rest[position + 1] * tables.Levels[position].Size.Sum();
        }

        tables.Roots.CopyTo(nodes[0], 0);
    }

    private sealed class Finding(ulong broken)
    {
        public ulong Broken { get; } = broken;

        public BigInteger Count { get; set; }

        public required int[] Example { get; set; }

        public required int[] Best { get; init; }
    }

    /// <summary>Steps left, comparing so many sets counting for one.</summary>
    private long Left => budget - (found.Compared / ComparedInOneStep);

    /// <summary>Whether more sets were found than asked for, or the budget is spent.</summary>
    public bool IsCutShort => Left < 0 || found.Count > most;

    /// <summary>All sets of up to this size are found.</summary>
    public int CompleteTo { get; private set; } = -1;

    /// <summary>Whether there are no more sets.</summary>
    public bool IsOver => next == int.MaxValue;

    /// <summary>Steps taken by the last pass.</summary>
    public long Steps { get; private set; }

    /// <summary>The sets found in passes that ended.</summary>
    public IEnumerable<IndexSet> Sets => Enumerable.Range(0, found.Settled).Select(place => IndexSet.FromWord(found[place]));

    public IEnumerable<LeastBreach> Breaches => findings.Take(found.Settled).Select(ToBreach);

    /// <summary>
    /// Finds the sets of the next size that a package breaks; with <paramref name="last"/>, all that are left, or none where
    /// those that are not least are too many to hold.
    /// </summary>
    public void Pass(bool last)
    {
        var (before, wanted) = (Left, next);
        size = last ? int.MaxValue : next;
        next = int.MaxValue;
        Start();
        Steps = before - Left;
        if (IsCutShort)
        {
            next = wanted;
            if (last && Left >= 0)
            {
                found.Forget();
                findings.RemoveRange(found.Settled, findings.Count - found.Settled);
            }

            return;
        }

        if (last)
        {
            found.KeepMinimal(place => findings.RemoveAt(place));
        }

        CompleteTo = size;
        found.Settle();
    }

    private void Start()
    {
        var (broken, open) = Judge(0);
        if (open == 0 || tables.Levels.Length == 0)
        {
            Reach(0, broken, 1);
        }
        else if (IsWanted(broken))
        {
            Visit(0, 1);
        }
    }

    /// <summary>Whether what is broken is tolerated, no larger than this pass looks for, and contains no set of a pass before.</summary>
    private bool IsWanted(ulong broken)
    {
        var count = BitOperations.PopCount(broken & soft);
        if (count > size)
        {
            next = Math.Min(next, found.Covers(broken & soft) ? int.MaxValue : count);
            return false;
        }

        return ((broken & ~soft) == 0 || tolerates(broken)) && !found.Covers(broken & soft);
    }

    private void Visit(int position, BigInteger weight)
    {
        var level = tables.Levels[position];
        for (var option = 0; option < level.First.Length; option++)
        {
            if ((--budget & 0x3FFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (IsCutShort)
            {
                return;
            }

            chosen[position] = option;
            Enter(position, option);
            var (broken, open) = Judge(position + 1);
            if (!IsWanted(broken))
            {
                continue;
            }

            var alike = level.Size[option];
            if (open == 0 || position + 1 == tables.Levels.Length)
            {
                Reach(position + 1, broken, alike == 1 ? weight : weight * alike);
            }
            else
            {
                Visit(position + 1, alike == 1 ? weight : weight * alike);
            }
        }
    }

    /// <summary>Every package below breaks the same predicates, but for sums that rounding left undecided at a whole package.</summary>
    private void Reach(int depth, ulong broken, BigInteger weight)
    {
        for (var position = depth; position < chosen.Length; position++)
        {
            chosen[position] = 0;
        }

        broken = Exactly(depth, broken);
        if (!IsWanted(broken))
        {
            return;
        }

        var place = found.PlaceOf(broken & soft);
        if (place < 0)
        {
            found.Add(broken & soft);
            findings.Add(new Finding(broken & soft) { Example = (int[])chosen.Clone(), Best = new int[tables.Values.Length] });
            place = findings.Count - 1;
        }

        var finding = findings[place];
        finding.Count += weight * rest[depth];
        if (ComesBefore(chosen, finding.Example))
        {
            finding.Example = (int[])chosen.Clone();
        }

        for (var lane = 0; lane < tables.Values.Length; lane++)
        {
            finding.Best[lane] = Math.Max(finding.Best[lane], sums[depth][lane] + tables.MostFrom[depth][lane]);
        }
    }

    private bool ComesBefore(int[] a, int[] b)
    {
        foreach (var position in tables.InIssueOrder)
        {
            if (a[position] != b[position])
            {
                return a[position] < b[position];
            }
        }

        return false;
    }

    private ulong Exactly(int depth, ulong broken)
    {
        if (depth < chosen.Length)
        {
            return broken;
        }

        for (var lane = 0; lane < tables.Values.Length; lane++)
        {
            if (
                sums[depth][lane] >= tables.Need[depth][lane]
                && sums[depth][lane] < tables.Sure[lane]
                && !tables.Values[lane].HoldsExactly(tables.Space.Choices(tables.Levels, chosen))
            )
            {
                broken |= 1ul << lane;
            }
        }

        return broken;
    }

    private void Enter(int position, int option)
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(sums[position]);
        ref var to = ref MemoryMarshal.GetArrayDataReference(sums[position + 1]);
        ref var row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.Contributions[position]), option * tables.Width);
        for (var lane = 0; lane < tables.Width; lane += Vector256<int>.Count)
        {
            (Vector256.LoadUnsafe(ref from, (nuint)lane) + Vector256.LoadUnsafe(ref row, (nuint)lane)).StoreUnsafe(ref to, (nuint)lane);
        }

        var (before, after) = (nodes[position], nodes[position + 1]);
        before.CopyTo(after, 0);
        var place = tables.Levels[position].First[option];
        foreach (var root in tables.Touching[position])
        {
            after[root] = tables.Space.Forest.Step(before[root], tables.LevelOf[position], place);
        }
    }

    /// <summary>What is certainly broken here, and what is not yet decided.</summary>
    private (ulong Broken, ulong Open) Judge(int depth)
    {
        var (broken, open) = (0ul, 0ul);
        ref var reached = ref MemoryMarshal.GetArrayDataReference(sums[depth]);
        ref var need = ref MemoryMarshal.GetArrayDataReference(tables.Need[depth]);
        ref var sure = ref MemoryMarshal.GetArrayDataReference(tables.Sure);
        for (var lane = 0; lane < tables.Width; lane += Vector256<int>.Count)
        {
            var sum = Vector256.LoadUnsafe(ref reached, (nuint)lane);
            var fallsShort = (ulong)Vector256.LessThan(sum, Vector256.LoadUnsafe(ref need, (nuint)lane)).ExtractMostSignificantBits();
            var mayFallShort = (ulong)Vector256.LessThan(sum, Vector256.LoadUnsafe(ref sure, (nuint)lane)).ExtractMostSignificantBits();
            broken |= fallsShort << lane;
            open |= (mayFallShort & ~fallsShort) << lane;
        }

        var at = nodes[depth];
        for (var root = 0; root < at.Length; root++)
        {
            var bit = 1ul << (rootsFrom + root);
            broken |= at[root] == DiagramForest.False ? bit : 0;
            open |= at[root] > DiagramForest.True ? bit : 0;
        }

        return (broken, open);
    }

    private LeastBreach ToBreach(Finding finding)
    {
        var example = tables.Space.Choices(tables.Levels, finding.Example);
        var best = new Rational?[tables.Values.Length + tables.Roots.Length];
        for (var lane = 0; lane < tables.Values.Length; lane++)
        {
            best[lane] = tables.Values[lane].Lane!.ValueOf(finding.Best[lane]);
        }

        return new(IndexSet.FromWord(finding.Broken), finding.Count, ValueList.Of<int>(example), ValueList.Of<Rational?>(best));
    }
}
