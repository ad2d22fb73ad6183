using System.Globalization;
using System.Text;
using CommonGround.Analyses;
using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Spatial;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Forecasting;

/// <summary>The bay of the chapter, read from the chapter itself, comes out as the chapter works it by hand.</summary>
public sealed class ForecastingChapterTests
{
    private static readonly string Chapter = File.ReadAllText(
        Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Forecasting", "Forecasting.md")
    );

    internal static readonly OutcomeForecasts Bay = Ask(Read(Chapter.Split("```yaml\n")[1].Split("```")[0]));

    [Fact]
    public void Every_model_says_what_the_table_of_the_chapter_says()
    {
        var told = Chapter
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .ToDictionary(line => line.Split('`')[1], line => line.Split('|')[2].Trim(), StringComparer.Ordinal);
        Assert.Equal(8, told.Count);
        Assert.All(
            Bay.Issues[0].Models.Where(model => model.Model is not CarryOrCompromise),
            model => Assert.Equal(double.Parse(told[model.Model.Name], CultureInfo.InvariantCulture), model.Spread!.Mean, 0.005)
        );
    }

    [Fact]
    public void The_first_turn_is_the_one_that_is_worked_by_hand()
    {
        var turn = new SpatialModelOfPolitics()
            .Course(
                Contest.Of(
                    [60, 30, 40],
                    [
                        [0.2, 0.5, 0.8],
                    ],
                    [
                        [0.5, 1, 1],
                    ]
                )
            )
            .Turns[0];
        Assert.Equal([0.36, 0.48, 0.16], turn.Chances.Select(chance => Math.Round(chance, 2)));
        Assert.Equal(
            ["1 to 0", "2 to 0"],
            turn.Challenges.Select(challenge => FormattableString.Invariant($"{challenge.Initiator} to {challenge.Target}"))
        );
        Assert.Equal((0.61, 0.44), (Math.Round(turn.Challenges[1].Victory, 2), Math.Round(turn.Challenges[1].Gain, 2)));
        Assert.Equal([0.4548, 0.4548, 0.7452], turn.After.Select(position => position[0]));
    }

    [Fact]
    public void What_is_known_in_full_is_not_drawn()
    {
        Assert.Equal(("exact", 1), (Bay.Exactness.Word, Bay.Draws));
        Assert.All(Bay.Issues[0].Models, model => Assert.Equal(model.Spread!.Low, model.Spread.High));
    }

    internal static OutcomeForecasts Ask(Negotiation negotiation, int seed = 1) =>
        Assert.IsType<OutcomeForecasts>(
            Assert.IsType<Finding.Answered>(new OutcomeForecast().Ask(negotiation, new Run { Seed = seed })).Result
        );

    internal static Negotiation Read(string text)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { ["talks.yaml"] = Encoding.UTF8.GetBytes(text) };
        var reading = CaseReader.Read(new("chapter", files));
        return reading.Negotiation ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
