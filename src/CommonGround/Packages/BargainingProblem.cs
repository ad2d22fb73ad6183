using System.Numerics;

namespace CommonGround.Packages;

/// <summary>
/// Packages, what they are worth to each party, and what each has without agreement; acceptable are those that reach every
/// walk-away and meet every binding predicate. Nash (1950), over finitely many packages.
/// </summary>
internal sealed class BargainingProblem
{
    private BargainingProblem(ValueList<Issue> issues, Payoff[] payoffs, Payoff[] guards, Condition[] conditions)
    {
        (Issues, Payoffs, Guards, Conditions) = (issues, payoffs, guards, conditions);
    }

    public ValueList<Issue> Issues { get; }

    /// <summary>One for each party.</summary>
    public IReadOnlyList<Payoff> Payoffs { get; }

    /// <summary>Values that must be reached but are nobody's gain.</summary>
    public IReadOnlyList<Payoff> Guards { get; }

    /// <summary>What every acceptable package meets.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>How many packages there are, acceptable or not.</summary>
    public BigInteger Total => Package.Count(Issues);

    /// <summary>Whether every party's numbers are exact.</summary>
    public bool IsExact => Payoffs.Concat(Guards).All(payoff => payoff.IsExact);

    /// <summary>Puts a problem in whole numbers.</summary>
    /// <param name="issues">What there is to settle.</param>
    /// <param name="stakes">One for each party that has to gain, or at least not to lose.</param>
    /// <param name="binding">What else every acceptable package satisfies.</param>
    /// <param name="bits">The most for whole numbers; with fewer, more is decided by fractions.</param>
    public static BargainingProblem Of(
        ValueList<Issue> issues,
        IEnumerable<Stake> stakes,
        IReadOnlyList<Predicate> binding,
        int bits = Payoff.MostBits
    ) =>
        new(
            issues,
            stakes.Select(stake => Payoff.Of(stake, bits)).ToArray(),
            binding
                .OfType<Reaches>()
                .Select(reaches => Payoff.Of(new Stake(reaches.Value.Name, reaches.Value, reaches.Least), bits))
                .ToArray(),
            binding.OfType<Meets>().Select(meets => meets.Condition).ToArray()
        );

    /// <summary>The conditions for a search that settles the issues in this order.</summary>
    public OpenConditions OpenConditions(IReadOnlyList<int> order) => new(Issues, Conditions, order);

    public Package PackageOf(ReadOnlySpan<int> choices) => new(Issues, ValueList.Of(choices));

    /// <summary>The definition: every walk-away is reached and every binding predicate holds, by fractions.</summary>
    public bool Accepts(Package package) =>
        Payoffs.Concat(Guards).All(payoff => payoff.Stake.Value.Of(package) >= payoff.Stake.WalkAway)
        && Conditions.All(condition => condition.Holds(package));

    /// <summary>What each party gains over walking away.</summary>
    public ValueList<Rational> GainsOf(Package package) =>
        Payoffs.Select(payoff => payoff.Stake.Value.Of(package) - payoff.Stake.WalkAway).ToValueList();
}
