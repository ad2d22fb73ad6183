namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>A sum of gains. To its weights come multipliers of the rows' staying above zero.</summary>
internal sealed class SumWelfare(GainTable table, double[] shares) : Welfare(table)
{
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
        var length = 0.0;
        for (var row = 0; row < Table.Rows; row++)
        {
            length += IsFree(row) ? rows[row] * rows[row] : 0;
        }

        if (length == 0)
        {
            return;
        }

        var step = pace * (sum - Target) / length;
        for (var row = 0; row < Table.Rows; row++)
        {
            weights[row] = Math.Max(shares[row], weights[row] - (step * rows[row]));
        }

        bool IsFree(int row) => rows[row] < 0 || weights[row] > shares[row];
    }
}
