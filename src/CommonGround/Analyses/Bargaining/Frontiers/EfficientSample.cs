using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>
/// Efficient packages where there are too many to list: for weights drawn at random, the acceptable package with the largest weighted sum of
/// gains, which nothing dominates since every weight is positive. Geoffrion (1968). Efficient packages that are best by no weights are not met.
/// </summary>
/// <param name="Packages">Those that differ, in the order in which they were drawn.</param>
/// <param name="Draws">How many weights were drawn.</param>
/// <param name="Unproved">For how many of them the search stopped at its limit; these packages are left out.</param>
internal sealed record EfficientSample(ValueList<Package> Packages, int Draws, int Unproved)
{
    /// <summary>What the weights of one draw have in common: so much for each party.</summary>
    private const int Share = 1000;

    public static EfficientSample Of(BargainingProblem problem, int draws, SearchLimits limits, Run run)
    {
        var random = new Random(run.Seed);
        var packages = new OrderedDictionary<Package, bool>();
        var unproved = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            run.Report("drawing efficient packages", (double)draw / draws);
            var weights = Weights(random, problem.Payoffs.Count);
            var best = new OptimumSearch(Weighted(problem, weights), limits, run).Find(new BargainingSolution.Utilitarian());
            if (best is { IsExact: true, Package: { } package })
            {
                packages.TryAdd(package, true);
            }
            else
            {
                unproved++;
            }
        }

        return new(packages.Keys.ToValueList(), draws, unproved);
    }

    /// <summary>What each party gains in the least and in the best of them for it.</summary>
    public ValueList<Interval> Spread(BargainingProblem problem)
    {
        var gains = Packages.Select(problem.GainsOf).ToArray();
        return gains is []
            ? []
            : Enumerable
                .Range(0, problem.Payoffs.Count)
                .Select(party => new Interval(gains.Min(each => each[party]), gains.Max(each => each[party])))
                .ToValueList();
    }

    /// <summary>The pieces of a stick that is cut at random, so that no shares of the weight are likelier than others; none is zero.</summary>
    private static int[] Weights(Random random, int parties)
    {
        var whole = parties * Share;
        var cuts = Enumerable.Range(1, parties - 1).Select(_ => random.Next(whole + 1)).Order().Append(whole).ToArray();
        return [.. cuts.Select((cut, place) => 1 + cut - (place == 0 ? 0 : cuts[place - 1]))];
    }

    private static BargainingProblem Weighted(BargainingProblem problem, int[] weights) =>
        BargainingProblem.Of(
            problem.Issues,
            problem.Payoffs.Select((payoff, party) => Weighted(payoff.Stake, weights[party])),
            [
                .. problem.Guards.Select(guard => new Reaches(guard.Stake.Value, guard.Stake.WalkAway)),
                .. problem.Conditions.Select(condition => new Meets(condition)),
            ]
        );

    private static Stake Weighted(Stake stake, int weight) =>
        stake with
        {
            Value = stake.Value with
            {
                Contributions = stake.Value.Contributions.Select(row => row.Select(part => part * weight).ToValueList()).ToValueList(),
            },
            WalkAway = stake.WalkAway * weight,
        };
}
