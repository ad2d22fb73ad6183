using CommonGround.Analyses.Agreements;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>The reservoir, with values, walk-aways, scopes and a veto, comes out as the definition says.</summary>
public sealed class ReservoirTests
{
    private static readonly Agreement Reservoir = Asked.Of(Example.Reservoir);
    private static readonly Definition Defined = new(Example.Reservoir);

    [Fact]
    public void The_verdicts_are_the_defined_ones() =>
        Assert.Equal(
            (Defined.Verdict, Defined.IfAllHadToSign, Defined.FrameworkVerdict),
            (Reservoir.Complete.Verdict, Reservoir.Complete.IfAllHadToSign, Reservoir.Frameworks.Verdict)
        );

    [Fact]
    public void The_counts_are_the_defined_ones() =>
        Assert.Equal(
            (Defined.Acceptable(Defined.Binding).Count(), Defined.Acceptable(Defined.Known).Count()),
            ((int)Reservoir.Complete.Refusing.Count, (int)Reservoir.Complete.Consenting.Count)
        );

    [Fact]
    public void The_examples_are_the_first_acceptable_packages() =>
        Assert.Equal(
            [Defined.Acceptable(Defined.Binding).FirstOrDefault(), Defined.Acceptable(Defined.Known).FirstOrDefault()],
            [Reservoir.Complete.Refusing.Example, Reservoir.Complete.Consenting.Example]
        );

    [Fact]
    public void Without_the_right_to_pass_over_one_the_conflicts_and_repairs_are_the_defined_ones()
    {
        var strict = Example.Reservoir with { Rule = SigningRule.Unanimity };
        var (agreement, definition) = (Asked.Of(strict), new Definition(strict));
        Assert.Equal(definition.Verdict, agreement.Complete.Verdict);
        Assert.NotEqual(Verdict.Yes, agreement.Complete.Verdict);
        Assert.Equal(Sorted(definition.Conflicts(definition.Binding)), Sorted(agreement.Complete.Refusing.Conflicts));
        Assert.Equal(
            Sorted(definition.Repairs(definition.Binding)),
            Sorted(agreement.Complete.Refusing.Repairs.Select(repair => repair.Demands))
        );
    }

    [Fact]
    public void To_the_others_the_note_of_Lowbridge_does_not_show()
    {
        var seen = Example.Reservoir.SeenBy("midvale");
        Assert.DoesNotContain(seen.Demands, demand => demand.Name.StartsWith("lowbridge/walk-away", StringComparison.Ordinal));
        Assert.DoesNotContain(seen.Party("lowbridge").Positions, position => position.Points is not null);
        Assert.DoesNotContain(seen.Sources, source => source.Name == "lowbridge-note");
    }

    [Fact]
    public void Lowbridge_itself_sees_its_own_walk_away() =>
        Assert.Contains(Example.Reservoir.SeenBy("lowbridge").Demands, demand => demand.Name == "lowbridge/walk-away");

    [Fact]
    public void In_March_Upmoor_had_not_yet_rejected_a_fuller_lake()
    {
        var march = Example.Reservoir.AsOf(new DateOnly(2024, 3, 12));
        Assert.DoesNotContain(march.Demands, demand => demand.Name == "upmoor/level");
        Assert.Contains(Example.Reservoir.Demands, demand => demand.Name == "upmoor/level");
    }

    private static IEnumerable<string> Sorted(IEnumerable<IEnumerable<Demand>> sets) =>
        sets.Select(set => string.Join(", ", set.Select(demand => demand.Name).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);
}
