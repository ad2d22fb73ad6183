using CommonGround.Analyses.Stability;

namespace CommonGround.Tests.Analyses.Stability;

public sealed class CoalitionStabilityTests
{
    public static TheoryData<string> Published => ReferenceConflicts.Published;

    [Theory]
    [MemberData(nameof(Published))]
    public void Coalitions_stay_where_the_reference_says(string name)
    {
        var conflict = ReferenceConflicts.Read(name);
        var model = ReferenceConflicts.Conflict(conflict);
        var names = model.DecisionMakers.Select(maker => maker.Name).ToList();
        var coalitions = new CoalitionStability(model);
        Assert.All(
            conflict["coalition_InoharaHipel2008"]!.AsObject(),
            coalition =>
            {
                var members = coalition.Key.Split('+').Select(member => names.IndexOf(member)).ToArray();
                Assert.All(
                    coalition.Value!.AsObject(),
                    expected =>
                        Assert.Equal(
                            expected.Value!.AsArray().Select(ReferenceConflicts.Label),
                            model
                                .States.Where(state =>
                                    coalitions.IsStable(
                                        (SolutionConcept)Array.IndexOf(ReferenceConflicts.ConceptNames, expected.Key[1..]),
                                        members,
                                        state
                                    )
                                )
                                .Select(model.NameOf)
                        )
                );
            }
        );
    }

    [Fact]
    public void A_coalition_of_one_stays_where_its_member_would() =>
        AnyConflict.AsGraph.Sample(
            model =>
            {
                var (alone, together) = (new Definition(model), new CoalitionStability(model));
                return model.States.All(state =>
                    Enumerable
                        .Range(0, model.DecisionMakers.Count)
                        .All(maker =>
                            StableStates.Concepts.All(concept =>
                                alone.IsStable(concept, maker, state) == together.IsStable(concept, [maker], state)
                            )
                        )
                );
            },
            iter: 100
        );
}
