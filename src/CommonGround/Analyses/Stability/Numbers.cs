using System.Numerics;

namespace CommonGround.Analyses.Stability;

/// <summary>Room for three numbers a state and for what is stable, kept from one decision maker to the next: short ones where its scores are short.</summary>
internal sealed class Numbers(OptionForm model, int size)
{
    private readonly short[]?[] shorts = new short[3][];
    private readonly int[]?[] ints = new int[3][];
    private readonly StableStates stable = StableStates.All(model.Feasible);

    public void Note(int maker, Improvements improvements, LegalChanges legal)
    {
        if (Scores.AreShort(model.DecisionMakers[maker].Preference))
        {
            Note(maker, improvements, legal, Place(shorts, 0));
        }
        else
        {
            Note(maker, improvements, legal, Place(ints, 0));
        }
    }

    /// <summary>Where one would stay; the same sets are filled again for the next.</summary>
    public StableStates Solve(int maker, StabilitySearch search)
    {
        if (Scores.AreShort(model.DecisionMakers[maker].Preference))
        {
            search.Solve(maker, stable, Place(shorts, 0), Place(shorts, 1), Place(shorts, 2));
        }
        else
        {
            search.Solve(maker, stable, Place(ints, 0), Place(ints, 1), Place(ints, 2));
        }

        return stable;
    }

    private void Note<T>(int maker, Improvements improvements, LegalChanges legal, T[] scores)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Scores.Fill(model, model.DecisionMakers[maker].Preference, scores);
        improvements.Note(maker, scores, legal);
    }

    private T[] Place<T>(T[]?[] places, int index) => places[index] ??= GC.AllocateUninitializedArray<T>(size);
}
