using CommonGround.Analyses.Stability;

namespace CommonGround.Tests.Analyses.Stability;

public sealed class MarginsTests
{
    [Fact]
    public void One_stays_exactly_where_the_margin_is_not_below_zero() =>
        AnyConflict.AsGraph.Sample(
            model =>
            {
                var (definition, margins) = (new Definition(model), new Margins(model));
                return model.States.All(state =>
                    Enumerable
                        .Range(0, model.DecisionMakers.Count)
                        .All(maker =>
                            StableStates.Concepts.All(concept =>
                                definition.IsStable(concept, maker, state) == (margins.Of(concept, maker, state) ?? 0) >= 0
                            )
                        )
                );
            },
            iter: 100
        );

    [Fact]
    public void In_the_prisoners_dilemma_silence_is_held_by_one_place()
    {
        // States: neither, first, second, both keep silent.
        var model = new StateForm(
            [new("first", Preference.Ranking.FromPayoffs([1, 0, 3, 2])), new("second", Preference.Ranking.FromPayoffs([1, 3, 0, 2]))],
            ["neither", "first", "second", "both"],
            [new(0, 0, 1), new(0, 1, 0), new(0, 2, 3), new(0, 3, 2), new(1, 0, 2), new(1, 2, 0), new(1, 1, 3), new(1, 3, 1)]
        );
        Assert.Equal(1, new Margins(model).Of(SolutionConcept.Sequential, 0, 3));
        Assert.Equal(-1, new Margins(model).Of(SolutionConcept.Nash, 0, 3));
        Assert.Equal(1, new Margins(model).Of(SolutionConcept.Nash, 0, 0));
    }
}
