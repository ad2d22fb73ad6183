using System.Numerics;
using CommonGround.Analyses;
using CommonGround.Analyses.Stability;
using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Stability;

public sealed class StabilitySearchTests
{
    [Fact]
    public void The_search_finds_what_the_definition_says() =>
        AnyConflict.InOptions.Sample(
            model =>
            {
                var definition = new Definition(model);
                var each = Found(model, threads: 2, chunk: 64).Each;
                return model.States.All(state =>
                    StableStates.Concepts.All(concept =>
                        Enumerable
                            .Range(0, each.Length)
                            .All(maker => each[maker][concept][state] == definition.IsStable(concept, maker, state))
                    )
                );
            },
            iter: 100
        );

    [Fact]
    public void An_equilibrium_is_a_state_where_everybody_stays() =>
        AnyConflict.InOptions.Sample(
            model =>
            {
                var (each, equilibria) = Found(model, threads: 2);
                return StableStates.Concepts.All(concept =>
                    model.States.All(state => equilibria[concept][state] == each.All(stable => stable[concept][state]))
                );
            },
            iter: 100
        );

    [Fact]
    public void Nash_is_symmetric_sequential_and_that_is_symmetric_and_sequential_and_each_is_general() =>
        AnyConflict.InOptions.Sample(
            model =>
                Found(model, threads: 1)
                    .Each.All(stable =>
                        stable[SolutionConcept.Nash].IsSubsetOf(stable[SolutionConcept.SymmetricSequential])
                        && stable[SolutionConcept.SymmetricSequential].IsSubsetOf(stable[SolutionConcept.SymmetricMetarational])
                        && stable[SolutionConcept.SymmetricSequential].IsSubsetOf(stable[SolutionConcept.Sequential])
                        && stable[SolutionConcept.SymmetricMetarational].IsSubsetOf(stable[SolutionConcept.GeneralMetarational])
                        && stable[SolutionConcept.Sequential].IsSubsetOf(stable[SolutionConcept.GeneralMetarational])
                    ),
            iter: 300
        );

    [Fact]
    public void In_any_graph_a_concept_implies_the_weaker_ones() =>
        AnyConflict.AsGraph.Sample(
            model =>
            {
                var definition = new Definition(model);
                bool Implies(SolutionConcept one, SolutionConcept other) =>
                    model.States.All(state =>
                        Enumerable
                            .Range(0, model.DecisionMakers.Count)
                            .All(maker => !definition.IsStable(one, maker, state) || definition.IsStable(other, maker, state))
                    );
                return Implies(SolutionConcept.Nash, SolutionConcept.SymmetricSequential)
                    && Implies(SolutionConcept.SymmetricSequential, SolutionConcept.SymmetricMetarational)
                    && Implies(SolutionConcept.SymmetricMetarational, SolutionConcept.GeneralMetarational)
                    && Implies(SolutionConcept.Sequential, SolutionConcept.GeneralMetarational);
            },
            iter: 200
        );

    [Fact]
    public void Any_number_of_threads_finds_the_same() =>
        AnyConflict.InOptions.Sample(model => AreSame(Found(model, threads: 1).Each, Found(model, threads: 5).Each), iter: 50);

    [Fact]
    public void States_settled_in_smaller_chunks_come_out_the_same() =>
        AnyConflict
            .OfOptions(13, 13)
            .Sample(model => AreSame(Found(model, threads: 1, chunk: 64).Each, Found(model, threads: 1).Each), iter: 5);

    [Fact]
    public void A_ranking_and_the_statements_that_it_follows_from_find_the_same() =>
        AnyConflict.InOptions.Sample(
            model =>
            {
                var ranked = model.WithPreferences(model.DecisionMakers.Select((_, maker) => Ranked(model, maker)));
                return AreSame(Found((OptionForm)ranked, threads: 1).Each, Found(model, threads: 1).Each);
            },
            iter: 50
        );

    [Fact]
    public void What_is_not_known_is_not_searched_as_if_it_were()
    {
        var model = new OptionForm([new("one", Preference.Unknown)], [new("it", 0)]);
        Assert.Throws<ArgumentException>(() => StabilitySearch.Equilibria(model, new Run()));
    }

    [Fact]
    public void Where_all_can_be_and_be_undone_stability_is_what_others_can_hold_one_down_to() =>
        AnyConflict
            .InOptions.Where(model => model.AllIsFeasible && model.Options.All(option => option.Reversal == Reversal.Possible))
            .Sample(
                model =>
                {
                    var each = Found(model, threads: 1).Each;
                    return Enumerable
                        .Range(0, each.Length)
                        .All(maker =>
                            model.States.All(state =>
                                each[maker][SolutionConcept.GeneralMetarational][state]
                                    == (ScoreOf(model, maker, state) >= Maximin(model, maker))
                                && each[maker][SolutionConcept.SymmetricMetarational][state]
                                    == (ScoreOf(model, maker, state) >= Minimax(model, maker))
                            )
                        );
                },
                iter: 50
            );

    [Theory]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(100)]
    public void More_statements_than_a_word_has_bits_are_compared_exactly(int statements)
    {
        // All but the last speak of the first option; the last decides between the others.
        var said = Enumerable
            .Range(0, statements)
            .Select(place => new PreferenceStatement($"{place}", new Formula.Taken(place == statements - 1 ? 1 : 0)))
            .ToValueList();
        var model = new OptionForm([new("one", new Preference.Prioritised(said))], [new("first", 0), new("second", 0)]);
        Assert.Equal([3], Found(model, threads: 1).Equilibria[SolutionConcept.Nash].States);
    }

    [Fact]
    public void Thirty_one_options_are_refused_with_the_memory_they_would_need() =>
        Assert.Contains(
            "GB would be needed",
            Assert
                .Throws<TooLargeException>(() =>
                    new OptionForm(
                        [new("one", Preference.Indifferent)],
                        Enumerable.Range(0, 31).Select(option => new ConflictOption($"{option}", 0)).ToValueList()
                    )
                )
                .Message
        );

    [Fact]
    public void A_search_that_is_called_off_stops()
    {
        using var stopping = new CancellationTokenSource();
        stopping.Cancel();
        var model = new OptionForm([new("one", Preference.Indifferent)], [new("it", 0)]);
        Assert.ThrowsAny<OperationCanceledException>(() => StabilitySearch.Equilibria(model, new Run { Cancellation = stopping.Token }));
    }

    private static (StableStates[] Each, StableStates Equilibria) Found(OptionForm model, int threads, int chunk = 4096)
    {
        var each = new StableStates[model.DecisionMakers.Count];
        var equilibria = StabilitySearch.Equilibria(model, new Run(), (maker, stable) => each[maker] = stable, threads, chunk);
        return (each, equilibria);
    }

    private static bool AreSame(StableStates[] some, StableStates[] others) =>
        some.Zip(others).All(pair => StableStates.Concepts.All(concept => pair.First[concept].Equals(pair.Second[concept])));

    private static Preference Ranked(OptionForm model, int maker) =>
        new Preference.Ranking(
            model
                .States.GroupBy(state => ScoreOf(model, maker, state))
                .OrderByDescending(tier => tier.Key)
                .Select(tier => tier.ToValueList())
                .ToValueList()
        );

    private static BigInteger ScoreOf(OptionForm model, int maker, int state) =>
        ((Preference.Prioritised)model.DecisionMakers[maker].Preference).Statements.Aggregate(
            BigInteger.Zero,
            (score, statement) => (score * 2) + (statement.Formula.Holds(state) ? 1 : 0)
        );

    private static BigInteger Maximin(OptionForm model, int maker) =>
        model.States.GroupBy(state => state & model.OptionsOf(maker)).Max(own => own.Min(state => ScoreOf(model, maker, state)));

    private static BigInteger Minimax(OptionForm model, int maker) =>
        model.States.GroupBy(state => state & ~model.OptionsOf(maker)).Min(others => others.Max(state => ScoreOf(model, maker, state)));
}
