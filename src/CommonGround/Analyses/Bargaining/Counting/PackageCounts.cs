using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>How many packages all parties accept, and how many all but at most one of them do.</summary>
/// <param name="Total">How many packages there are.</param>
/// <param name="ToAll">Refused by nobody.</param>
/// <param name="ToAllButOne">Refused by at most one party, and by none that holds a veto.</param>
internal sealed record PackageCounts(BigInteger Total, PackageCount ToAll, PackageCount ToAllButOne)
{
    /// <summary>The definition: the places of the parties that refuse a package, because it does not meet a demand of theirs.</summary>
    public static IEnumerable<int> Refusing(Package package, IReadOnlyList<Predicate> predicates, IReadOnlyList<int> owners) =>
        Enumerable.Range(0, predicates.Count).Where(index => !predicates[index].Holds(package)).Select(index => owners[index]).Distinct();

    /// <summary>Counts them exactly where the work allows, else from draws.</summary>
    /// <param name="issues">What there is to settle.</param>
    /// <param name="predicates">What the parties insist on.</param>
    /// <param name="owners">For each predicate, the place of the party that insists on it.</param>
    /// <param name="vetoes">The places of the parties without which nothing is signed.</param>
    public static PackageCounts Of(
        ValueList<Issue> issues,
        IReadOnlyList<Predicate> predicates,
        IReadOnlyList<int> owners,
        IndexSet vetoes,
        Run run,
        CountingLimits? limits = null
    ) => new CountingPlan(issues, predicates, owners, vetoes, limits ?? new CountingLimits(), run).Count();
}

/// <summary>A number of packages: exact, or estimated from draws with an interval.</summary>
internal sealed record PackageCount(BigInteger Count, Exactness Exactness)
{
    /// <summary>The interval that holds the number with the confidence stated in <see cref="Exactness"/>; the number itself where that is exact.</summary>
    public required (BigInteger Low, BigInteger High) Between { get; init; }

    public static PackageCount Exactly(BigInteger count) => new(count, new Exactness.Exact()) { Between = (count, count) };
}

/// <summary>How far counting goes before it draws packages instead. Limits are in work, so that an answer is the same anywhere.</summary>
internal sealed record CountingLimits
{
    /// <summary>Packages of one set of issues that hang together, all of which are looked at.</summary>
    public long Packages { get; init; } = 10_000_000_000;

    /// <summary>With more packages than this, it is tried first whether few different sums arise.</summary>
    public long Unhurried { get; init; } = 2_000_000_000;

    /// <summary>Different sums that are held at once.</summary>
    public int Sums { get; init; } = 100_000;

    /// <summary>Packages drawn.</summary>
    public int Draws { get; init; } = 1 << 18;
}
