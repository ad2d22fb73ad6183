using System.Globalization;
using System.Numerics;
using CommonGround.Packages;
using static CommonGround.Analyses.Bargaining.Optima.BargainingSolution;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// The search for the best package by one solution, where something acceptable is known. First all ties are looked at. Where they are too
/// many, it is proved that nothing is better, and then the first of them is found, issue by issue.
/// </summary>
internal sealed class SolutionSearch
{
    /// <summary>Where no least difference is known, what is better by less than this is not looked for.</summary>
    private const double Indifference = 1e-9;

    private readonly BargainingProblem problem;
    private readonly BargainingSolution solution;
    private readonly Spending spending;
    private readonly Run run;
    private readonly long budget;
    private readonly Rational[] factors;
    private readonly bool[] counts;
    private readonly GainTable table;
    private readonly Narrowing narrowing;
    private readonly Incumbent incumbent;

    private double[] multipliers = [];

    public SolutionSearch(
        BargainingProblem problem,
        IReadOnlyList<ConditionGraph> conditions,
        GainTable gains,
        BargainingSolution solution,
        Spending spending,
        Run run
    )
    {
        (this.problem, this.solution, this.spending, this.run) = (problem, solution, spending, run);
        budget = spending.Left;
        var ideal = solution is KalaiSmorodinsky kalaiSmorodinsky ? kalaiSmorodinsky.Ideal : problem.Payoffs.Select(_ => Rational.One);
        factors = ideal.Select(gain => gain == 0 ? 1 : 1 / gain).ToArray();
        counts = [.. ideal.Select(gain => gain != 0), .. problem.Guards.Select(_ => false)];
        table = solution is KalaiSmorodinsky ? GainTable.Of(problem, conditions, factors) : gains;
        narrowing = new(table, conditions);
        incumbent = new(problem, solution);
    }

    private bool IsLeximin => solution is Egalitarian or KalaiSmorodinsky && counts.Contains(true);

    private double Objective => solution.Objective(incumbent.Gains);

    public Optimum Find(IEnumerable<int[]> known)
    {
        foreach (var choices in known)
        {
            incumbent.Offer(choices);
        }

        if (solution is NashBargaining && incumbent.Gains.Any(gain => gain == 0))
        {
            SeekGainForAll();
        }

        incumbent.Recount();
        var all = Search(WelfareOf(1), new Box(table));
        return all.Ending switch
        {
            Ending.Complete => Told(new Exactness.Exact(), Objective),
            Ending.TooManyTies => WithManyTies(),
            _ => ToldBounded(all.Open),
        };
    }

    private Optimum WithManyTies()
    {
        var (step, isLeast) = Step();
        for (var smallest = 1; smallest <= (IsLeximin ? counts.Count(row => row) : 1); smallest++)
        {
            if (Search(WelfareOf(smallest), new Box(table), step) is { Ending: Ending.Spent } better)
            {
                return ToldBounded(smallest == 1 ? better.Open : Objective);
            }
        }

        var isFirst = FindFirst();
        return isLeast
            ? Told(new Exactness.Exact(), Objective) with
            {
                TiesAreExact = false,
                IsFirst = isFirst,
            }
            : Told(new Exactness.Bounded("what is better by less than a billionth was not looked for"), Objective + step) with
            {
                TiesAreExact = false,
                IsFirst = isFirst,
            };
    }

    /// <summary>Issue by issue, whether something as good takes an earlier option; false where the steps were spent.</summary>
    private bool FindFirst()
    {
        var box = new Box(table);
        var isFirst = true;
        for (var issue = 0; issue < table.Issues; issue++)
        {
            foreach (var option in box.Left(issue).ToArray())
            {
                if (table.Options[option].Option >= incumbent.Choices![issue])
                {
                    break;
                }

                var part = new Box(table);
                part.CopyFrom(box);
                part.Take(issue, option);
                isFirst &= Search(WelfareOf(1), part, stopsAtFirst: true).Ending != Ending.Spent;
            }

            box.Take(issue, table.ClassOf(issue, incumbent.Choices![issue]));
        }

        return isFirst;
    }

    /// <summary>A product can be bounded once some package is known by which all gain.</summary>
    private void SeekGainForAll()
    {
        var welfare = new LeastWelfare(table, counts, 1);
        welfare.Aim(new double[table.Width], Math.Max(Indifference, table.Least.Take(problem.Payoffs.Count).Min()));
        new BranchAndBound(table, narrowing, welfare, incumbent, spending, run) { StopsAtFirst = true }.Search(new Box(table));
    }

    private (Ending Ending, double Open) Search(Welfare welfare, Box box, double step = 0, bool stopsAtFirst = false)
    {
        welfare.Aim(table.RowsOf(table.Taken(incumbent.Choices!)), step);
        var search = new BranchAndBound(table, narrowing, welfare, incumbent, spending, run) { Step = step, StopsAtFirst = stopsAtFirst };
        var ending = search.Search(box);
        multipliers = multipliers is [] ? search.Multipliers : multipliers;
        return (ending, search.Open);
    }

    private Welfare WelfareOf(int smallest) =>
        solution switch
        {
            NashBargaining => new NashWelfare(table, problem.Payoffs.Count),
            BestFor best => new SumWelfare(table, Shares(row => row == best.Party)),
            Utilitarian => new SumWelfare(table, Shares(row => row < problem.Payoffs.Count)),
            _ when IsLeximin => new LeastWelfare(table, counts, smallest),
            _ => new SumWelfare(table, Shares(_ => false)),
        };

    private double[] Shares(Func<int, bool> counted) => Enumerable.Range(0, table.Width).Select(row => counted(row) ? 1.0 : 0).ToArray();

    /// <summary>The least by which two measures can differ, if that is known and above what rounding does, or a difference to which to be indifferent.</summary>
    private (double Step, bool IsLeast) Step()
    {
        var units = problem.Payoffs.Select((payoff, row) => (payoff.IsExact, Unit: factors[row] / payoff.Scale)).ToArray();
        if (!units.All(row => row.IsExact))
        {
            return (Indifference, false);
        }

        if (solution is NashBargaining)
        {
            var least = incumbent.Gains.All(gain => gain > 0) ? 1 / (Product() + 1).ToDouble() : 0;
            return least > Indifference ? (least, true) : (Indifference, false);
        }

        var unit = units.Select(row => row.Unit).Aggregate(CommonPart).ToDouble();
        return unit > 4 * table.Tolerance.Sum() ? (unit, true) : (Indifference, false);
    }

    /// <summary>The product of gains in whole numbers: it can only grow by one or more.</summary>
    private Rational Product() =>
        incumbent
            .Gains.Zip(problem.Payoffs, (gain, payoff) => gain * payoff.Scale)
            .Aggregate(Rational.One, (product, gain) => product * gain);

    /// <summary>The largest of which both are multiples.</summary>
    private static Rational CommonPart(Rational one, Rational other) =>
        new(
            BigInteger.GreatestCommonDivisor(one.Numerator * other.Denominator, other.Numerator * one.Denominator),
            one.Denominator * other.Denominator
        );

    private Optimum ToldBounded(double open)
    {
        var bound = Math.Max(open, Objective);
        var gap = string.Create(
            CultureInfo.InvariantCulture,
            $"the search stopped at its limit with {Objective:0.######}, and nothing acceptable exceeds {bound:0.######}"
        );
        return Told(new Exactness.Bounded(gap), bound) with { TiesAreExact = false, IsFirst = false };
    }

    private Optimum Told(Exactness exactness, double bound) =>
        new(solution, problem.PackageOf(incumbent.Choices), exactness)
        {
            Gains = incumbent.Gains,
            Objective = Objective,
            Bound = bound,
            Ties = BigInteger.Max(1, incumbent.Ties),
            Multipliers = ValueList.Of<double>(multipliers.AsSpan(0, table.Rows)),
            Steps = budget - spending.Left,
        };
}
