namespace CommonGround.Analyses.Bargaining.Optima.Simplex;

/// <summary>The mixed package at a basis: how much is taken of each member and key, and what of that is out of bounds in a box.</summary>
internal sealed class MixedPackage(LeastProgram program)
{
    private const double Small = 1e-9;

    private readonly double[] levels = new double[program.Coordinates.Length];
    private readonly double[] besidesKeys = new double[program.Issues];
    private readonly int[] membersOf = new int[program.Issues];
    private readonly bool[] isLeft = new bool[program.Options];
    private readonly bool[] isMember = new bool[program.Variables];
    private readonly int[] live = new int[program.Issues];
    private readonly double[] sums = new double[program.Length];
    private readonly double[] key = new double[program.Length];

    private Basis basis = null!;
    private int least;
    private int lives;

    /// <summary>The value of the linear program at this basis, which bounds the least.</summary>
    public double Value => levels[least];

    /// <summary>The row of the inverse that holds the multipliers, negative.</summary>
    public double[] LeastRow => basis.Inverse[least];

    public int LeastPlace => least;

    /// <summary>The issues of which more can be taken than one option, or is.</summary>
    public ReadOnlySpan<int> Live => live.AsSpan(0, lives);

    public bool IsLeft(int option) => isLeft[option];

    /// <summary>Whether a variable is a member of the basis; a key's slope is its own, so that it never enters.</summary>
    public bool IsTaken(int variable) => isMember[variable];

    /// <summary>How far it is from taking one option of an issue: from nothing to a half.</summary>
    public double Undecided(int issue) => Math.Min(besidesKeys[issue], 1 - besidesKeys[issue]);

    public void Begin(Box box, Basis start)
    {
        basis = start;
        Array.Clear(isLeft);
        Array.Clear(isMember);
        Array.Clear(membersOf);
        for (var issue = 0; issue < program.Issues; issue++)
        {
            foreach (var option in box.Left(issue))
            {
                isLeft[option] = true;
            }
        }

        foreach (var member in basis.Members)
        {
            Count(member, 1);
        }

        lives = 0;
        for (var issue = 0; issue < program.Issues; issue++)
        {
            if (box.Left(issue).Length > 1 || membersOf[issue] > 0 || !isLeft[basis.Keys[issue]])
            {
                live[lives++] = issue;
            }
        }

        least = Array.IndexOf(basis.Members, program.Least);
        program.Sum(basis.Keys, sums);
    }

    /// <summary>Of a struck key whose issue has no other member another option can take the place.</summary>
    public bool IsReplaceable(int issue) => !isLeft[basis.Keys[issue]] && membersOf[issue] == 0;

    public void Replace(int issue, int option)
    {
        basis.Keys[issue] = option;
        program.Sum(basis.Keys, sums);
    }

    public void Measure()
    {
        basis.Times(sums, levels);
        Array.Clear(besidesKeys);
        for (var place = 0; place < levels.Length; place++)
        {
            levels[place] = -levels[place];
            if (program.IsOption(basis.Members[place]))
            {
                besidesKeys[program.IssueOf(basis.Members[place])] += levels[place];
            }
        }
    }

    /// <summary>
    /// The place of the member to leave, and by how much it is below zero or, above it, struck: the one farthest out, against the length
    /// of its row, Forrest and Goldfarb (1992). A key first changes places with another member of its issue. Null where nothing is out.
    /// </summary>
    public (int Place, double Excess)? Leaving()
    {
        var (farthest, place, issue) = (0.0, -1, -1);
        for (var candidate = 0; candidate < levels.Length; candidate++)
        {
            if (candidate != least && IsOut(basis.Members[candidate], levels[candidate]))
            {
                var far = Far(levels[candidate], basis.Inverse[candidate]);
                (farthest, place) = far > farthest ? (far, candidate) : (farthest, place);
            }
        }

        foreach (var candidate in Live)
        {
            if (membersOf[candidate] > 0 && IsOut(basis.Keys[candidate], 1 - besidesKeys[candidate]))
            {
                WriteKey(candidate);
                var far = Far(1 - besidesKeys[candidate], key);
                (farthest, issue) = far > farthest ? (far, candidate) : (farthest, issue);
            }
        }

        return issue >= 0 ? (GiveUpKey(issue), 1 - besidesKeys[issue])
            : place >= 0 ? (place, levels[place])
            : null;
    }

    /// <summary>Lets a variable in for the member at a place.</summary>
    public void Enter(int variable, int place, double[] column)
    {
        Count(basis.Members[place], -1);
        Count(variable, 1);
        basis.Enter(variable, place, column);
    }

    private bool IsOut(int member, double level) => level < -Small || (level > Small && program.IsOption(member) && !isLeft[member]);

    private static double Far(double level, double[] row) => level * level / RowOperations.Product(row, row);

    /// <summary>The key comes to the place of the member of its issue of which most is taken, rather of one that is left.</summary>
    private int GiveUpKey(int issue)
    {
        var (chosen, most) = (-1, double.NegativeInfinity);
        for (var place = 0; place < levels.Length; place++)
        {
            if (IsOf(issue, basis.Members[place]))
            {
                var level = levels[place] - (isLeft[basis.Members[place]] ? 0 : program.Coordinates.Length);
                (chosen, most) = level > most ? (place, level) : (chosen, most);
            }
        }

        WriteKey(issue);
        (isMember[basis.Keys[issue]], isMember[basis.Members[chosen]]) = (true, false);
        basis.Rekey(issue, chosen, key);
        program.Sum(basis.Keys, sums);
        return chosen;
    }

    private void WriteKey(int issue)
    {
        Array.Clear(key);
        for (var place = 0; place < levels.Length; place++)
        {
            if (IsOf(issue, basis.Members[place]))
            {
                RowOperations.Add(basis.Inverse[place], -1, to: key);
            }
        }
    }

    private bool IsOf(int issue, int member) => program.IsOption(member) && program.IssueOf(member) == issue;

    private void Count(int variable, int by)
    {
        isMember[variable] = by > 0;
        if (program.IsOption(variable))
        {
            membersOf[program.IssueOf(variable)] += by;
        }
    }
}
