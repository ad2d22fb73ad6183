using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>Bargaining over all issues at once: each challenges whom it expects to move most, until positions settle.</summary>
public sealed record SpatialModelOfPolitics()
    : ForecastModel("smp", "Spatial Model of Politics", "Wise, Lester and Efird 2015, Multidimensional Bargaining using KTAB")
{
    public SpatialRules Rules { get; init; } = SpatialRules.Default;

    public override IReadOnlyList<double?> Forecast(Contest contest, CancellationToken cancellation = default)
    {
        var course = Course(contest, cancellation);
        return
        [
            .. Enumerable
                .Range(0, contest.Issues)
                .Select(issue =>
                    Weight.Mean([.. course.End.Select(position => position[issue])], Weight.Of(contest.Influence, contest.Salience(issue)))
                ),
        ];
    }

    /// <summary>Every turn, with who challenges whom.</summary>
    public SpatialCourse Course(Contest contest, CancellationToken cancellation = default)
    {
        var spatial = new SpatialContest(contest);
        var turns = new List<Turn>();
        var settling = new Settling();
        var positions = spatial.Start;
        bool isOver;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var turn = SpatialDefinition.Take(spatial, Rules, positions);
            turns.Add(turn);
            positions = [.. turn.After.Select(position => position.ToArray())];
            isOver = settling.IsOver(Moved(turn));
        } while (!isOver);
        return new(turns.ToValueList());
    }

    private static double Moved(Turn turn) =>
        Weight.Total([.. turn.Before.Zip(turn.After, (before, after) => Math.Sqrt(Weight.Total(Squares(before, after))))]);

    private static double[] Squares(ValueList<double> before, ValueList<double> after) =>
        [.. before.Zip(after, (one, other) => (one - other) * (one - other))];
}
