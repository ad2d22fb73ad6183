namespace CommonGround.Analyses.Bargaining.Optima.Simplex;

/// <summary>What the options of a box are worth by the multipliers, and how that changes while these move to let a member out of the basis.</summary>
internal sealed class Worths(LeastProgram program, MixedPackage mixed)
{
    private const double Small = 1e-9;

    private readonly double[] multipliers = new double[program.Length];
    private readonly double[] worth = new double[program.Options];
    private readonly double[] slope = new double[program.Options];
    private readonly double[] worthOfKey = new double[program.Issues];
    private readonly double[] slopeOfKey = new double[program.Issues];

    private int entering;
    private double soonest;
    private double steepest;

    /// <summary>By coordinate.</summary>
    public double[] Multipliers => multipliers;

    /// <summary>Takes the multipliers of a basis.</summary>
    public void Begin(Box box, Basis basis)
    {
        Array.Clear(multipliers);
        RowOperations.Add(mixed.LeastRow, -1, to: multipliers);
        Weigh(box, basis, multipliers, worth, worthOfKey);
    }

    /// <summary>A struck key of whose issue nothing else is taken gives way to the best option left.</summary>
    public void ReplaceKeys(Box box)
    {
        foreach (var issue in mixed.Live)
        {
            if (mixed.IsReplaceable(issue))
            {
                var best = Best(box.Left(issue));
                mixed.Replace(issue, best);
                worthOfKey[issue] = worth[best];
            }
        }
    }

    /// <summary>
    /// The variable that is first worth as much as its key while the multipliers move along a row, the steepest of those; null where
    /// they can move for ever.
    /// </summary>
    public int? Entering(Box box, Basis basis, double[] row, double sign)
    {
        (entering, soonest, steepest) = (-1, double.PositiveInfinity, 0);
        Weigh(box, basis, row, slope, slopeOfKey);
        foreach (var issue in mixed.Live)
        {
            foreach (var option in box.Left(issue))
            {
                Try(option, sign * (slope[option] - slopeOfKey[issue]), worthOfKey[issue] - worth[option]);
            }
        }

        foreach (var coordinate in program.Coordinates)
        {
            Try(program.Spare(coordinate), -sign * row[coordinate], multipliers[coordinate]);
        }

        return entering < 0 ? null : entering;
    }

    /// <summary>Moves the multipliers along the row last looked at, and with them what options are worth.</summary>
    public void Move(Box box, double[] row, double pace)
    {
        RowOperations.Add(row, pace, to: multipliers);
        foreach (var issue in mixed.Live)
        {
            worthOfKey[issue] += pace * slopeOfKey[issue];
            foreach (var option in box.Left(issue))
            {
                worth[option] += pace * slope[option];
            }
        }
    }

    private void Weigh(Box box, Basis basis, double[] weights, double[] weighed, double[] weighedOfKey)
    {
        foreach (var issue in mixed.Live)
        {
            var key = basis.Keys[issue];
            foreach (var option in box.Left(issue))
            {
                weighed[option] = program.Weighed(option, weights);
            }

            weighedOfKey[issue] = mixed.IsLeft(key) ? weighed[key] : program.Weighed(key, weights);
        }
    }

    private int Best(ReadOnlySpan<int> options)
    {
        var best = options[0];
        foreach (var option in options)
        {
            best = worth[option] > worth[best] ? option : best;
        }

        return best;
    }

    private void Try(int variable, double steepness, double distance)
    {
        if (steepness <= Small || mixed.IsTaken(variable))
        {
            return;
        }

        var time = Math.Max(0, distance) / steepness;
        if (time < soonest || (time == soonest && steepness > steepest))
        {
            (entering, soonest, steepest) = (variable, time, steepness);
        }
    }
}
