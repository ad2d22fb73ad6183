namespace CommonGround.Analyses.Bargaining.Optima.Simplex;

/// <summary>
/// The multipliers that bound the least of the rows lowest, by the dual simplex method, Lemke (1954), with the options of an issue bounded
/// together, Dantzig and Van Slyke (1967). Only multipliers come of it: the relaxation that weighs by them is the proof, so
/// that rounding here makes a bound loose, never wrong.
/// </summary>
internal sealed class DualSimplex
{
    /// <summary>Before it is given up; for each coordinate and issue.</summary>
    private const int MostPivots = 10;

    /// <summary>What rounding may make of multipliers that make one together, before it is begun anew.</summary>
    private const double Drift = 1e-6;

    private readonly GainTable table;
    private readonly LeastProgram program;
    private readonly MixedPackage mixed;
    private readonly Worths worths;
    private readonly double[] column;
    private readonly double[] products;

    private Basis basis = null!;

    public DualSimplex(GainTable table, bool[] counts)
    {
        this.table = table;
        program = new(table, counts);
        mixed = new(program);
        worths = new(program, mixed);
        (column, products) = (new double[program.Length], new double[program.Coordinates.Length]);
    }

    /// <summary>How far the mixed package of the box solved for last is from taking one option of an issue: from nothing to a half.</summary>
    public double Undecided(int issue) => mixed.Undecided(issue);

    /// <summary>Gives a box its best multipliers, or some that show that nothing in it reaches the target; how many pivots that took.</summary>
    public int Solve(Box box, double target)
    {
        basis = box.Basis ??= program.FirstBasis(box);
        mixed.Begin(box, basis);
        worths.Begin(box, basis);
        var most = MostPivots * (program.Coordinates.Length + program.Issues);
        var pivots = 0;
        while (pivots < most && IsOpen(box, target) && mixed.Leaving() is { } leaving && Pivot(box, leaving, target))
        {
            pivots++;
        }

        Give(box);
        return pivots;
    }

    private bool IsOpen(Box box, double target)
    {
        worths.ReplaceKeys(box);
        mixed.Measure();
        return mixed.Value >= target;
    }

    /// <summary>False where nothing can enter; then the multipliers move so far that the target is out of reach.</summary>
    private bool Pivot(Box box, (int Place, double Excess) leaving, double target)
    {
        var row = basis.Inverse[leaving.Place];
        if (worths.Entering(box, basis, row, Math.Sign(leaving.Excess)) is not { } entering)
        {
            worths.Move(box, row, (Math.Max(0, mixed.Value - target) + 1) / leaving.Excess);
            return false;
        }

        program.WriteColumn(entering, basis.Keys, column);
        basis.Times(column, products);
        worths.Move(box, row, products[mixed.LeastPlace] / products[leaving.Place]);
        mixed.Enter(entering, leaving.Place, products);
        return true;
    }

    /// <summary>Of the rows that count they make one; where rounding has spoilt that, the next box begins anew.</summary>
    private void Give(Box box)
    {
        var sum = 0.0;
        foreach (var coordinate in program.Coordinates)
        {
            sum += program.Counts[coordinate] ? Math.Max(0, worths.Multipliers[coordinate]) : 0;
        }

        box.Basis = Math.Abs(sum - 1) < Drift ? basis : null;
        if (!(sum > 0) || !double.IsFinite(sum))
        {
            return;
        }

        for (var row = 0; row < table.Rows; row++)
        {
            box.Weights[row] = Math.Max(0, worths.Multipliers[row]) / sum;
        }

        for (var clause = 0; clause < table.Clauses; clause++)
        {
            box.Prices[clause] = Math.Max(0, worths.Multipliers[table.Width + clause]) / sum;
        }
    }
}
