namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>Betters a package by exchanging the options of one issue or of two, as long as that helps.</summary>
internal sealed class Exchanges(GainTable table, Welfare welfare)
{
    private readonly double[] total = new double[table.Width];
    private readonly double[] half = new double[table.Width];
    private readonly double[] rows = new double[table.Width];

    /// <summary>Offers each better package; one that is not taken, as it breaks a condition, is passed over.</summary>
    public void Improve(int[] options, Func<int[], bool> take)
    {
        table.Sum(options, total);
        for (var improved = true; improved; )
        {
            improved = false;
            for (var issue = 0; issue < options.Length; issue++)
            {
                for (var other = issue + 1; other < options.Length; other++)
                {
                    improved |= ImprovePair(options, issue, other, take);
                }
            }
        }
    }

    private bool ImprovePair(int[] options, int issue, int other, Func<int[], bool> take)
    {
        var (first, second) = (options[issue], options[other]);
        for (var one = table.First[issue]; one < table.First[issue + 1]; one++)
        {
            table.Exchange(total, first, one, half);
            for (var two = table.First[other]; two < table.First[other + 1]; two++)
            {
                table.Exchange(half, second, two, rows);
                if (!welfare.Exceeds(rows))
                {
                    continue;
                }

                (options[issue], options[other]) = (one, two);
                if (take(options))
                {
                    table.Sum(options, total);
                    return true;
                }

                (options[issue], options[other]) = (first, second);
            }
        }

        return false;
    }
}
