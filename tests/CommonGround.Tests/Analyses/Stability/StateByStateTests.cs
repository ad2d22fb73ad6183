using CommonGround.Analyses.Stability;

namespace CommonGround.Tests.Analyses.Stability;

public sealed class StateByStateTests
{
    [Fact]
    public void It_finds_what_the_definition_says_whatever_is_not_known() =>
        Gen.Select(AnyStandoff.OfAnyKind, Gen.Enum<Semantics>(), Gen.Enum<Doubt>())
            .Sample((negotiation, semantics, doubt) => AssertFound(CaseModel.Of(negotiation), semantics, doubt), iter: 300);

    [Fact]
    public void It_finds_what_the_definition_says_of_more_decision_makers() =>
        Gen.Select(AnyConflict.AsGraph, Gen.Enum<Semantics>())
            .Sample((model, semantics) => AssertFound(model, semantics, Doubt.Unsettles), iter: 300);

    private static void AssertFound(GraphModel model, Semantics semantics, Doubt doubt)
    {
        var definition = new Definition(model, semantics, doubt);
        var found = new StateByState(model, new MoveGraph(model, semantics), semantics, doubt, CancellationToken.None).Find();
        foreach (var concept in StableStates.Concepts)
        {
            Assert.Equal(model.States.Where(state => definition.IsEquilibrium(concept, state)), found.Equilibria[concept].States);
            for (var maker = 0; maker < model.DecisionMakers.Count; maker++)
            {
                Assert.Equal(model.States.Where(state => definition.IsStable(concept, maker, state)), found.Of[maker][concept].States);
            }
        }
    }
}
