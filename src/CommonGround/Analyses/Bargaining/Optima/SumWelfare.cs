namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>A sum of gains. To its weights come multipliers of the rows' staying above zero.</summary>
internal sealed class SumWelfare(GainTable table, double[] shares) : Welfare(table)
{
    /// <summary>No weight moves more at a time.</summary>
    private const double Farthest = 2;

    public override void Begin(double[] weights) => shares.CopyTo(weights, 0);

    public override double Of(ReadOnlySpan<double> rows)
    {
        var sum = 0.0;
        for (var row = 0; row < Table.Rows; row++)
        {
            sum += shares[row] * rows[row];
        }

        return sum;
    }

    public override double Bound(double[] weights, double sum) => sum;

    public override double Cut(double[] weights) => Target;

    protected override double Margin(ReadOnlySpan<double> rows) => Tolerance(shares);

    public override void Step(double[] weights, double[] rows, double sum, double pace)
    {
        var (length, longest) = (0.0, 0.0);
        for (var row = 0; row < Table.Rows; row++)
        {
            if (IsFree(row))
            {
                length += rows[row] * rows[row];
                longest = Math.Max(longest, Math.Abs(rows[row]));
            }
        }

        if (longest == 0)
        {
            return;
        }

        var step = Math.Min(pace * (sum - Target) / length, Farthest / longest);
        for (var row = 0; row < Table.Rows; row++)
        {
            weights[row] = IsFree(row) ? Math.Max(shares[row], weights[row] - (step * rows[row])) : weights[row];
        }

        bool IsFree(int row) => rows[row] < -Table.Tolerance[row] || weights[row] > shares[row];
    }
}
