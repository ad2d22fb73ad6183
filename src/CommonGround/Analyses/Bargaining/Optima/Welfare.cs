using CommonGround.Analyses.Bargaining.Optima.Simplex;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// What a bargaining solution maximises, as a search sees it: a concave measure of the rows, and for any multipliers a bound on it by
/// their weighted sum. Multipliers are moved by steps of Polyak (1969).
/// </summary>
internal abstract class Welfare(GainTable table)
{
    protected GainTable Table { get; } = table;

    /// <summary>What a package must measure to be of interest.</summary>
    public double Target { get; private set; } = double.NegativeInfinity;

    private double Reached { get; set; } = double.NegativeInfinity;

    /// <summary>By row, what a package must reach to be of interest, rounding allowed for; padding needs nothing.</summary>
    public double[] Needs { get; } =
        table.Tolerance.Select((tolerance, row) => row < table.Rows ? -tolerance : double.NegativeInfinity).ToArray();

    /// <summary>Finds the best multipliers of a box at once; null where they are found by steps.</summary>
    public virtual DualSimplex? Simplex => null;

    /// <summary>Multipliers to begin with.</summary>
    public abstract void Begin(double[] weights);

    /// <summary>What the rows measure.</summary>
    public abstract double Of(ReadOnlySpan<double> rows);

    /// <summary>The most that rows can measure whose weighted sum is at most this.</summary>
    public abstract double Bound(double[] weights, double sum);

    /// <summary>The least weighted sum of rows that measure the target.</summary>
    public abstract double Cut(double[] weights);

    /// <summary>Moves the multipliers against the rows that maximise their weighted sum.</summary>
    public abstract void Step(double[] weights, double[] rows, double sum, double pace);

    /// <summary>Whether the bound has a meaning in this box; <paramref name="highest"/> is what its rows can still reach.</summary>
    public virtual bool Weigh(double[] weights, double[] highest) => true;

    /// <summary>From here on only what is as good as a package with these rows is of interest or, with a step, better by that much.</summary>
    public void Aim(ReadOnlySpan<double> rows, double step)
    {
        Raise(rows);
        var (measure, margin) = (Of(rows), Margin(rows));
        Target = step > 0 ? measure + step - margin : measure - margin;
        Reached = measure + margin;
        Raise(rows);
    }

    /// <summary>Whether rows certainly measure more than what was aimed at last.</summary>
    public bool Exceeds(ReadOnlySpan<double> rows) => Of(rows) > Reached;

    /// <summary>By how much rounding may change what these rows measure.</summary>
    protected abstract double Margin(ReadOnlySpan<double> rows);

    /// <summary>Moves what is needed along with the target.</summary>
    protected virtual void Raise(ReadOnlySpan<double> rows) { }

    /// <summary>By how much a weighted sum may be off by rounding.</summary>
    public double Tolerance(double[] weights)
    {
        var tolerance = 0.0;
        for (var row = 0; row < Table.Rows; row++)
        {
            tolerance += weights[row] * Table.Tolerance[row];
        }

        return tolerance;
    }
}
