using System.Numerics;

namespace CommonGround.Analyses.Stability;

/// <summary>Room for three numbers a state, kept from one decision maker to the next: short ones where its scores are short.</summary>
internal sealed class Numbers(int size)
{
    private readonly short[]?[] shorts = new short[3][];
    private readonly int[]?[] ints = new int[3][];

    public void Note(OptionForm model, int maker, Improvements improvements, LegalChanges legal)
    {
        if (Scores.AreShort(model.DecisionMakers[maker].Preference))
        {
            Note(model, maker, improvements, legal, Place(shorts, 0));
        }
        else
        {
            Note(model, maker, improvements, legal, Place(ints, 0));
        }
    }

    public StableStates Solve(OptionForm model, int maker, StabilitySearch search) =>
        Scores.AreShort(model.DecisionMakers[maker].Preference)
            ? search.Solve(maker, Place(shorts, 0), Place(shorts, 1), Place(shorts, 2))
            : search.Solve(maker, Place(ints, 0), Place(ints, 1), Place(ints, 2));

    private static void Note<T>(OptionForm model, int maker, Improvements improvements, LegalChanges legal, T[] scores)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Scores.Fill(model, model.DecisionMakers[maker].Preference, scores);
        improvements.Note(maker, scores, legal);
    }

    private T[] Place<T>(T[]?[] places, int index) => places[index] ??= GC.AllocateUninitializedArray<T>(size);
}
