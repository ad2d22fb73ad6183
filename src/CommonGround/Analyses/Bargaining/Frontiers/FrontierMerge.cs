using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>
/// Settles one issue after the other and keeps of the partial packages those that no other dominates; only partial packages with the same
/// conditions still open are compared, since a dominated one may meet a condition that the other cannot. What can no longer reach a walk-away is
/// dropped. Values that must be reached but are nobody's gain count as one more party until the end, up to what must be reached.
/// </summary>
internal sealed class FrontierMerge<T>
    where T : struct, INumber<T>
{
    private readonly BargainingProblem problem;
    private readonly int mostHeld;
    private readonly CancellationToken cancellation;
    private readonly int[] order;
    private readonly OpenConditions conditions;
    private readonly WholeSums<T>[] values;
    private readonly int width;
    private readonly T[][] need;
    private readonly Steps steps;
    private readonly Skyline<T> skyline;
    private int held;

    public FrontierMerge(
        BargainingProblem problem,
        WholeSums<T>[] parties,
        WholeSums<T>[] guards,
        int mostHeld,
        CancellationToken cancellation
    )
    {
        (this.problem, this.mostHeld, this.cancellation) = (problem, mostHeld, cancellation);
        order = SettlingOrder.Of(problem);
        conditions = problem.OpenConditions(order);
        values = [.. parties, .. guards];
        width = values.Length;
        need = NeededByLevel();
        steps = new Steps(order);
        skyline = Skyline<T>.Of(width);
    }

    /// <summary>The efficient packages in falling order of what they are worth; null where too many partial ones had to be held.</summary>
    public IReadOnlyList<EfficientPackage>? Run()
    {
        var layer = conditions.IsHopeless ? [] : Nothing();
        for (var level = 0; level < order.Length; level++)
        {
            layer = Settle(layer, level);
            if (held > mostHeld)
            {
                return null;
            }
        }

        return Efficient(layer);
    }

    private List<PartialPackages<T>> Nothing()
    {
        var nothing = new PartialPackages<T>(conditions.Start.ToArray(), width) { FirstStep = 0 };
        nothing.Add(new T[width], 1);
        return [nothing];
    }

    private List<PartialPackages<T>> Settle(List<PartialPackages<T>> before, int level)
    {
        held = 0;
        steps.NextLevel();
        var after = new List<PartialPackages<T>>();
        foreach (var (states, runs) in Prolong(before, level))
        {
            var merged = Merge(new PartialPackages<T>([.. states], width) { FirstStep = steps.Count }, runs, level);
            held += merged.Count;
            if (held > mostHeld)
            {
                break;
            }

            if (merged.Count > 0)
            {
                after.Add(merged);
            }
        }

        return after;
    }

    /// <summary>Every option added to every group, by where the conditions then stand.</summary>
    private IEnumerable<KeyValuePair<ValueList<int>, List<Prolonged<T>>>> Prolong(List<PartialPackages<T>> before, int level)
    {
        var groups = new OrderedDictionary<ValueList<int>, List<Prolonged<T>>>();
        var after = new int[conditions.Count];
        for (var option = 0; option < problem.Issues[order[level]].Options.Count; option++)
        {
            var added = Array.ConvertAll(values, value => value.Contributions[order[level]][option]);
            foreach (var partial in before)
            {
                if (conditions.Step(partial.States, level, option, after))
                {
                    var key = ValueList.Of<int>(after);
                    if (!groups.TryGetValue(key, out var runs))
                    {
                        groups.Add(key, runs = []);
                    }

                    runs.Add(new(partial, option, added));
                }
            }
        }

        return groups;
    }

    private PartialPackages<T> Merge(PartialPackages<T> into, List<Prolonged<T>> runs, int level)
    {
        skyline.Clear();
        var (vector, kept) = (new T[width], 0);
        for (var merged = new MergedRuns<T>(runs, width); !merged.IsOver && into.Count <= mostHeld; merged.Advance())
        {
            merged.Vector.CopyTo(vector);
            if (!Reaches(vector, level + 1))
            {
                continue;
            }

            Cap(vector);
            if (into.Count > 0 && !IsWorthTheSame(vector, into.Sums(into.Count - 1)))
            {
                for (; kept < into.Count; kept++)
                {
                    skyline.Keep(into.Sums(kept));
                }
            }

            var (run, before) = (merged.Run, merged.Run.From.FirstStep + merged.Place);
            if (into.Count > 0 && vector.AsSpan().SequenceEqual(into.Sums(into.Count - 1)))
            {
                into.AddAlike(run.From.Alike(merged.Place));
                steps.Prefer(before, run.Option);
            }
            else if (!skyline.Covers(vector))
            {
                into.Add(vector, run.From.Alike(merged.Place));
                steps.Add(before, run.Option);
                Breathe(into.Count);
            }
        }

        return into;
    }

    /// <summary>Whether no party gains; then neither dominates, though one may be nearer to what must be reached.</summary>
    private bool IsWorthTheSame(ReadOnlySpan<T> a, ReadOnlySpan<T> b) =>
        a[..problem.Payoffs.Count].SequenceEqual(b[..problem.Payoffs.Count]);

    /// <summary>What is nobody's gain counts only up to what must be reached.</summary>
    private void Cap(Span<T> sums)
    {
        for (var place = problem.Payoffs.Count; place < width; place++)
        {
            sums[place] = T.Min(sums[place], values[place].Need);
        }
    }

    private void Breathe(int count)
    {
        if ((count & 0xFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private bool Reaches(ReadOnlySpan<T> sums, int level)
    {
        for (var place = 0; place < sums.Length; place++)
        {
            if (sums[place] < need[level][place])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By level and value: what must be reached before it for the rest to suffice.</summary>
    private T[][] NeededByLevel()
    {
        var needed = new T[order.Length + 1][];
        needed[^1] = Array.ConvertAll(values, value => value.Need);
        for (var level = order.Length - 1; level >= 0; level--)
        {
            needed[level] = [.. values.Select((value, place) => needed[level + 1][place] - value.Most(order[level]))];
        }

        return needed;
    }

    private IReadOnlyList<EfficientPackage> Efficient(List<PartialPackages<T>> layer) =>
        layer.Count == 0
            ? []
            : Enumerable
                .Range(0, layer[0].Count)
                .Select(place => new EfficientPackage(problem.PackageOf(steps.Choices(layer[0].FirstStep + place)), layer[0].Alike(place)))
                .ToArray();
}
