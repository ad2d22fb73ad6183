using CommonGround.Analyses.Roadmaps;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Roadmaps;

/// <summary>When each step can be, by the fast search, is what one finds who looks at every package with every date.</summary>
public sealed class PlanDatesTests
{
    private static readonly Gen<string> Months = Gen.Int[0, 4].Select(month => $"{month} months");

    private static readonly Gen<string> OnDates = Gen.OneOf(
        from step in Gen.Int[0, 2]
        from relation in Among("<=", ">=", "!=", "=")
        from month in Months
        select $"s{step} {relation} {month}",
        from first in Gen.Int[0, 2]
        from second in Gen.Int[0, 2].Where(other => other != first)
        from relation in Among("<", ">=")
        select $"s{first} {relation} s{second} + 1 month"
    );

    private static readonly Gen<string> OnIssues =
        from issue in Gen.Int[0, 1]
        from option in Among("a", "b", "c")
        select $"i{issue} = {option}";

    private static readonly Gen<string> Demands = Gen.OneOf(
        OnDates,
        OnDates.Select(OnDates, (one, other) => $"{one} or {other}"),
        OnIssues.Select(OnDates, (tie, asked) => $"if {tie} then {asked}"),
        OnIssues.Select(OnDates, (tie, asked) => $"if {tie} then {asked}"),
        OnIssues.Select(tie => $"not ({tie})")
    );

    private static readonly Gen<string> Cases =
        from demands in Demands.Array[2, 8]
        from rule in Among("", "rule: {all-but: 1}\n")
        from optional in Among("", ", optional: yes")
        from lasts in Among("", ", lasts: 1..2")
        from after in Among("", ", after: s0")
        select $$"""
        format: 1
        title: Small
        as-of: 2024-01-01
        {{rule}}issues:
          i0: {question: What?, options: [a, b, c]}
          i1: {question: What?, options: [a, b, c]}
        parties:
        {{string.Join(
            "\n",
            demands
                .Select((demand, place) => (demand, party: place % 3))
                .GroupBy(entry => entry.party)
                .Select(party =>
                    $"  p{party.Key}:\n    red-lines:\n"
                    + string.Join("\n", party.Select((entry, place) => $"      d{place}: {{demand: {entry.demand}}}"))
                )
        )}}
        roadmap:
          horizon: 4
          steps:
            s0: {by: p0{{lasts}}}
            s1: {by: p1{{after}}}
            s2: {by: p1{{optional}}}
        """;

    [Fact]
    public void Dates_are_those_of_every_package_that_enough_parties_accept() =>
        Cases.Sample(
            written =>
            {
                var demands = new DemandSpace(Standoff.Read(written), withRoadmap: true);
                var active = demands.Binding;
                var packages = Package
                    .All(demands.Negotiation.Issues.Concat(demands.Dates).ToValueList())
                    .Where(package =>
                        demands.Quorum.Tolerates(demands.PartiesOf(active & demands.Where(demand => !demand.IsMetBy(package))))
                    )
                    .ToArray();
                var dates = new PlanDates(demands, active, TestContext.Current.CancellationToken);
                Assert.Equal(packages.Length > 0, dates.Found is not null);
                Assert.Equal(
                    demands.Roadmap!.Steps.Select(step => Span(packages, step.Date)),
                    dates.Steps().Select(step => (step.Earliest, step.Latest))
                );
            },
            iter: 100
        );

    private static Gen<string> Among(params string[] words) => Gen.Int[0, words.Length - 1].Select(place => words[place]);

    private static (int?, int?) Span(Package[] packages, Issue date)
    {
        var months = packages.Select(package => package[date].At).OfType<Rational>().Select(month => (int?)month.Floor).ToArray();
        return (months.Min(), months.Max());
    }
}
