namespace CommonGround.Analyses.Forecasting;

/// <summary>A way to say from who stands where what the outcome may be. It says what its authors' rule gives, not what the parties will do.</summary>
/// <param name="Name">One short word, the same in JSON and in a scorecard.</param>
/// <param name="Title">What a brief calls it.</param>
/// <param name="Citation">Who proposed it, and where.</param>
public abstract record ForecastModel(string Name, string Title, string Citation)
{
    /// <summary>For each issue a place on its scale, 0 to 1; null where the model has nothing to say, as when nobody's word has weight.</summary>
    public abstract IReadOnlyList<double?> Forecast(Contest contest, CancellationToken cancellation = default);
}

/// <summary>A model to which every issue is a contest of its own.</summary>
public abstract record OneIssueModel(string Name, string Title, string Citation) : ForecastModel(Name, Title, Citation)
{
    public sealed override IReadOnlyList<double?> Forecast(Contest contest, CancellationToken cancellation = default)
    {
        var places = new double?[contest.Issues];
        for (var issue = 0; issue < places.Length; issue++)
        {
            places[issue] = Place(contest.Influence, contest.Positions(issue), contest.Salience(issue));
        }

        return places;
    }

    protected abstract double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience);
}
