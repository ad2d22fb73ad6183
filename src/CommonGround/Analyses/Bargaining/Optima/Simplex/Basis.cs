namespace CommonGround.Analyses.Bargaining.Optima.Simplex;

/// <summary>
/// A corner of a linear program: by place the variable that may differ from zero, by issue the key, the option that makes up what the others leave
/// of it, and by place the row of the inverse of the members' columns.
/// </summary>
internal sealed class Basis(int[] members, int[] keys, double[][] inverse)
{
    public int[] Members => members;

    public int[] Keys => keys;

    public double[][] Inverse => inverse;

    public Basis Clone() => new((int[])members.Clone(), (int[])keys.Clone(), Array.ConvertAll(inverse, row => (double[])row.Clone()));

    public void CopyFrom(Basis other)
    {
        other.Members.CopyTo(members, 0);
        other.Keys.CopyTo(keys, 0);
        for (var place = 0; place < inverse.Length; place++)
        {
            other.Inverse[place].CopyTo(inverse[place], 0);
        }
    }

    /// <summary>By place, the inverse times a column.</summary>
    public void Times(double[] column, double[] products)
    {
        for (var place = 0; place < inverse.Length; place++)
        {
            products[place] = RowOperations.Product(inverse[place], column);
        }
    }

    /// <summary>Lets a variable in for the member at a place; <paramref name="column"/> is the inverse times its column.</summary>
    public void Enter(int variable, int place, double[] column)
    {
        members[place] = variable;
        RowOperations.Scale(inverse[place], 1 / column[place]);
        for (var other = 0; other < inverse.Length; other++)
        {
            if (other != place && column[other] != 0)
            {
                RowOperations.Add(inverse[place], -column[other], to: inverse[other]);
            }
        }
    }

    /// <summary>The member at a place and the key of its issue change places; <paramref name="key"/> is the row of the key.</summary>
    public void Rekey(int issue, int place, double[] key)
    {
        (members[place], keys[issue]) = (keys[issue], members[place]);
        key.CopyTo(inverse[place], 0);
    }
}
