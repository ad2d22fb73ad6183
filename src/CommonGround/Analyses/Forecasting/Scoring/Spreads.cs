namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>Gives models that name one place the spread which would have served them best on other proposals.</summary>
internal static class Spreads
{
    /// <summary>Standard deviations, as shares of the scale; the first where there is nothing to choose by.</summary>
    private static readonly double[] Deviations = [0.35, .. Enumerable.Range(1, 60).Select(hundredths => hundredths / 100d)];

    public static Prospect?[] Around(IReadOnlyList<double?> places, IReadOnlyList<Decision> decisions, Clusters proposals) =>
        Chosen(
            [
                .. Deviations.Select(deviation =>
                    (Func<int, Prospect?>)(decision => places[decision] is { } place ? Prospect.Around(place, deviation) : null)
                ),
            ],
            decisions,
            proposals
        );

    /// <summary>For each decision what that candidate says which was best on all other proposals.</summary>
    public static Prospect?[] Chosen(IReadOnlyList<Func<int, Prospect?>> candidates, IReadOnlyList<Decision> decisions, Clusters proposals)
    {
        var losses = candidates
            .Select(candidate =>
                decisions.Select((decision, number) => candidate(number)?.RankedProbabilityScore(decision.Outcome) ?? double.NaN).ToArray()
            )
            .ToArray();
        return [.. proposals.BestOnOthers(losses).Select((candidate, decision) => candidates[candidate](decision))];
    }
}
