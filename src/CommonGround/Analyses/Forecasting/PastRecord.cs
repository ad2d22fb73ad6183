namespace CommonGround.Analyses.Forecasting;

/// <summary>
/// How far off each model was on 154 decisions of the EU (DEU I–III, doi:10.34810/data53), as <c>score</c> prints it: the mean
/// absolute error in points of a scale from 0 to 100. That of our own is out of sample.
/// </summary>
internal static class PastRecord
{
    public const string Of = "154 decisions of the EU, 1998 to 2019 (DEU I–III, doi:10.34810/data53)";

    private static readonly Dictionary<string, double> Errors = new(StringComparer.Ordinal)
    {
        ["compromise"] = 23.59,
        ["mean"] = 24.82,
        ["median"] = 31.41,
        ["weighted-median"] = 30.77,
        ["pce"] = 24.62,
        ["smp"] = 23.10,
        ["bdm-printed"] = 30.15,
        ["bdm-scholz"] = 32.71,
        ["ours"] = 22.52,
    };

    /// <summary>Null for a model that was never scored.</summary>
    public static double? Error(ForecastModel model) => Errors.TryGetValue(model.Name, out var error) ? error : null;
}
