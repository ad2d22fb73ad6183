using CommonGround.Analyses.Forecasting;

namespace CommonGround.Tests.Analyses.Forecasting;

public sealed class CarryOrCompromiseTests
{
    private static readonly CarryOrCompromise Model = new();

    private static readonly Gen<(double Influence, double Position, double Salience)[]> AnyParties = Gen.Select(
        Gen.Double[1, 100],
        Gen.OneOf(Gen.Int[0, 2].Select(halves => halves / 2d), Gen.Int[0, 100].Select(hundredths => hundredths / 100d)),
        Gen.Double[0.05, 1]
    ).Array[1, 12];

    [Fact]
    public void The_same_parties_in_another_order_give_the_same_forecast() =>
        AnyParties.Sample(parties => AssertAlike(Prospect(parties), Prospect([.. parties.Reverse()])));

    [Fact]
    public void Only_ratios_of_influence_count() =>
        AnyParties.Sample(parties =>
            AssertAlike(Prospect(parties), Prospect([.. parties.Select(party => party with { Influence = party.Influence * 7 })]))
        );

    [Fact]
    public void A_party_that_sends_two_with_half_its_influence_each_changes_nothing() =>
        AnyParties.Sample(parties =>
        {
            var half = parties[0] with { Influence = parties[0].Influence / 2 };
            AssertAlike(Prospect(parties), Prospect([half, half, .. parties[1..]]));
        });

    [Fact]
    public void Turning_the_scale_round_turns_the_forecast_round() =>
        AnyParties.Sample(parties =>
        {
            var turned = Prospect([.. parties.Select(party => party with { Position = 1 - party.Position })]);
            Assert.Equal(1 - Prospect(parties).Mean, turned.Mean, 0.005);
        });

    [Fact]
    public void A_party_without_influence_or_interest_changes_nothing() =>
        AnyParties.Sample(parties =>
        {
            AssertAlike(Prospect(parties), Prospect([.. parties, (0, 0.3, 1)]));
            AssertAlike(Prospect(parties), Prospect([.. parties, (50, 0.3, 0)]));
        });

    [Fact]
    public void Where_all_stand_together_their_position_carries() =>
        Assert.Equal(1, Prospect([(10, 0.4, 0.5), (90, 0.4, 0.2), (30, 0.4, 1)]).Chance(40), 1e-9);

    [Fact]
    public void Where_nobodys_word_has_weight_there_is_no_forecast() => Assert.Null(Model.Prospect([0, 50], [0.1, 0.9], [1, 0]));

    [Fact]
    public void A_small_change_of_a_position_changes_the_forecast_little() =>
        AnyParties.Sample(parties =>
        {
            var moved = parties[0] with { Position = Math.Clamp(parties[0].Position + 0.001, 0, 1) };
            Assert.Equal(Prospect(parties).Mean, Prospect([moved, .. parties[1..]]).Mean, 0.02);
        });

    /// <summary>A position that the most weight stands behind carries the more surely, the more stands behind it.</summary>
    [Fact]
    public void The_more_weight_behind_a_position_the_more_surely_it_carries()
    {
        var chances = new[] { 60, 70, 80, 90 }.Select(weight => Prospect([(weight, 1, 1), (100 - weight, 0, 1)]).Chance(100)).ToArray();
        Assert.Equal(chances.Order(), chances);
        Assert.True(chances[^1] > 0.5);
    }

    [Fact]
    public void As_a_model_it_names_the_median() =>
        AnyParties.Sample(
            parties =>
            {
                var (influence, positions, salience) = Columns(parties);
                var contest = Contest.Of(influence, [positions], [salience]);
                Assert.Equal(
                    Model.Prospect(influence, positions, salience)!.Median,
                    Model.Forecast(contest, TestContext.Current.CancellationToken)[0]
                );
            },
            iter: 30
        );

    [Fact]
    public void Two_who_are_alike_but_stand_at_opposite_ends_meet_in_the_middle_whoever_is_named_first()
    {
        Assert.Equal(0.5, Model.Prospect([40, 40], [0, 1], [0.8, 0.8])!.Median);
        Assert.Equal(0.5, Model.Prospect([40, 40], [1, 0], [0.8, 0.8])!.Median);
    }

    [Fact]
    public void In_between_is_half_way_between_the_root_mean_and_where_bargaining_leads()
    {
        var never = Model with { Power = 500, Spread = 0.001 };
        var (influence, positions, salience) = (new double[] { 80, 20 }, new double[] { 1, 0 }, new double[] { 1, 1 });
        var bargained = CarryOrCompromise.Bargained(influence, positions, salience)!.Value;
        Assert.Equal((bargained + (2d / 3)) / 2, never.Prospect(influence, positions, salience)!.Median, 0.0051);
    }

    /// <summary>Of the part that is ours; where bargaining leads may turn on a tie, and then on a trifle.</summary>
    private static Prospect Prospect((double Influence, double Position, double Salience)[] parties)
    {
        var (influence, positions, salience) = Columns(parties);
        return Model.Prospect(influence, positions, salience, bargained: null)!;
    }

    private static (double[] Influence, double[] Positions, double[] Salience) Columns(
        (double Influence, double Position, double Salience)[] parties
    ) =>
        (
            Array.ConvertAll(parties, party => party.Influence),
            Array.ConvertAll(parties, party => party.Position),
            Array.ConvertAll(parties, party => party.Salience)
        );

    private static void AssertAlike(Prospect expected, Prospect actual) =>
        Assert.All(Enumerable.Range(0, 101), place => Assert.Equal(expected.Chance(place), actual.Chance(place), 1e-9));
}
