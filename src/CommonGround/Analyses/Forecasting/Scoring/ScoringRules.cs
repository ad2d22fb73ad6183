namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>Holds forecasts against outcomes. What a model did not forecast is missing, which is NaN here, and counts nowhere.</summary>
internal sealed class ScoringRules(IReadOnlyList<Decision> decisions, Forecasts reference, ProposalBootstrap bootstrap)
{
    private const int Points = 100;

    public ModelScore Of(Forecasts forecasts)
    {
        var errors = Errors(forecasts);
        var scores = Scores(forecasts);
        return new(forecasts.Name, forecasts.Title, errors.Count(double.IsFinite))
        {
            Error = bootstrap.Mean(errors),
            RootMeanSquare = Math.Sqrt(bootstrap.Mean([.. errors.Select(error => error * error)]).Mean),
            Difference = bootstrap.Mean(Less(errors, Errors(reference))),
            Score = bootstrap.Mean(forecasts.IsPoint ? errors : scores),
            SpreadScore = bootstrap.Mean(scores),
            ScoreDifference = bootstrap.Mean(Less(scores, Scores(reference))),
            Even = Ranges(forecasts, 0.5),
            Likely = Ranges(forecasts, 0.8),
            Note = forecasts.Note,
        };
    }

    private double[] Errors(Forecasts forecasts) =>
        Each(number => forecasts.Places[number] is { } place ? Points * Math.Abs(place - decisions[number].Outcome) : double.NaN);

    private double[] Scores(Forecasts forecasts) =>
        Each(number => Points * forecasts.Prospects[number]?.RankedProbabilityScore(decisions[number].Outcome) ?? double.NaN);

    private RangeScore Ranges(Forecasts forecasts, double share)
    {
        var ranges = forecasts.Prospects.Select(prospect => prospect?.Narrowest(share)).ToArray();
        var held = Each(number => ranges[number] is { } range ? (range.Holds(decisions[number].Outcome) ? 1 : 0) : double.NaN);
        var widths = Each(number => ranges[number] is { } range ? Points * (range.To - range.From) : double.NaN);
        return new(bootstrap.Mean(held), bootstrap.Mean(widths).Mean);
    }

    private double[] Each(Func<int, double> value) => [.. Enumerable.Range(0, decisions.Count).Select(value)];

    private static double[] Less(double[] left, double[] right) => [.. left.Zip(right, (one, other) => one - other)];
}
