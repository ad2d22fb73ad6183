namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// The Lagrangian relaxation of a box: instead of the welfare, a weighted sum of the rows is maximised, issue by issue. Every choice of
/// multipliers gives a bound; the steps look for a low one. Held and Karp (1971).
/// </summary>
internal sealed class Relaxation(GainTable table, Welfare welfare)
{
    private const int Patience = 12;
    private const double Kept = 0.3;

    private readonly int[] choices = new int[table.Issues];
    private readonly double[] rows = new double[table.Width];
    private readonly double[] direction = new double[table.Width];
    private readonly double[] trial = new double[table.Width];
    private readonly ClausePrices prices = new(table);
    private double[] values = new double[table.Options.Length];
    private double[] trialValues = new double[table.Options.Length];

    /// <summary>The least bound found.</summary>
    public double Bound { get; private set; }

    /// <summary>The weighted sum that gives it, rounding allowed for.</summary>
    public double Sum { get; private set; }

    /// <summary>What each option left adds to it.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>How many sums were maximised.</summary>
    public long Evaluations { get; private set; }

    /// <summary>The box's multipliers become the best found. False as soon as nothing of interest can be left.</summary>
    /// <param name="box">The box to bound.</param>
    /// <param name="rounds">How many steps to take at most.</param>
    /// <param name="meet">Is shown each package that maximises a sum, where it measures more than the best so far.</param>
    public bool Improve(Box box, int rounds, Func<int[], bool> meet)
    {
        if (welfare.Simplex is { } simplex)
        {
            Evaluations += simplex.Solve(box, welfare.Target);
            rounds = 0;
        }

        box.Weights.CopyTo(trial, 0);
        prices.Begin(box);
        Bound = double.PositiveInfinity;
        var (pace, stale) = (1.0, 0);
        for (var round = 0; ; round++)
        {
            var sum = Maximise(box);
            var bound = welfare.Bound(trial, sum + welfare.Tolerance(trial));
            if (bound < Bound || round == 0)
            {
                (Bound, Sum, stale) = (bound, sum + welfare.Tolerance(trial), 0);
                trial.CopyTo(box.Weights, 0);
                prices.CopyTo(box.Prices);
                (values, trialValues) = (trialValues, values);
                if (bound < welfare.Target)
                {
                    return false;
                }
            }
            else if (++stale == Patience)
            {
                (pace, stale) = (pace / 2, 0);
                box.Weights.CopyTo(trial, 0);
                prices.CopyFrom(box.Prices);
                continue;
            }

            if (prices.AreAllMet && welfare.Exceeds(rows))
            {
                box.TakeSettled(choices);
                meet(choices);
            }

            if (round >= rounds)
            {
                return true;
            }

            if (table.Clauses > 0)
            {
                prices.Step(pace * (sum - welfare.Cut(trial)));
            }

            Deflect(round);
            welfare.Step(trial, direction, Weighed(direction), pace);
        }
    }

    /// <summary>Keeps a part of the direction before, against zigzag: Camerini, Fratta and Maffioli (1975).</summary>
    private void Deflect(int round)
    {
        for (var row = 0; row < table.Rows; row++)
        {
            direction[row] = round == 0 ? rows[row] : ((1 - Kept) * rows[row]) + (Kept * direction[row]);
        }
    }

    private double Maximise(Box box)
    {
        Evaluations++;
        box.Sums.CopyTo(rows, 0);
        prices.TakeNothing();
        foreach (var issue in box.Open)
        {
            var (best, most) = (-1, double.NegativeInfinity);
            foreach (var option in box.Left(issue))
            {
                var value = trialValues[option] = table.Weighed(option, trial) + prices.Of(option);
                if (value > most)
                {
                    (best, most) = (option, value);
                }
            }

            choices[issue] = best;
            table.Add(best, rows);
            prices.Take(best);
        }

        return Weighed(rows) + prices.Sum;
    }

    private double Weighed(double[] sums)
    {
        var sum = 0.0;
        for (var row = 0; row < table.Rows; row++)
        {
            sum += trial[row] * sums[row];
        }

        return sum;
    }
}
