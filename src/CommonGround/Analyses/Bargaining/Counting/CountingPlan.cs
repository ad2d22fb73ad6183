using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>
/// How packages are counted: apart, where no party cares about two sets of issues; each set by equal sums where these are few, else by
/// looking at every package; and by draws where that is too much.
/// </summary>
internal sealed class CountingPlan
{
    private readonly IReadOnlyList<Predicate> predicates;
    private readonly IReadOnlyList<int> owners;
    private readonly IndexSet vetoes;
    private readonly CountingLimits limits;
    private readonly Run run;
    private readonly ValueList<Issue> issues;
    private readonly int[] order;
    private readonly DiagramCompiler compiler;
    private readonly (Refusal<BigInteger> Refusal, int[] Levels)[] refusals;

    public CountingPlan(
        ValueList<Issue> issues,
        IReadOnlyList<Predicate> predicates,
        IReadOnlyList<int> owners,
        IndexSet vetoes,
        CountingLimits limits,
        Run run
    )
    {
        (this.issues, this.predicates, this.owners, this.vetoes) = (issues, predicates, owners, vetoes);
        (this.limits, this.run) = (limits, run);
        order = PackageSpace.SearchOrder(issues, predicates);
        compiler = new DiagramCompiler(order.Select(issue => issues[issue]).ToArray());
        refusals = owners.Distinct().Order().Select(RefusalOf).ToArray();
    }

    public PackageCounts Count()
    {
        run.Report("counting the packages that all accept");
        var tally = Tally.Free(1);
        var left = new List<CountedPart<BigInteger>>();
        foreach (var part in Parts())
        {
            if (CountedExactly(part) is { } counted)
            {
                tally *= counted;
            }
            else
            {
                left.Add(part);
            }
        }

        return left.Count == 0
            ? new(Package.Count(issues), PackageCount.Exactly(tally.None), PackageCount.Exactly(tally.None + tally.One))
            : Drawn(left, tally);
    }

    /// <summary>What was counted stays exact; the rest is drawn together.</summary>
    private PackageCounts Drawn(List<CountedPart<BigInteger>> left, Tally counted)
    {
        var part = PartOf([.. left.SelectMany(part => part.Levels).Order()], [.. left.SelectMany(part => part.Refusals)]);
        var drawn = IsSmall(part) ? SampledCount.Of(Small(part), limits.Draws, run) : SampledCount.Of(part, limits.Draws, run);
        var (toAll, toAllButOne) = drawn.Estimates(part.Total, counted);
        return new(Package.Count(issues), toAll, toAllButOne);
    }

    private static bool IsSmall(CountedPart<BigInteger> part) => part.Refusals.SelectMany(refusal => refusal.Sums).All(WholeSums.IsSmall);

    private Tally? CountedExactly(CountedPart<BigInteger> part) =>
        IsSmall(part) ? CountedExactly(Small(part)) : CountedExactly<BigInteger>(part);

    private Tally? CountedExactly<T>(CountedPart<T> part)
        where T : struct, INumber<T> =>
        (part.Total > limits.Unhurried ? new SumCount<T>(part, limits.Sums, run.Cancellation).Run() : null)
        ?? (part.Total <= limits.Packages ? new BlockCount<T>(part, run.Cancellation).Run() : null);

    private Refusal<BigInteger> Plain(int owner)
    {
        var mine = Enumerable
            .Range(0, predicates.Count)
            .Where(index => owners[index] == owner)
            .Select(index => predicates[index])
            .ToArray();
        var sums = mine.OfType<Reaches>().Select(reaches => WholeSums.Of(reaches.Value, reaches.Least)).Where(sum => !sum.IsAlwaysReached);
        var root = mine.OfType<Meets>()
            .Select(meets => compiler.Compile(meets.Condition))
            .Aggregate(DiagramForest.True, compiler.Forest.And);
        return new(vetoes[owner], [.. sums], root);
    }

    private (Refusal<BigInteger> Refusal, int[] Levels) RefusalOf(int owner)
    {
        var refusal = Plain(owner);
        var levels = Enumerable.Range(0, order.Length).Where(level => refusal.Sums.Any(sum => sum.DependsOn(order[level])));
        return (refusal, [.. compiler.Forest.Support(refusal.Root).Union(levels).Order()]);
    }

    /// <summary>Sets of issues that parties tie together; each issue that nobody makes a demand of, and what nothing changes, alone.</summary>
    private IEnumerable<CountedPart<BigInteger>> Parts()
    {
        var groups = new Groups(order.Length);
        Array.ForEach(refusals, entry => groups.Join(entry.Levels));
        yield return PartOf([], refusals.Where(entry => entry.Levels.Length == 0).Select(entry => entry.Refusal));
        foreach (var levels in Enumerable.Range(0, order.Length).GroupBy(groups.Of))
        {
            var tied = refusals.Where(entry => entry.Levels is [var first, ..] && groups.Of(first) == levels.Key);
            yield return PartOf([.. levels], tied.Select(entry => entry.Refusal));
        }
    }

    /// <summary>Those with a veto are asked first.</summary>
    private CountedPart<BigInteger> PartOf(int[] levels, IEnumerable<Refusal<BigInteger>> refusing)
    {
        var asked = refusing.OrderByDescending(refusal => refusal.HasVeto).ToArray();
        var places = Array.ConvertAll(levels, level => order[level]);
        return new(places, levels, Array.ConvertAll(places, issue => issues[issue].Options.Count), asked, compiler.Forest);
    }

    private static CountedPart<long> Small(CountedPart<BigInteger> part) =>
        new(
            part.Issues,
            part.Levels,
            part.Options,
            Array.ConvertAll(
                part.Refusals,
                refusal => new Refusal<long>(refusal.HasVeto, Array.ConvertAll(refusal.Sums, WholeSums.Small), refusal.Root)
            ),
            part.Forest
        );
}
