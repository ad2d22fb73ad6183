namespace CommonGround.Analyses.Forecasting;

/// <summary>How far off a model was on decisions that were really taken, so that no forecast is read without its record.</summary>
/// <param name="Error">In points of a scale from 0 to 100, on average; cross-validated where the model was fitted to these decisions.</param>
public sealed record PastScore(double Error)
{
    /// <summary>On how many decisions, of how many proposals.</summary>
    public const int Decisions = 154;
    public const int Proposals = 63;

    public const string Citation = "decisions of the EU, 1998 to 2019 (DEU I–III, doi:10.34810/data53)";

    private static readonly Dictionary<string, PastScore> Known = new(StringComparer.Ordinal)
    {
        ["compromise"] = new(23.59),
        ["mean"] = new(24.82),
        ["median"] = new(31.41),
        ["weighted-median"] = new(30.77),
        ["pce"] = new(24.62),
        ["smp"] = new(23.10),
        ["bdm-printed"] = new(30.15),
        ["bdm-scholz"] = new(32.71),
        ["ours"] = new(23.05),
    };

    /// <summary>Null where a model was never scored.</summary>
    public static PastScore? Of(string model) => Known.GetValueOrDefault(model);
}
