using CommonGround.Analyses.Agreements;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Analyses.Agreements;

namespace CommonGround.Tests;

/// <summary>The random cases are of every kind, so that no property holds only because nothing tries it.</summary>
public sealed class AnyTests
{
    /// <summary>The same on every run.</summary>
    private static readonly PCG Draws = new(1);
    private static readonly Negotiation[] Drawn = [.. Enumerable.Range(0, 600).Select(_ => Next(Any.Negotiation))];
    private static readonly Agreement[] Small = [.. Drawn.Select(Asked.Of)];
    private static readonly Agreement[] Large = [.. Enumerable.Range(0, 100).Select(_ => Asked.Of(Next(Any.LargeNegotiation)))];
    private static readonly List<Agreement> Later = [];

    [Theory]
    [InlineData(Verdict.Yes)]
    [InlineData(Verdict.No)]
    [InlineData(Verdict.Hinges)]
    public void Every_verdict_is_common_among_small_and_large_cases(Verdict verdict)
    {
        Assert.InRange(Small.Count(agreement => agreement.Complete.Verdict == verdict), 60, 480);
        Assert.InRange(Large.Count(agreement => agreement.Complete.Verdict == verdict), 5, 90);
    }

    [Theory]
    [InlineData(Verdict.Yes)]
    [InlineData(Verdict.No)]
    [InlineData(Verdict.Hinges)]
    public void Every_verdict_on_frameworks_is_common(Verdict verdict) =>
        Assert.InRange(Small.Count(agreement => agreement.Frameworks.Verdict == verdict), 30, 540);

    [Fact]
    public void Every_kind_of_demand_certainty_and_scope_occurs()
    {
        var demands = Drawn.SelectMany(negotiation => negotiation.Demands).ToArray();
        Assert.Equal(
            Enum.GetValues<DemandKind>().Where(kind => kind != DemandKind.Promise),
            demands.Select(demand => demand.Kind).Distinct().Order()
        );
        Assert.Equal(Enum.GetValues<Certainty>(), demands.Select(demand => demand.Certainty).Distinct().Order());
        Assert.Equal(Enum.GetValues<Scope>(), demands.Select(demand => demand.Scope).Distinct().Order());
    }

    [Fact]
    public void Every_kind_of_condition_occurs() =>
        Assert.Equal(
            [nameof(Against), nameof(AllOf), nameof(AnyOf), nameof(Between), nameof(IfThen), nameof(IsOneOf), nameof(Not)],
            Drawn
                .SelectMany(negotiation => negotiation.Parties)
                .SelectMany(party => party.RedLines)
                .Select(line => line.Condition.GetType().Name)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void Rules_that_pass_over_one_or_two_with_and_without_a_veto_occur_where_nothing_can_be_signed(int over, bool hasVeto) =>
        Occurs(agreement =>
            agreement.Complete.Refusing.Can == false
            && agreement.Negotiation.Rule.MayStayOut == over
            && agreement.Negotiation.Rule.Vetoes.Count > 0 == hasVeto
        );

    [Theory]
    [InlineData(Verdict.Yes)]
    [InlineData(Verdict.No)]
    [InlineData(Verdict.Hinges)]
    public void Weights_several_majorities_vetoes_and_blocking_numbers_occur_with_every_verdict(Verdict verdict)
    {
        void OccursIn(Predicate<SigningRule> kind) =>
            Occurs(agreement =>
                agreement.Complete.Verdict == verdict && agreement.Negotiation.Rule.MayStayOut is null && kind(agreement.Negotiation.Rule)
            );
        OccursIn(rule => rule.Majorities.Count > 1 && rule.Majorities.Any(majority => majority.Weights is not null));
        OccursIn(rule => rule.Blocking is > 1);
        OccursIn(rule => rule.Vetoes.Count > 0);
        OccursIn(rule => rule.Majorities.Any(majority => majority.Quota.IsStrict));
    }

    [Fact]
    public void Some_costs_are_known_and_some_are_not() =>
        Assert.Equal(
            [false, true],
            Small
                .SelectMany(agreement => agreement.Complete.Refusing.Repairs)
                .SelectMany(repair => repair.Costs)
                .Select(cost => cost.Value is not null)
                .Distinct()
                .Order()
        );

    [Fact]
    public void Conflicts_and_repairs_of_several_demands_occur()
    {
        Occurs(agreement => agreement.Complete.Refusing.Conflicts.Any(conflict => conflict.Count >= 3));
        Occurs(agreement => agreement.Complete.Refusing.Repairs.Any(repair => repair.Demands.Count >= 3));
        Occurs(agreement => agreement.Complete.ConsentSets.Count >= 2 && agreement.Complete.RefusalSets.Count >= 2);
    }

    [Theory]
    [InlineData(StickingKind.Issue)]
    [InlineData(StickingKind.Demand)]
    [InlineData(StickingKind.Party)]
    public void Groups_that_open_only_together_occur(StickingKind kind) =>
        Occurs(agreement => agreement.StickingPoints.Points.Any(point => point.Kind == kind && point.Names.Count > 1));

    [Fact]
    public void Frameworks_that_leave_open_what_is_on_record_and_several_of_one_case_occur()
    {
        Occurs(agreement => agreement.Frameworks.Maximal.Count > 1);
        Occurs(agreement => agreement.Frameworks.Maximal.Any(framework => framework.Open.Except(agreement.Frameworks.NotDiscussed).Any()));
    }

    private static void Occurs(Predicate<Agreement> kind) => Assert.Contains(Small.Concat(Further()), kind);

    /// <summary>Drawn on only while a kind has not occurred: whether it does is no matter of a lucky seed.</summary>
    private static IEnumerable<Agreement> Further()
    {
        for (var place = 0; place < 6000; place++)
        {
            if (place == Later.Count)
            {
                Later.Add(Asked.Of(Next(Any.Negotiation)));
            }

            yield return Later[place];
        }
    }

    private static Negotiation Next(Gen<Negotiation> negotiations) => negotiations.Generate(Draws, null, out var _);
}
