using CommonGround.Analyses.Bargaining.Optima.Simplex;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// The sum of the smallest so many gains, one at first: no weighted sum in which no weight exceeds one, and all together make so many, is less
/// than it. Ogryczak and Śliwiński (2003).
/// </summary>
internal sealed class LeastWelfare(GainTable table, bool[] counts, int smallest) : Welfare(table)
{
    private const double Guard = 1e-4;
    private const double Length = 0.7;
    private const double Lowest = 1e-5;

    public override DualSimplex? Simplex { get; } = smallest == 1 ? new(table, counts) : null;

    public override void Begin(double[] weights)
    {
        for (var row = 0; row < Table.Rows; row++)
        {
            weights[row] = counts[row] ? 1 : Guard;
        }

        Normalise(weights);
    }

    public override double Of(ReadOnlySpan<double> rows) => smallest == 1 ? Least(rows) : SumOfSmallest(rows);

    private double Least(ReadOnlySpan<double> rows)
    {
        var least = double.PositiveInfinity;
        for (var row = 0; row < Table.Rows; row++)
        {
            least = counts[row] && rows[row] < least ? rows[row] : least;
        }

        return least;
    }

    private double SumOfSmallest(ReadOnlySpan<double> rows)
    {
        Span<double> sorted = stackalloc double[Table.Rows];
        var filled = 0;
        for (var row = 0; row < Table.Rows; row++)
        {
            if (counts[row])
            {
                sorted[filled++] = rows[row];
            }
        }

        sorted = sorted[..filled];
        sorted.Sort();
        var sum = 0.0;
        foreach (var gain in sorted[..smallest])
        {
            sum += gain;
        }

        return sum;
    }

    public override double Bound(double[] weights, double sum) => sum;

    public override double Cut(double[] weights) => Target;

    public override void Step(double[] weights, double[] rows, double sum, double pace)
    {
        var mean = sum / smallest;
        var variance = 1e-12;
        for (var row = 0; row < Table.Rows; row++)
        {
            var off = Off(row);
            variance += weights[row] * off * off;
        }

        var step = Length * pace * (sum - Target) / variance;
        for (var row = 0; row < Table.Rows; row++)
        {
            weights[row] = Math.Max(Lowest, weights[row] * Math.Clamp(1 - (step * Off(row)), 0.3, 3));
        }

        Normalise(weights);

        double Off(int row) => counts[row] ? rows[row] - mean : rows[row];
    }

    protected override double Margin(ReadOnlySpan<double> rows) => smallest * Table.Tolerance.Max();

    protected override void Raise(ReadOnlySpan<double> rows)
    {
        var least = smallest == 1 ? Target : Least(rows);
        for (var row = 0; row < Table.Rows; row++)
        {
            Needs[row] = Math.Max(0, counts[row] ? least : 0) - Table.Tolerance[row];
        }
    }

    /// <summary>Scales the weights until all together make as many as are summed and none exceeds one.</summary>
    private void Normalise(double[] weights)
    {
        Scale(weights, full: 0);
        if (smallest == 1)
        {
            return;
        }

        for (int full; (full = Clip(weights)) > 0 && full < smallest && IsShort(weights); )
        {
            Scale(weights, full);
        }
    }

    private bool IsShort(double[] weights)
    {
        var sum = 0.0;
        for (var row = 0; row < Table.Rows; row++)
        {
            sum += counts[row] ? weights[row] : 0;
        }

        return sum < smallest * (1 - 1e-15);
    }

    private int Clip(double[] weights)
    {
        var full = 0;
        for (var row = 0; row < Table.Rows; row++)
        {
            if (counts[row] && weights[row] >= 1)
            {
                weights[row] = 1;
                full++;
            }
        }

        return full;
    }

    private void Scale(double[] weights, int full)
    {
        var rest = 0.0;
        for (var row = 0; row < Table.Rows; row++)
        {
            rest += counts[row] && (full == 0 || weights[row] < 1) ? weights[row] : 0;
        }

        for (var row = 0; row < Table.Rows; row++)
        {
            weights[row] *= counts[row] && (full == 0 || weights[row] < 1) ? (smallest - full) / rest : 1;
        }
    }
}
