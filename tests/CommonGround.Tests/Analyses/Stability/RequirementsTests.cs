using CommonGround.Analyses.Stability;

namespace CommonGround.Tests.Analyses.Stability;

public sealed class RequirementsTests
{
    [Fact]
    public void Requirements_are_met_exactly_where_the_definition_says_stable() =>
        AnyConflict.AsGraph.Sample(
            model =>
            {
                var definition = new Definition(model);
                return Cases(model)
                    .All(asked =>
                        definition.IsStable(asked.Concept, asked.Maker, asked.State)
                        == new Requirements(model, asked.Concept, asked.Maker, asked.State).AreMetBy(
                            Order.Of(model.DecisionMakers[asked.Maker].Preference, model)
                        )
                    );
            },
            iter: 60
        );

    [Fact]
    public void The_smallest_change_makes_the_state_hold_and_none_with_fewer_states_does() =>
        AnyConflict
            .AsGraph.Where(model => model.StateNames.Count <= 5)
            .Sample(
                model =>
                    Cases(model)
                        .All(asked =>
                        {
                            var (states, isLeast) = new Requirements(model, asked.Concept, asked.Maker, asked.State).Smallest();
                            var better = model
                                .States.Where(other =>
                                    Order.Of(model.DecisionMakers[asked.Maker].Preference, model).Prefers(other, asked.State)
                                )
                                .ToArray();
                            return isLeast
                                && Holds(model, asked, states!)
                                && Subsets(better).Where(few => few.Length < states!.Count).All(few => !Holds(model, asked, few));
                        }),
                iter: 30
            );

    [Fact]
    public void In_chicken_to_swerve_both_would_hold_if_each_feared_the_other_going_on_less()
    {
        // States: neither, first, second, both swerve; the first driver likes best that the second swerves alone.
        var model = new StateForm(
            [new("first", Preference.Ranking.FromPayoffs([0, 1, 3, 2])), new("second", Preference.Ranking.FromPayoffs([0, 3, 1, 2]))],
            ["neither", "first", "second", "both"],
            [new(0, 0, 1), new(0, 1, 0), new(0, 2, 3), new(0, 3, 2), new(1, 0, 2), new(1, 2, 0), new(1, 1, 3), new(1, 3, 1)]
        );
        Assert.Equal([2], new Requirements(model, SolutionConcept.Nash, 0, 3).Smallest().States!);
        Assert.Equal([], new Requirements(model, SolutionConcept.SymmetricMetarational, 0, 3).Smallest().States!);
        Assert.Equal([2], new Requirements(model, SolutionConcept.Sequential, 0, 3).Smallest().States!);
    }

    [Fact]
    public void One_wish_put_first_is_the_smallest_change_of_statements()
    {
        var (mine, theirs) = (new Formula.Taken(0), new Formula.Taken(1));
        var wishes = new Preference.Prioritised([new("I hold", mine), new("not both", new Formula.Not(new Formula.All([mine, theirs])))]);
        var model = new OptionForm([new("one", wishes), new("other", Preference.Indifferent)], [new("mine", 0), new("theirs", 1)]);
        var requirements = new Requirements(model, SolutionConcept.Nash, 0, 2);
        Assert.Equal(
            [
                [new(0, Revision.Drop)],
                [new(0, Revision.Reverse)],
                [new(1, Revision.PutFirst)],
            ],
            requirements.SmallestChanges(wishes)
        );
    }

    private static bool Holds(StateForm model, (SolutionConcept Concept, int Maker, int State) asked, IReadOnlyCollection<int> lowered)
    {
        var order = Order.Of(model.DecisionMakers[asked.Maker].Preference, model);
        var payoffs = model.States.Select(other =>
            other != asked.State && order.Prefers(other, asked.State) && !lowered.Contains(other) ? 1 : 0
        );
        var changed = model.WithPreference(asked.Maker, Preference.Ranking.FromPayoffs(payoffs));
        return new Definition(changed).IsStable(asked.Concept, asked.Maker, asked.State);
    }

    private static IEnumerable<(SolutionConcept Concept, int Maker, int State)> Cases(GraphModel model) =>
        from concept in StableStates.Concepts
        from maker in Enumerable.Range(0, model.DecisionMakers.Count)
        from state in model.States
        select (concept, maker, state);

    private static IEnumerable<int[]> Subsets(int[] states) =>
        Enumerable.Range(0, 1 << states.Length).Select(chosen => states.Where((_, place) => (chosen >> place & 1) != 0).ToArray());
}
