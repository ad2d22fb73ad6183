using CommonGround.Analyses.Bargaining.Optima.Simplex;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>The packages still in question: of each issue, the options left.</summary>
internal sealed class Box
{
    private readonly GainTable table;
    private readonly int[] options;
    private readonly int[] left;
    private readonly int[] open;

    private int opens;

    /// <summary>Every package.</summary>
    public Box(GainTable table)
    {
        this.table = table;
        options = Enumerable.Range(0, table.Options.Length).ToArray();
        left = Enumerable.Range(0, table.Issues).Select(issue => table.First[issue + 1] - table.First[issue]).ToArray();
        open = Enumerable.Range(0, table.Issues).ToArray();
        opens = open.Length;
        Sums = (double[])table.Start.Clone();
        Weights = new double[table.Width];
        Prices = new double[table.Clauses];
        Settle();
    }

    /// <summary>By row, what the issues that are settled add up to.</summary>
    public double[] Sums { get; }

    /// <summary>The multipliers that bound it best so far.</summary>
    public double[] Weights { get; }

    /// <summary>What it costs a package, by these multipliers, to take none of the options that a condition wants.</summary>
    public double[] Prices { get; }

    /// <summary>Where the simplex method starts from; null where it starts from the beginning, or is not used.</summary>
    public Basis? Basis { get; set; }

    /// <summary>The issues with more than one option left.</summary>
    public ReadOnlySpan<int> Open => open.AsSpan(0, opens);

    /// <summary>The options left of an issue.</summary>
    public Span<int> Left(int issue) => options.AsSpan(table.First[issue], left[issue]);

    /// <summary>Leaves of an issue only its first so many options.</summary>
    public void Keep(int issue, int count) => left[issue] = count;

    public void CopyFrom(Box other)
    {
        other.options.CopyTo(options, 0);
        other.left.CopyTo(left, 0);
        other.Open.CopyTo(open);
        opens = other.opens;
        other.Sums.CopyTo(Sums, 0);
        other.Weights.CopyTo(Weights, 0);
        other.Prices.CopyTo(Prices, 0);
        CopyBasis(other.Basis);
    }

    private void CopyBasis(Basis? other)
    {
        if (Basis is null || other is null)
        {
            Basis = other?.Clone();
        }
        else
        {
            Basis.CopyFrom(other);
        }
    }

    /// <summary>Takes one option of an issue.</summary>
    public void Take(int issue, int option)
    {
        if (left[issue] == 1)
        {
            return;
        }

        options[table.First[issue]] = option;
        left[issue] = 1;
        Settle();
    }

    /// <summary>Adds up the issues of which one option is left.</summary>
    public void Settle()
    {
        var stay = 0;
        for (var place = 0; place < opens; place++)
        {
            var issue = open[place];
            if (left[issue] == 1)
            {
                table.Add(options[table.First[issue]], Sums);
            }
            else
            {
                open[stay++] = issue;
            }
        }

        opens = stay;
    }

    /// <summary>Of each issue that is settled, the option left.</summary>
    public void TakeSettled(int[] taken)
    {
        for (var issue = 0; issue < taken.Length; issue++)
        {
            taken[issue] = left[issue] == 1 ? options[table.First[issue]] : taken[issue];
        }
    }
}
