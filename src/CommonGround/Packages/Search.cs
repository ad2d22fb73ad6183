using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CommonGround.Packages.Schedules;

namespace CommonGround.Packages;

/// <summary>
/// Depth-first search through packages for those that some winning set accepts. A branch is left as soon as the constraints
/// that it must break leave no winning set, and counted whole as soon as nothing more can be broken in it.
/// </summary>
internal sealed partial class Search
{
    private const int CancellationInterval = 1 << 14;

    private readonly SearchTables tables;
    private readonly Quorum quorum;
    private readonly bool isUnanimity;
    private readonly int[] ownerOfValue;
    private readonly int[] ownerOfRoot;
    private readonly int words;
    private readonly int[][] sums;
    private readonly int[][] nodes;
    private readonly ulong[][] missing;
    private readonly int[] chosen;
    private readonly int[] only;
    private readonly CancellationToken cancellation;
    private readonly int[] asked;
    private readonly Schedule? schedule;
    private readonly int cost;
    private int most;
    private int brokenRoot;
    private long budget;

    public Search(
        SearchTables tables,
        Quorum quorum,
        int[] ownerOfValue,
        int[] ownerOfRoot,
        long budget,
        int[] asked,
        Schedule? schedule,
        CancellationToken cancellation
    )
    {
        (this.tables, this.quorum, this.ownerOfValue, this.ownerOfRoot) = (tables, quorum, ownerOfValue, ownerOfRoot);
        (this.budget, this.cancellation) = (budget, cancellation);
        (this.asked, this.schedule) = (asked, schedule);
        isUnanimity = quorum.IsUnanimity;
        cost = 1 + (tables.Width / 64);
        var depth = tables.Levels.Length + 1;
        words = (ownerOfValue.Concat(ownerOfRoot).Append(0).Max() / 64) + 1;
        sums = Enumerable.Range(0, depth).Select(_ => new int[tables.Width]).ToArray();
        nodes = Enumerable.Range(0, depth).Select(_ => new int[tables.Roots.Length]).ToArray();
        missing = Enumerable.Range(0, depth).Select(_ => new ulong[words]).ToArray();
        chosen = new int[tables.Levels.Length];
        only = new int[tables.Levels.Length];
        Array.Fill(only, -1);
        tables.Roots.CopyTo(nodes[0], 0);
    }

    private enum State
    {
        Broken,
        Open,
        Settled,
    }

    /// <summary>Whether the search stopped at its budget, so that what it found is not all.</summary>
    public bool GaveUp => budget < 0;

    public Level[] Levels => tables.Levels;

    public IEnumerable<int> Issues => tables.Levels.Select(level => level.Issue);

    /// <summary>The largest sum that the last search for one found.</summary>
    public int Most => most;

    /// <summary>Steps left.</summary>
    public long Budget => budget;

    /// <summary>By position, the class chosen in the package found last.</summary>
    public ReadOnlySpan<int> Chosen => chosen;

    /// <summary>The lane of a constraint, or -1 when this search does not have it.</summary>
    public int LaneOf(Constraint constraint) => Array.FindIndex(tables.Values, value => ReferenceEquals(value, constraint));

    /// <summary>Those of the predicates asked of which something is so.</summary>
    public IndexSet Asked(Func<int, bool> chosen) => IndexSet.Of(asked.Where(chosen));

    /// <summary>Lets a position take one class only, or any again with -1.</summary>
    public void Restrict(int position, int option) => only[position] = option;

    public bool Find() => Start() != State.Broken && (schedule is null ? Find(0) : FindDated(0));

    /// <summary>The same, where an answer is needed; throws <see cref="SpentException"/> when the search gave up.</summary>
    public bool Decide(Spending? spending = null)
    {
        var isFound = Find();
        spending?.Left = budget;
        return GaveUp ? throw new SpentException() : isFound;
    }

    /// <summary>The largest sum of a lane among the packages found acceptable; null when there are none or the search gave up.</summary>
    public int? FindMost(int lane)
    {
        most = -1;
        if (Start() != State.Broken)
        {
            Improve(0, lane);
        }

        return GaveUp || most < 0 ? null : most;
    }

    /// <summary>The number of packages; less than that where the search gave up.</summary>
    public BigInteger Count()
    {
        if (Start() == State.Broken)
        {
            return 0;
        }

        var rest = new BigInteger[tables.Levels.Length + 1];
        rest[^1] = 1;
        for (var position = tables.Levels.Length - 1; position >= 0; position--)
        {
            rest[position] = rest[position + 1] * tables.Levels[position].Size.Sum();
        }

        return rest[0] <= ulong.MaxValue
            ? Count(
                0,
                rest.Select(count => (ulong)count).ToArray(),
                tables.Levels.Select(level => level.Size.Select(size => (ulong)size).ToArray()).ToArray()
            )
            : Count(0, rest, tables.Levels.Select(level => level.Size.Select(size => (BigInteger)size).ToArray()).ToArray());
    }

    private bool Find(int position)
    {
        if (position == tables.Levels.Length)
        {
            return HoldsExactly();
        }

        var (from, to) = Options(position);
        for (var option = from; option < to; option++)
        {
            chosen[position] = option;
            if (
                Enter(position, option) is var state
                && state != State.Broken
                && (state == State.Settled ? FillRest(position + 1) : Find(position + 1))
            )
            {
                return true;
            }

            if (Spent())
            {
                return false;
            }
        }

        return false;
    }

    private void Improve(int position, int lane)
    {
        if (sums[position][lane] + tables.MostFrom[position][lane] <= most)
        {
            return;
        }

        if (position == chosen.Length)
        {
            most = HoldsExactly() ? sums[position][lane] : most;
            return;
        }

        foreach (var option in tables.BestFirst(position, lane))
        {
            chosen[position] = option;
            if (Enter(position, option) is var state && state == State.Settled)
            {
                most = Math.Max(most, sums[position + 1][lane] + tables.MostFrom[position + 1][lane]);
            }
            else if (state == State.Open)
            {
                Improve(position + 1, lane);
            }

            if (Spent())
            {
                return;
            }
        }
    }

    private TCount Count<TCount>(int position, TCount[] rest, TCount[][] sizes)
        where TCount : INumber<TCount>
    {
        if (position == tables.Levels.Length)
        {
            return HoldsExactly() ? TCount.One : TCount.Zero;
        }

        var count = TCount.Zero;
        for (var option = 0; option < sizes[position].Length; option++)
        {
            chosen[position] = option;
            var state = Enter(position, option);
            if (state == State.Settled)
            {
                count += sizes[position][option] * rest[position + 1];
            }
            else if (state == State.Open)
            {
                count += sizes[position][option] * Count(position + 1, rest, sizes);
            }

            if (Spent())
            {
                break;
            }
        }

        return count;
    }

    private (int From, int To) Options(int position) =>
        only[position] is var option and >= 0 ? (option, option + 1) : (0, tables.Levels[position].First.Length);

    private bool FillRest(int position)
    {
        missing[position].CopyTo(missing[chosen.Length], 0);
        for (; position < chosen.Length; position++)
        {
            chosen[position] = Math.Max(0, only[position]);
            schedule?.Choose(position, chosen[position]);
        }

        return true;
    }

    private bool Spent()
    {
        budget -= cost;
        if ((budget & (CancellationInterval - 1)) < cost)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return budget < 0;
    }

    private State Start()
    {
        Array.Clear(missing[0]);
        return Judge(0);
    }

    private State Enter(int position, int option)
    {
        Add(position, option);
        schedule?.Choose(position, option);
        nodes[position].CopyTo(nodes[position + 1], 0);
        missing[position].CopyTo(missing[position + 1], 0);
        var (before, after) = (nodes[position], nodes[position + 1]);
        var level = tables.LevelOf[position];
        var place = tables.Levels[position].First[option];
        foreach (var root in tables.Touching[position])
        {
            after[root] = tables.Space.Forest.Step(before[root], level, place);
        }

        return Judge(position + 1);
    }

    private void Add(int position, int option)
    {
        ref var from = ref MemoryMarshalReference(sums[position]);
        ref var to = ref MemoryMarshalReference(sums[position + 1]);
        ref var row = ref Unsafe.Add(ref MemoryMarshalReference(tables.Contributions[position]), option * tables.Width);
        for (var lane = 0; lane < tables.Width; lane += Vector256<int>.Count)
        {
            (Vector256.LoadUnsafe(ref from, (nuint)lane) + Vector256.LoadUnsafe(ref row, (nuint)lane)).StoreUnsafe(ref to, (nuint)lane);
        }
    }

    private static ref int MemoryMarshalReference(int[] array) =>
        ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(array);

    private State Judge(int depth)
    {
        (brokenRoot, lacksDates) = (-1, false);
        var settled = true;
        var gone = missing[depth];
        ref var reached = ref MemoryMarshalReference(sums[depth]);
        ref var need = ref MemoryMarshalReference(tables.Need[depth]);
        ref var sure = ref MemoryMarshalReference(tables.Sure);
        for (var lane = 0; lane < tables.Width; lane += Vector256<int>.Count)
        {
            var sum = Vector256.LoadUnsafe(ref reached, (nuint)lane);
            var broken = Vector256.LessThan(sum, Vector256.LoadUnsafe(ref need, (nuint)lane)).ExtractMostSignificantBits();
            var open = Vector256.LessThan(sum, Vector256.LoadUnsafe(ref sure, (nuint)lane)).ExtractMostSignificantBits() & ~broken;
            settled &= open == 0;
            if (broken != 0)
            {
                if (isUnanimity)
                {
                    return State.Broken;
                }

                for (; broken != 0; broken &= broken - 1)
                {
                    Miss(gone, ownerOfValue[lane + BitOperations.TrailingZeroCount(broken)]);
                }
            }
        }

        var at = nodes[depth];
        for (var root = 0; root < at.Length; root++)
        {
            settled &= at[root] <= DiagramForest.True;
            if (at[root] == DiagramForest.False)
            {
                if (isUnanimity)
                {
                    brokenRoot = root;
                    return State.Broken;
                }

                Miss(gone, ownerOfRoot[root]);
            }
        }

        return !isUnanimity && !quorum.Tolerates(gone) ? State.Broken
            : schedule is not null ? JudgeDates(depth, settled)
            : settled ? State.Settled
            : State.Open;
    }

    private static void Miss(ulong[] gone, int owner) => gone[owner / 64] |= 1ul << (owner % 64);

    /// <summary>At a whole package: the sums that rounding left undecided are decided by fractions.</summary>
    private bool HoldsExactly()
    {
        var reached = sums[^1];
        var choices = default(int[]);
        var gone = missing[^1];
        for (var lane = 0; lane < tables.Values.Length; lane++)
        {
            if (
                reached[lane] >= tables.Need[^1][lane]
                && reached[lane] < tables.Sure[lane]
                && !tables.Values[lane].HoldsExactly(choices ??= tables.Space.Choices(tables.Levels, chosen))
            )
            {
                if (isUnanimity)
                {
                    return false;
                }

                Miss(gone, ownerOfValue[lane]);
            }
        }

        return (isUnanimity || quorum.Tolerates(gone)) && (schedule is null || AdmitsDates(chosen.Length, isWhole: true));
    }
}
