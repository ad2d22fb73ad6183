using CommonGround.Analyses.Forecasting;

namespace CommonGround.Tests.Analyses.Forecasting;

public sealed class ProspectTests
{
    private const double Close = 1e-9;

    /// <summary>Certain places and tents, alone and mixed.</summary>
    public static Gen<Prospect> AnyProspect { get; } =
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 0.6], Gen.Double[0.05, 1])
            .Array[1, 4]
            .Select(parts => Prospect.Of([.. parts.Select(part => (part.Item3, Prospect.Around(part.Item1, part.Item2)))]));

    private static readonly Gen<(Prospect Prospect, double Outcome)> WithOutcome = Gen.Select(AnyProspect, Gen.Double[0, 1]);

    [Fact]
    public void The_score_is_the_area_between_the_chances_and_the_outcome() =>
        WithOutcome.Sample(
            pair =>
            {
                const int slices = 20_000;
                var area = 0d;
                for (var slice = 0; slice < slices; slice++)
                {
                    var place = (slice + 0.5) / slices;
                    var gap = UpTo(pair.Prospect, place) - (pair.Outcome <= place ? 1 : 0);
                    area += gap * gap / slices;
                }

                Assert.Equal(area, pair.Prospect.RankedProbabilityScore(pair.Outcome), 1e-4);
            },
            iter: 10
        );

    /// <summary>Gneiting and Raftery (2007), equation 21.</summary>
    [Fact]
    public void The_score_is_the_expected_error_less_half_the_expected_distance_of_two_draws() =>
        WithOutcome.Sample(
            pair =>
            {
                var (error, apart) = (0d, 0d);
                for (var place = 0; place <= 100; place++)
                {
                    error += pair.Prospect.Chance(place) * Math.Abs((place / 100d) - pair.Outcome);
                    for (var other = 0; other <= 100; other++)
                    {
                        apart += pair.Prospect.Chance(place) * pair.Prospect.Chance(other) * Math.Abs(place - other) / 100d;
                    }
                }

                Assert.Equal(error - (apart / 2), pair.Prospect.RankedProbabilityScore(pair.Outcome), Close);
            },
            iter: 200
        );

    [Fact]
    public void The_score_of_a_certain_forecast_is_how_far_it_missed() =>
        Gen.Select(Gen.Int[0, 100], Gen.Double[0, 1])
            .Sample(
                (place, outcome) =>
                    Assert.Equal(Math.Abs((place / 100d) - outcome), Prospect.At(place / 100d).RankedProbabilityScore(outcome), Close)
            );

    [Fact]
    public void No_other_place_misses_less_on_average_than_the_median() =>
        AnyProspect.Sample(prospect =>
        {
            var least = Enumerable.Range(0, 101).Min(place => ExpectedError(prospect, place / 100d));
            Assert.Equal(least, ExpectedError(prospect, prospect.Median), Close);
        });

    [Fact]
    public void No_narrower_range_holds_as_much() =>
        Gen.Select(AnyProspect, Gen.Double[0.05, 0.99])
            .Sample(
                (prospect, share) =>
                {
                    var range = prospect.Narrowest(share);
                    var narrowest = (
                        from start in Enumerable.Range(0, 101)
                        from end in Enumerable.Range(start, 101 - start)
                        where Within(prospect, start, end) >= share + Close
                        select end - start
                    )
                        .DefaultIfEmpty(100)
                        .Min();
                    Assert.True(Within(prospect, Hundredths(range.From), Hundredths(range.To)) >= share - Close);
                    Assert.True(Hundredths(range.To) - Hundredths(range.From) <= narrowest);
                },
                iter: 30
            );

    [Fact]
    public void Its_chances_add_up_to_one() =>
        AnyProspect.Sample(prospect => Assert.Equal(1, Enumerable.Range(0, 101).Sum(prospect.Chance), Close));

    [Fact]
    public void Chances_beyond_an_end_of_the_scale_lie_at_that_end()
    {
        var prospect = Prospect.Around(0, 0.2);
        Assert.InRange(prospect.Chance(0), 0.5, 0.52);
        Assert.Equal(0, prospect.Median);
    }

    [Fact]
    public void The_mean_and_deviation_of_a_tent_inside_the_scale_are_those_it_was_given()
    {
        var prospect = Prospect.Around(0.5, 0.1);
        var variance = Enumerable.Range(0, 101).Sum(place => prospect.Chance(place) * Math.Pow((place / 100d) - 0.5, 2));
        Assert.Equal(0.5, prospect.Mean, Close);
        Assert.Equal(0.1, Math.Sqrt(variance), 1e-3);
    }

    private static double UpTo(Prospect prospect, double place) =>
        Enumerable.Range(0, 1 + (int)Math.Floor((place * 100) + Close)).Sum(prospect.Chance);

    private static double ExpectedError(Prospect prospect, double forecast) =>
        Enumerable.Range(0, 101).Sum(place => prospect.Chance(place) * Math.Abs((place / 100d) - forecast));

    private static double Within(Prospect prospect, int start, int end) => Enumerable.Range(start, end - start + 1).Sum(prospect.Chance);

    private static int Hundredths(double place) => (int)Math.Round(place * 100);
}
