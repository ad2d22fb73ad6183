namespace CommonGround.Analyses.Forecasting;

/// <summary>What models say of every issue, draw by draw.</summary>
internal sealed class Draws
{
    /// <summary>So many are made by one thread, one after the other: what is added up over draws is added up in this order.</summary>
    private const int Together = 16;

    private readonly Blend[] blends;

    private Draws(int count, IReadOnlyList<ForecastModel> models, Blend[] blends) => (Count, Models, this.blends) = (count, models, blends);

    public int Count { get; }

    public IReadOnlyList<ForecastModel> Models { get; }

    /// <summary>Of one model on one issue, 0 to 1, draw by draw; null where it had nothing to say.</summary>
    public IReadOnlyList<double?> Of(int model, int issue) => [.. blends.SelectMany(blend => blend.Places(model, issue))];

    /// <summary>What our own forecast holds likely over all draws: beside what is not known, that outcomes differ where all is known.</summary>
    /// <returns>Null where nobody's word has weight in some draw.</returns>
    public Prospect? Likely(int issue) => Prospect.Joined([.. blends.Select(blend => ((double)blend.Count, blend.Likely(issue)))]);

    /// <summary>Draws are independent and each has its own place, so that no number of threads changes what comes out.</summary>
    public static Draws Make(
        UncertainContest contest,
        IReadOnlyList<ForecastModel> models,
        int issues,
        int count,
        Run run,
        Predicate<int>? takesPart = null
    )
    {
        var made = new Blend[(count + Together - 1) / Together];
        var done = 0;
        Parallel.For(
            0,
            made.Length,
            new ParallelOptions { CancellationToken = run.Cancellation },
            place =>
            {
                var blend = new Blend(contest, models, issues, takesPart);
                for (var draw = place * Together; draw < Math.Min(count, (place + 1) * Together); draw++)
                {
                    blend.Add(draw, run.Cancellation);
                    run.Report("drawing what is not known", (double)Interlocked.Increment(ref done) / count);
                }

                made[place] = blend;
            }
        );
        return new(count, models, made);
    }
}
