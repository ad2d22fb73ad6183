namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// Simulated annealing for packages whose worst row is the best, Kirkpatrick and others (1983): it only helps a long search to prune earlier, and
/// what it finds is checked like anything else.
/// </summary>
internal sealed class Annealing(GainTable table, Narrowing narrowing, Welfare welfare)
{
    private const int Rounds = 3;
    private const int Moves = 120_000;
    private const double Sharpening = 30;
    private const double Cooling = 0.02;

    private readonly Random random = new(1);

    private double[] rows = new double[table.Width];
    private double[] moved = new double[table.Width];

    /// <summary>Starts from a package that meets every condition, and keeps meeting them.</summary>
    public void Improve(int[] options, Func<int[], bool> take)
    {
        var unit = Enumerable.Range(0, table.Rows).Max(row => Spread(row)) / table.Issues;
        for (var round = 0; round < Rounds && unit > 0; round++)
        {
            table.Sum(options, rows);
            for (var move = 0; move < Moves; move++)
            {
                var cooled = (double)move / Moves;
                var sharpness = 0.5 * Math.Pow(Sharpening, cooled) / unit;
                var temperature = unit * Math.Pow(Cooling, cooled);
                if (Move(options, sharpness, temperature) && welfare.Exceeds(rows))
                {
                    take((int[])options.Clone());
                }
            }
        }
    }

    private bool Move(int[] options, double sharpness, double temperature)
    {
        var issue = random.Next(table.Issues);
        var (from, to) = (options[issue], random.Next(table.First[issue], table.First[issue + 1]));
        if (from == to)
        {
            return false;
        }

        table.Exchange(rows, from, to, moved);
        var change = Worst(moved, sharpness) - Worst(rows, sharpness);
        if (change < 0 && random.NextDouble() >= Math.Exp(change / temperature))
        {
            return false;
        }

        options[issue] = to;
        if (!narrowing.Meets(issue, options))
        {
            options[issue] = from;
            return false;
        }

        (rows, moved) = (moved, rows);
        return true;
    }

    /// <summary>The least slack, somewhat less where others are nearly as small.</summary>
    private double Worst(double[] slack, double sharpness)
    {
        var least = double.PositiveInfinity;
        for (var row = 0; row < table.Rows; row++)
        {
            least = Math.Min(least, slack[row] - welfare.Needs[row]);
        }

        var near = 0.0;
        for (var row = 0; row < table.Rows; row++)
        {
            var above = sharpness * (slack[row] - welfare.Needs[row] - least);
            near += above < 12 ? Math.Exp(-above) : 0;
        }

        return least - (Math.Log(near) / sharpness);
    }

    private double Spread(int row)
    {
        var spread = 0.0;
        for (var issue = 0; issue < table.Issues; issue++)
        {
            var parts = Enumerable
                .Range(table.First[issue], table.First[issue + 1] - table.First[issue])
                .Select(option => table.Part(option, row));
            spread += parts.Max() - parts.Min();
        }

        return spread;
    }
}
