using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>Bargaining over all issues at once: each challenges whom it expects to move most, until positions settle.</summary>
public sealed record SpatialModelOfPolitics()
    : ForecastModel("smp", "Spatial Model of Politics", "Wise, Lester and Efird 2015, Multidimensional Bargaining using KTAB")
{
    public SpatialRules Rules { get; init; } = SpatialRules.Default;

    public override IReadOnlyList<double?> Forecast(Contest contest, CancellationToken cancellation = default)
    {
        if (Rules != SpatialRules.Default)
        {
            var end = Course(contest, cancellation).End;
            return Means(contest, issue => [.. end.Select(position => position[issue])]);
        }

        var turns = new SpatialTurns(new(contest));
        var settling = new Settling();
        while (!settling.IsOver(turns.Take()))
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return Means(contest, issue => turns.Positions(issue).ToArray());
    }

    /// <summary>Every turn, with who challenges whom.</summary>
    public SpatialCourse Course(Contest contest, CancellationToken cancellation = default)
    {
        var spatial = new SpatialContest(contest);
        return Rules == SpatialRules.Default
            ? Played(spatial, new SpatialTurns(spatial), cancellation)
            : Defined(spatial, Rules, cancellation);
    }

    /// <summary>The course as the definition has it, which is slow, and the same for KTAB's own rules.</summary>
    internal static SpatialCourse Defined(SpatialContest contest, SpatialRules rules, CancellationToken cancellation = default)
    {
        var turns = new List<Turn>();
        var settling = new Settling();
        var positions = contest.Start;
        bool isOver;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var turn = SpatialDefinition.Take(contest, rules, positions);
            turns.Add(turn);
            positions = [.. turn.After.Select(position => position.ToArray())];
            isOver = settling.IsOver(Moved(turn));
        } while (!isOver);
        return new(turns.ToValueList());
    }

    private static SpatialCourse Played(SpatialContest contest, SpatialTurns turns, CancellationToken cancellation)
    {
        var played = new List<Turn>();
        var settling = new Settling();
        bool isOver;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var before = Standing(contest, turns);
            isOver = settling.IsOver(turns.Take());
            played.Add(new(before, turns.Chances.ToArray().ToValueList(), turns.Challenges.ToValueList(), Standing(contest, turns)));
        } while (!isOver);
        return new(played.ToValueList());
    }

    private static ValueList<ValueList<double>> Standing(SpatialContest contest, SpatialTurns turns) =>
        Enumerable
            .Range(0, contest.Parties)
            .Select(party => Enumerable.Range(0, contest.Issues).Select(issue => turns.Positions(issue)[party]).ToValueList())
            .ToValueList();

    private static double?[] Means(Contest contest, Func<int, double[]> positions) =>
        [
            .. Enumerable
                .Range(0, contest.Issues)
                .Select(issue => Weight.Mean(positions(issue), Weight.Of(contest.Influence, contest.Salience(issue)))),
        ];

    private static double Moved(Turn turn) =>
        Weight.Total([.. turn.Before.Zip(turn.After, (before, after) => Math.Sqrt(Weight.Total(Squares(before, after))))]);

    private static double[] Squares(ValueList<double> before, ValueList<double> after) =>
        [.. before.Zip(after, (one, other) => (one - other) * (one - other))];
}
