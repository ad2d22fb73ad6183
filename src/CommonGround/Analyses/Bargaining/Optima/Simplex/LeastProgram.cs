namespace CommonGround.Analyses.Bargaining.Optima.Simplex;

/// <summary>
/// The linear program of the largest least row: of each issue shares of its options are taken, which make one together. Its coordinates are the
/// rows and after them the clauses; its variables the shares, for each coordinate what it has to spare, and the least.
/// </summary>
internal sealed class LeastProgram
{
    private readonly GainTable table;
    private readonly int[] issues;

    /// <summary>The program of all packages of a problem.</summary>
    /// <param name="table">What each option adds to each row.</param>
    /// <param name="counts">By row, whether the least is sought among them; the others must not fall below zero.</param>
    public LeastProgram(GainTable table, bool[] counts)
    {
        this.table = table;
        issues = Array.ConvertAll(table.Options, option => option.Issue);
        Length = RowOperations.Pad(table.Width + table.Clauses);
        Coordinates = [.. Enumerable.Range(0, table.Rows), .. Enumerable.Range(table.Width, table.Clauses)];
        Counts = [.. Enumerable.Range(0, Length).Select(coordinate => coordinate < table.Rows && counts[coordinate])];
    }

    /// <summary>Those in use.</summary>
    public int[] Coordinates { get; }

    /// <summary>How many coordinates there are, padding included.</summary>
    public int Length { get; }

    /// <summary>By coordinate, whether the least is sought among them.</summary>
    public bool[] Counts { get; }

    public int Issues => table.Issues;

    public int Options => issues.Length;

    public int Variables => Options + Length + 1;

    /// <summary>The variable that is the least.</summary>
    public int Least => Options + Length;

    /// <summary>The variable that is what a coordinate has to spare.</summary>
    public int Spare(int coordinate) => Options + coordinate;

    public bool IsOption(int variable) => variable < Options;

    public int IssueOf(int option) => issues[option];

    /// <summary>What an option adds to a weighted sum of the coordinates.</summary>
    public double Weighed(int option, double[] weights)
    {
        var sum = table.Weighed(option, weights);
        if (table.Clauses > 0)
        {
            foreach (var clause in table.ClausesOf(option))
            {
                sum += weights[table.Width + clause];
            }
        }

        return sum;
    }

    /// <summary>By coordinate, what a variable adds to it where what there is of it is taken from its issue's key.</summary>
    public void WriteColumn(int variable, int[] keys, double[] column)
    {
        Array.Clear(column);
        if (!IsOption(variable))
        {
            column[variable - Options] = -1;
            return;
        }

        var key = keys[issues[variable]];
        table.Exchange(column, key, variable, column);
        AddClauses(variable, 1, column);
        AddClauses(key, -1, column);
    }

    /// <summary>By coordinate, what a package comes to.</summary>
    public void Sum(int[] taken, double[] sums)
    {
        table.Sum(taken, sums);
        sums.AsSpan(table.Width, table.Clauses).Fill(-1);
        foreach (var option in taken)
        {
            AddClauses(option, 1, sums);
        }
    }

    /// <summary>The basis in which one row alone is the least, and every issue's key serves it best.</summary>
    public Basis FirstBasis(Box box)
    {
        var row = Array.IndexOf(Counts, true);
        var members = Array.ConvertAll(Coordinates, coordinate => coordinate == row ? Least : Spare(coordinate));
        var keys = Enumerable
            .Range(0, Issues)
            .Select(issue => box.Left(issue).ToArray().MaxBy(option => table.Part(option, row)))
            .ToArray();
        return new(members, keys, Array.ConvertAll(Coordinates, coordinate => FirstInverse(coordinate, row)));
    }

    private double[] FirstInverse(int coordinate, int row)
    {
        var inverse = new double[Length];
        inverse[row] = Counts[coordinate] ? 1 : 0;
        inverse[coordinate] = -1;
        return inverse;
    }

    private void AddClauses(int option, double by, double[] sums)
    {
        foreach (var clause in table.ClausesOf(option))
        {
            sums[table.Width + clause] += by;
        }
    }
}
