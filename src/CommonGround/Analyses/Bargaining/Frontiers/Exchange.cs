using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>The best change of one issue or two from which nobody loses: the largest smallest gain, then the largest sum, then the first in option order.</summary>
internal sealed class Exchange
{
    private readonly BargainingProblem problem;

    /// <summary>By issue, option and party, in one unit for all parties.</summary>
    private readonly BigInteger[][][] values;

    public Exchange(BargainingProblem problem)
    {
        this.problem = problem;
        var tables = problem.Payoffs.Select(payoff => payoff.Stake.Value.Contributions).ToArray();
        var unit = tables.SelectMany(rows => rows).SelectMany(row => row).Aggregate(BigInteger.One, WholeSums.Common);
        values =
        [
            .. problem.Issues.Select(
                (issue, place) =>
                    Enumerable
                        .Range(0, issue.Options.Count)
                        .Select(option => Array.ConvertAll(tables, table => Whole(table[place][option])))
                        .ToArray()
            ),
        ];

        BigInteger Whole(Rational part) => part.Numerator * (unit / part.Denominator);
    }

    /// <summary>An acceptable package that differs from an acceptable one in two issues at most; null where none is better for everybody.</summary>
    public Package? Best(Package package)
    {
        Change? best = null;
        var choices = package.Choices.ToArray();
        foreach (var change in Changes(choices))
        {
            if (change.IsBetterThan(best) && IsAcceptable(With(choices, change)))
            {
                best = change;
            }
        }

        return best is null ? null : With(choices, best);
    }

    /// <summary>All that nobody loses by and somebody gains, those of one issue first.</summary>
    private IEnumerable<Change> Changes(int[] choices)
    {
        var gains = values.Select((options, issue) => Array.ConvertAll(options, option => Less(option, options[choices[issue]]))).ToArray();
        var single = gains.SelectMany((options, issue) => options.Select((gain, option) => Change.Of([(issue, option)], gain, null)));
        var pairs =
            from first in Enumerable.Range(0, gains.Length)
            from second in Enumerable.Range(first + 1, gains.Length - first - 1)
            from one in Enumerable.Range(0, gains[first].Length)
            where one != choices[first]
            from other in Enumerable.Range(0, gains[second].Length)
            where other != choices[second]
            select Change.Of([(first, one), (second, other)], gains[first][one], gains[second][other]);
        return single.Concat(pairs).OfType<Change>();
    }

    private static BigInteger[] Less(BigInteger[] a, BigInteger[] b) => [.. a.Zip(b, (one, other) => one - other)];

    private Package With(int[] choices, Change change)
    {
        var changed = (int[])choices.Clone();
        foreach (var (issue, option) in change.Options)
        {
            changed[issue] = option;
        }

        return problem.PackageOf(changed);
    }

    /// <summary>Whether it meets what is nobody's gain; walk-aways stay reached where nobody loses.</summary>
    private bool IsAcceptable(Package package) =>
        problem.Conditions.All(condition => condition.Holds(package))
        && problem.Guards.All(guard => guard.Stake.Value.Of(package) >= guard.Stake.WalkAway);

    private sealed record Change((int Issue, int Option)[] Options, BigInteger Least, BigInteger Sum)
    {
        public static Change? Of((int Issue, int Option)[] options, BigInteger[] gains, BigInteger[]? more)
        {
            var (least, sum) = (gains[0] + (more?[0] ?? 0), BigInteger.Zero);
            for (var party = 0; party < gains.Length; party++)
            {
                var gain = more is null ? gains[party] : gains[party] + more[party];
                if (gain.Sign < 0)
                {
                    return null;
                }

                (least, sum) = (BigInteger.Min(least, gain), sum + gain);
            }

            return sum.IsZero ? null : new(options, least, sum);
        }

        public bool IsBetterThan(Change? other) =>
            other is null || (Least.CompareTo(other.Least) is var byLeast and not 0 ? byLeast > 0 : Sum > other.Sum);
    }
}
