namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// Multipliers of the conditions that want one of some options: a package is paid for each wanted option that it takes, and pays once for each
/// condition, so that what meets them all never loses.
/// </summary>
internal sealed class ClausePrices(GainTable table)
{
    private const double Share = 0.5;

    private readonly double[] prices = new double[table.Clauses];
    private readonly int[] settled = new int[table.Clauses];
    private readonly int[] taken = new int[table.Clauses];

    /// <summary>Whether the options taken meet every such condition.</summary>
    public bool AreAllMet => Array.IndexOf(taken, 0) < 0;

    /// <summary>What the options taken are paid in all, less what is paid for the conditions.</summary>
    public double Sum
    {
        get
        {
            var sum = 0.0;
            for (var clause = 0; clause < prices.Length; clause++)
            {
                sum += prices[clause] * (taken[clause] - 1);
            }

            return sum;
        }
    }

    /// <summary>Starts from a box's prices; what its settled issues meet costs nothing.</summary>
    public void Begin(Box box)
    {
        if (prices.Length == 0)
        {
            return;
        }

        Array.Clear(settled);
        for (var issue = 0; issue < table.Issues; issue++)
        {
            if (box.Left(issue) is [var only])
            {
                foreach (var clause in table.ClausesOf(only))
                {
                    settled[clause]++;
                }
            }
        }

        for (var clause = 0; clause < prices.Length; clause++)
        {
            prices[clause] = settled[clause] > 0 ? 0 : box.Prices[clause];
        }
    }

    public void CopyTo(double[] kept) => prices.CopyTo(kept, 0);

    public void CopyFrom(double[] kept) => kept.CopyTo(prices, 0);

    /// <summary>What an option is paid.</summary>
    public double Of(int option)
    {
        var sum = 0.0;
        foreach (var clause in table.ClausesOf(option))
        {
            sum += prices[clause];
        }

        return sum;
    }

    public void TakeNothing() => settled.CopyTo(taken, 0);

    public void Take(int option)
    {
        foreach (var clause in table.ClausesOf(option))
        {
            taken[clause]++;
        }
    }

    /// <summary>Raises the prices of conditions not met and lowers those of conditions met more than once, towards a sum lower by so much.</summary>
    public void Step(double excess)
    {
        var length = 0.0;
        for (var clause = 0; clause < prices.Length; clause++)
        {
            length += IsFree(clause) ? (taken[clause] - 1) * (taken[clause] - 1) : 0;
        }

        if (length == 0 || excess <= 0 || !double.IsFinite(excess))
        {
            return;
        }

        for (var clause = 0; clause < prices.Length; clause++)
        {
            if (settled[clause] == 0)
            {
                prices[clause] = Math.Max(0, prices[clause] - (Share * excess * (taken[clause] - 1) / length));
            }
        }

        bool IsFree(int clause) => settled[clause] == 0 && (taken[clause] == 0 || prices[clause] > 0);
    }
}
