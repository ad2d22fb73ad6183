namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// Strikes from a box the options that no package of interest in it can take: those with which some row cannot reach what it needs, and those
/// with which some condition cannot be met, until nothing more can be struck.
/// </summary>
internal sealed class Narrowing
{
    private readonly GainTable table;
    private readonly IReadOnlyList<ConditionGraph> conditions;
    private readonly int[][] asking;
    private readonly bool[] isDue;
    private readonly double[] most;

    public Narrowing(GainTable table, IReadOnlyList<ConditionGraph> conditions)
    {
        (this.table, this.conditions) = (table, conditions);
        var places = Enumerable.Range(0, conditions.Count);
        asking = Enumerable
            .Range(0, table.Issues)
            .Select(issue => places.Where(place => conditions[place].Issues.Contains(issue)).ToArray())
            .ToArray();
        isDue = new bool[conditions.Count];
        most = new double[table.Issues * table.Width];
        Highest = new double[table.Width];
    }

    /// <summary>By row, the most that the box narrowed last can still reach.</summary>
    public double[] Highest { get; }

    /// <summary>Forgets what was left undone, and has every condition looked at.</summary>
    public void Begin() => Array.Fill(isDue, true);

    /// <summary>Forgets what was left undone, and has the conditions looked at that ask this issue.</summary>
    public void Begin(int issue)
    {
        Array.Clear(isDue);
        Touch(issue);
    }

    /// <summary>Has the conditions looked at that ask this issue.</summary>
    public void Touch(int issue)
    {
        foreach (var place in asking[issue])
        {
            isDue[place] = true;
        }
    }

    /// <summary>False where nothing of interest is left.</summary>
    public bool Narrow(Box box, double[] needs)
    {
        do
        {
            if (!NarrowByConditions(box))
            {
                return false;
            }

            bool? struck;
            do
            {
                struck = StrikeByRows(box, needs);
            } while (struck == true);

            if (struck is null)
            {
                return false;
            }
        } while (Array.IndexOf(isDue, true) >= 0);

        return true;
    }

    private bool NarrowByConditions(Box box)
    {
        for (int place; (place = Array.IndexOf(isDue, true)) >= 0; )
        {
            isDue[place] = false;
            if (!conditions[place].Narrow(table, box, Touch))
            {
                return false;
            }

            isDue[place] = false;
        }

        box.Settle();
        return true;
    }

    /// <summary>Whether something was struck; null where some row falls short whatever is taken.</summary>
    private bool? StrikeByRows(Box box, double[] needs)
    {
        Climb(box);
        for (var row = 0; row < table.Rows; row++)
        {
            if (Highest[row] < needs[row])
            {
                return null;
            }
        }

        var struck = false;
        foreach (var issue in box.Open)
        {
            var left = box.Left(issue);
            var kept = 0;
            foreach (var option in left)
            {
                if (!table.FallsShort(option, Highest, most, issue * table.Width, needs))
                {
                    left[kept++] = option;
                }
            }

            if (kept == 0)
            {
                return null;
            }

            if (kept < left.Length)
            {
                box.Keep(issue, kept);
                Touch(issue);
                struck = true;
            }
        }

        box.Settle();
        return struck;
    }

    private void Climb(Box box)
    {
        box.Sums.CopyTo(Highest, 0);
        foreach (var issue in box.Open)
        {
            table.Most(box.Left(issue), most, issue * table.Width);
        }

        foreach (var issue in box.Open)
        {
            table.AddMost(Highest, most, issue * table.Width);
        }
    }
}
