namespace CommonGround.Analyses.Forecasting;

/// <summary>Some draws of a contest, one after the other, and what each model says in them.</summary>
/// <param name="takesPart">Which parties are left in; all where it is null.</param>
internal sealed class Blend(UncertainContest contest, IReadOnlyList<ForecastModel> models, int issues, Predicate<int>? takesPart)
{
    /// <summary>By draw, model and issue.</summary>
    private readonly List<double?[][]> said = [];

    /// <summary>Of our own forecast, by draw and issue.</summary>
    private readonly List<Prospect?[]> prospects = [];

    private readonly int[][] members =
    [
        .. Enumerable.Range(0, issues).Select(issue => contest.Members(issue).Where(party => takesPart?.Invoke(party) != false).ToArray()),
    ];

    public int Count => said.Count;

    public IEnumerable<double?> Places(int model, int issue) => said.Select(draw => draw[model][issue]);

    public Prospect? Likely(int issue) => Prospect.Joined([.. prospects.Select(draw => (1.0, draw[issue]))]);

    /// <summary>A model of one issue hears of those who take part in it; a model of all issues hears of everybody.</summary>
    public void Add(int draw, CancellationToken cancellation)
    {
        var drawn = contest.Draw(draw);
        var single = members.Select((among, issue) => among.Length == 0 ? null : drawn.On(issue).Among(among)).ToArray();
        var whole = takesPart is null ? drawn : drawn.Among([.. Enumerable.Range(0, drawn.Parties).Where(party => takesPart(party))]);
        var likely = new Prospect?[issues];
        said.Add([
            .. models.Select(model =>
                model switch
                {
                    CarryOrCompromise own => [.. single.Select((one, issue) => (likely[issue] = own.Prospect(one))?.Median)],
                    OneIssueModel => [.. single.Select(one => one is null ? null : model.Forecast(one, cancellation)[0])],
                    _ => (double?[])[.. model.Forecast(whole, cancellation)],
                }
            ),
        ]);
        prospects.Add(likely);
    }
}
