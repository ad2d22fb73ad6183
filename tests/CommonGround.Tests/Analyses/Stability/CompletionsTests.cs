using CommonGround.Analyses;
using CommonGround.Analyses.Stability;
using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Stability;

public sealed class CompletionsTests
{
    /// <summary>In options, where the meaning of some statements is not known.</summary>
    private static readonly Gen<OptionForm> AnyUncertain =
        from model in AnyConflict.InOptions
        where model.Options.Count <= 5
        from readings in Gen.Int[0, 9].Select(draw => draw < 3 ? (Readings)new[] { 3, 5, 7 }[draw] : Readings.For).Array[60]
        let doubtful = (OptionForm)
            model.WithPreferences(
                model.DecisionMakers.Select(
                    (maker, index) =>
                        (Preference)
                            new Preference.Prioritised(
                                ((Preference.Prioritised)maker.Preference)
                                    .Statements.Select(
                                        (said, place) => said with { Readings = readings[((index * 7) + place) % readings.Length] }
                                    )
                                    .ToValueList()
                            )
                )
            )
        where new Completions(doubtful).Count <= 60
        select doubtful;

    [Fact]
    public void Chicken_with_a_driver_whose_wish_to_live_is_not_known_hinges_on_it()
    {
        var prospects = Weigh(Chicken(Readings.PerhapsFor));
        Assert.False(prospects.Certain.Equilibria[SolutionConcept.Nash][2]);
        Assert.True(prospects.Possible.Equilibria[SolutionConcept.Nash][2]);
        Assert.Equal([new(1, 0, Readings.PerhapsFor)], prospects.HingesOn(SolutionConcept.Nash, null, 2));
        Assert.Equal((1, 2), (prospects.StableIn(SolutionConcept.Nash, null, 2), prospects.Count));
    }

    [Fact]
    public void What_is_known_hinges_on_nothing() => Assert.Empty(Weigh(Chicken(Readings.For)).HingesOn(SolutionConcept.Nash, null, 2));

    [Fact]
    public void Bounds_without_completions_are_never_tighter_than_the_truth() =>
        AnyUncertain.Sample(
            model =>
            {
                var prospects = Weigh(model);
                var (against, toward) = (new Definition(model), new Definition(model, doubt: Doubt.Settles));
                return model.States.All(state =>
                    StableStates.Concepts.All(concept =>
                        Enumerable
                            .Range(0, model.DecisionMakers.Count)
                            .All(maker =>
                                (!against.IsStable(concept, maker, state) || prospects.Certain.Of[maker][concept][state])
                                && (!prospects.Possible.Of[maker][concept][state] || toward.IsStable(concept, maker, state))
                            )
                    )
                );
            },
            iter: 40
        );

    [Fact]
    public void A_state_hinges_on_something_exactly_where_it_is_stable_in_some_completions_alone() =>
        AnyUncertain.Sample(
            model =>
            {
                var prospects = Weigh(model);
                return model.States.All(state =>
                    StableStates.Concepts.All(concept =>
                        prospects.HingesOn(concept, null, state).Any()
                        == (prospects.Certain.Equilibria[concept][state] != prospects.Possible.Equilibria[concept][state])
                    )
                );
            },
            iter: 40
        );

    [Fact]
    public void Of_whom_nothing_is_known_nothing_is_certain_but_where_it_cannot_move()
    {
        var model = (OptionForm)Chicken(Readings.For).WithPreference(1, Preference.Unknown);
        var (against, toward) = (new Definition(model), new Definition(model, doubt: Doubt.Settles));
        Assert.All(model.States, state => Assert.False(against.Nash(1, state)));
        Assert.All(model.States, state => Assert.True(toward.Nash(1, state)));
    }

    /// <summary>Each driver may swerve; both would rather live, and then rather not swerve. Of the second it may be unknown whether it would live.</summary>
    private static OptionForm Chicken(Readings life)
    {
        var swerves = new Formula[] { new Formula.Taken(0), new Formula.Taken(1) };
        Preference Of(int driver, Readings readings) =>
            new Preference.Prioritised([
                new("we live", new Formula.Any(swerves.ToValueList()), readings),
                new("the other swerves", swerves[1 - driver]),
                new("I do not swerve", new Formula.Not(swerves[driver])),
            ]);
        return new([new("first", Of(0, Readings.For)), new("second", Of(1, life))], [new("first swerves", 0), new("second swerves", 1)]);
    }

    private static Prospects Weigh(OptionForm model) =>
        new Completions(model).Weigh(
            known =>
            {
                var each = new StableStates[known.DecisionMakers.Count];
                var equilibria = StabilitySearch.Equilibria(
                    (OptionForm)known,
                    new Run(),
                    (maker, stable) => each[maker] = stable,
                    threads: 1
                );
                var stabilities = new Stabilities(each.ToValueList(), equilibria);
                return (stabilities, stabilities);
            },
            new Run()
        );
}
