using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>The best acceptable package found so far, by fractions; among ties the first in option order.</summary>
internal sealed class Incumbent(BargainingProblem problem, BargainingSolution solution)
{
    public int[]? Choices { get; private set; }

    /// <summary>What each party gains.</summary>
    public ValueList<Rational> Gains { get; private set; } = [];

    /// <summary>How many packages were counted that tie with it.</summary>
    public BigInteger Ties { get; private set; }

    /// <summary>In how many groups of packages that nothing tells apart they came.</summary>
    public int Groups { get; private set; }

    /// <summary>Forgets what was counted, before a search that counts all.</summary>
    public void Recount() => (Ties, Groups) = (0, 0);

    /// <summary>Takes the package if it is acceptable and better than any before, or ties and comes earlier.</summary>
    /// <returns>More than zero where it is better, zero where it ties, less where it is neither.</returns>
    public int Offer(int[] choices)
    {
        var gains = problem.Payoffs.Select(payoff => payoff.GainOf(choices)).ToValueList();
        if (!IsAcceptable(choices, gains))
        {
            return -1;
        }

        var order = Choices is null ? 1 : solution.Compare(gains, Gains);
        if (order > 0)
        {
            (Choices, Gains, Ties, Groups) = (choices, gains, 0, 0);
        }
        else if (order == 0 && choices.AsSpan().SequenceCompareTo(Choices) < 0)
        {
            Choices = choices;
        }

        return order;
    }

    /// <summary>Offers a group of packages that nothing tells apart, given by its first, and counts it where it ties.</summary>
    public int OfferAll(int[] choices, BigInteger size)
    {
        var order = Offer(choices);
        if (order >= 0)
        {
            (Ties, Groups) = (Ties + size, Groups + 1);
        }

        return order;
    }

    private bool IsAcceptable(int[] choices, ValueList<Rational> gains) =>
        gains.All(gain => gain >= 0)
        && problem.Guards.All(guard => guard.GainOf(choices) >= 0)
        && (problem.Conditions.Count == 0 || MeetsConditions(problem.PackageOf(choices)));

    private bool MeetsConditions(Package package) => problem.Conditions.All(condition => condition.Holds(package));
}
