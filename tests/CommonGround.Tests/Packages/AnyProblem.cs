using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

/// <summary>Small bargaining problems of any shape: conditions, guards, ties, parties that nothing moves, single options, awkward fractions.</summary>
internal static class AnyProblem
{
    /// <summary>Few bits make most numbers rounded, so that fractions decide.</summary>
    private static readonly Gen<int> Bits = Gen.Frequency((3, Gen.Const(Payoff.MostBits)), (1, Gen.Int[8, 16]));

    public static Gen<BargainingProblem> Small { get; } =
        from issues in Any.Issues(most: 200)
        from bits in Bits
        from stakes in Gen.Int[1, 5].SelectMany(parties => Stake(issues).Array[parties])
        from conditions in Any.Condition(issues).Array[0, 3]
        from guard in Value(issues).Null(0.8)
        from least in Any.Percentage
        let meets = conditions.Select(condition => (Predicate)new Meets(condition))
        let reaches = guard is null ? [] : (Predicate[])[new Reaches(guard, least)]
        select BargainingProblem.Of(issues, stakes, [.. meets, .. reaches], bits);

    public static string Words(BargainingProblem problem) =>
        string.Join(
            '\n',
            [
                .. problem.Issues.Select(issue => $"issue {issue}: {issue.Options}"),
                .. problem.Payoffs.Concat(problem.Guards).Select(payoff => Told(payoff.Stake)),
                .. problem.Conditions.Select(condition => condition.ToString()),
            ]
        );

    private static string Told(Stake stake) => $"{stake.Party}: {string.Join(" | ", stake.Value.Contributions)} against {stake.WalkAway}";

    /// <summary>Often a coarse value, so that packages tie; often nothing to lose, so that some are acceptable.</summary>
    private static Gen<Stake> Stake(ValueList<Issue> issues) =>
        from value in Value(issues)
        from least in Gen.Frequency((3, Gen.Const(default(Rational))), (2, Any.Percentage))
        select new Stake(value.Name, value, least);

    private static Gen<Additive> Value(ValueList<Issue> issues) =>
        from rows in Gen.OneOf(
            Rows(issues, Gen.Const(default(Rational))),
            Rows(issues, Gen.Int[0, 2].Select(tens => (Rational)(tens * 10))),
            Rows(issues, Any.Percentage),
            Rows(issues, Gen.Select(Gen.Int[-50, 50], Gen.Int[1, 97], (numerator, denominator) => new Rational(numerator, denominator)))
        )
        select new Additive("value", rows);

    private static Gen<ValueList<ValueList<Rational>>> Rows(ValueList<Issue> issues, Gen<Rational> cell) =>
        issues.Aggregate(
            Gen.Const(ValueList<ValueList<Rational>>.Empty),
            (before, issue) =>
                Gen.Select(before, cell.Array[issue.Options.Count], (all, row) => all.Append(row.ToValueList()).ToValueList())
        );
}
