namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// The product of gains, as the sum of their logarithms. It is bounded by the means: the geometric mean of weighted gains is at most their
/// arithmetic mean. Where not all can gain, more gainers are better than a larger product, and it is over those who gain.
/// </summary>
internal sealed class NashWelfare(GainTable table, int parties) : Welfare(table)
{
    /// <summary>So many gains are multiplied before their logarithm is taken.</summary>
    private const int AtOnce = 4;
    private const double Farthest = 1;
    private const double Largest = 1e60;
    private const double Rounding = 1e-11;

    /// <summary>How many gain in the best package found.</summary>
    public int Gainers { get; set; }

    public override void Begin(double[] weights)
    {
        for (var row = 0; row < Table.Rows; row++)
        {
            weights[row] = row < parties ? 1 : 0;
        }
    }

    public override double Of(ReadOnlySpan<double> rows)
    {
        var (gainers, product, sum) = (0, 1.0, 0.0);
        for (var row = 0; row < parties; row++)
        {
            if (IsGain(rows, row))
            {
                product *= rows[row];
                if (++gainers % AtOnce == 0)
                {
                    (sum, product) = (sum + Math.Log(product), 1);
                }
            }
        }

        sum += Math.Log(product);
        return gainers == Gainers ? sum
            : gainers > Gainers ? double.PositiveInfinity
            : double.NegativeInfinity;
    }

    public override double Bound(double[] weights, double sum)
    {
        var (gainers, logarithms) = Logarithms(weights);
        return gainers > Gainers ? double.PositiveInfinity
            : gainers == 0 ? 0
            : sum <= 0 ? double.NegativeInfinity
            : (gainers * Math.Log(sum / gainers)) - logarithms;
    }

    public override double Cut(double[] weights)
    {
        var (gainers, logarithms) = Logarithms(weights);
        return gainers > Gainers || gainers == 0 ? double.NegativeInfinity : gainers * Math.Exp((Target + logarithms) / gainers);
    }

    /// <summary>In the logarithms of the weights the bound is convex.</summary>
    public override void Step(double[] weights, double[] rows, double sum, double pace)
    {
        var (gainers, length) = (0, 0.0);
        for (var row = 0; row < parties; row++)
        {
            gainers += weights[row] > 0 ? 1 : 0;
        }

        for (var row = 0; row < parties; row++)
        {
            var slope = Slope(row);
            length += slope * slope;
        }

        if (sum <= 0 || length < 1e-18)
        {
            return;
        }

        var step = pace * Math.Min(1, Math.Max(0, Bound(weights, sum) - Target) / length);
        for (var row = 0; row < parties; row++)
        {
            var moved = weights[row] * Math.Exp(Math.Clamp(-step * Slope(row), -Farthest, Farthest));
            weights[row] = weights[row] > 0 ? Math.Clamp(moved, 1 / Largest, Largest) : 0;
        }

        double Slope(int row) => weights[row] > 0 ? (gainers * weights[row] * rows[row] / sum) - 1 : 0;
    }

    /// <summary>Weighs those alone who can still gain.</summary>
    public override bool Weigh(double[] weights, double[] highest)
    {
        var gainers = 0;
        for (var row = 0; row < parties; row++)
        {
            if (highest[row] < Table.Least[row] - Table.Tolerance[row])
            {
                weights[row] = 0;
            }

            gainers += weights[row] > 0 ? 1 : 0;
        }

        return gainers >= Gainers;
    }

    protected override double Margin(ReadOnlySpan<double> rows)
    {
        var margin = Rounding;
        for (var row = 0; row < parties; row++)
        {
            margin += IsGain(rows, row) ? Table.Tolerance[row] / rows[row] : 0;
        }

        return margin;
    }

    protected override void Raise(ReadOnlySpan<double> rows)
    {
        Gainers = 0;
        for (var row = 0; row < parties; row++)
        {
            Gainers += IsGain(rows, row) ? 1 : 0;
        }
    }

    private bool IsGain(ReadOnlySpan<double> rows, int row) => rows[row] > 0 && rows[row] >= Table.Least[row] / 2;

    private (int Gainers, double Sum) Logarithms(double[] weights)
    {
        var (gainers, sum) = (0, 0.0);
        for (var row = 0; row < parties; row++)
        {
            if (weights[row] > 0)
            {
                gainers++;
                sum += Math.Log(weights[row]);
            }
        }

        return (gainers, sum);
    }
}
