namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>Groups decisions by proposal, since what is decided together is not separate evidence.</summary>
internal sealed class Clusters
{
    private readonly int[] of;

    public Clusters(IReadOnlyList<Decision> decisions)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        of = [.. decisions.Select(decision => Number(numbers, decision.Proposal))];
        Count = numbers.Count;
    }

    public int Count { get; }

    /// <summary>
    /// For each decision the candidate with the least loss on the decisions of all other proposals, so that none is chosen by what it
    /// will be scored on; of equals, and where there is no other proposal, the first.
    /// </summary>
    /// <param name="losses">For each candidate that on each decision.</param>
    public int[] BestOnOthers(IReadOnlyList<double[]> losses)
    {
        var sums = losses.Select(Sums).ToArray();
        var totals = sums.Select(sum => sum.Sum()).ToArray();
        var best = Enumerable
            .Range(0, Count)
            .Select(proposal => Enumerable.Range(0, losses.Count).MinBy(candidate => totals[candidate] - sums[candidate][proposal]))
            .ToArray();
        return [.. of.Select(proposal => best[proposal])];
    }

    /// <summary>The sum over the decisions of each proposal; what is missing adds nothing.</summary>
    public double[] Sums(IReadOnlyList<double> values)
    {
        var sums = new double[Count];
        for (var decision = 0; decision < of.Length; decision++)
        {
            sums[of[decision]] += double.IsNaN(values[decision]) ? 0 : values[decision];
        }

        return sums;
    }

    private static int Number(Dictionary<string, int> numbers, string proposal)
    {
        numbers.TryAdd(proposal, numbers.Count);
        return numbers[proposal];
    }
}
