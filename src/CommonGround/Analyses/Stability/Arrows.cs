using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CommonGround.Analyses.Stability;

/// <summary>A choice of options that one decision maker changes together, as bits of a state.</summary>
internal readonly record struct Change(int DecisionMaker, int Mask)
{
    /// <summary>Every change that somebody can make, by decision maker.</summary>
    public static IEnumerable<Change> All(OptionForm model)
    {
        for (var maker = 0; maker < model.DecisionMakers.Count; maker++)
        {
            var own = model.OptionsOf(maker);
            for (var mask = own & -own; mask != 0; mask = (mask - own) & own)
            {
                yield return new(maker, mask);
            }
        }
    }
}

/// <summary>From which states a change may be made.</summary>
internal interface IArrows
{
    /// <summary>Of the 64 states from 64 · block on, those from which the change of this place in the list may be made.</summary>
    ulong From(int change, int block);
}

/// <summary>Changes between states that can be, of options that may so be changed.</summary>
internal sealed class LegalChanges(OptionForm model, Change[] changes) : IArrows
{
    private readonly bool allIsFeasible = model.AllIsFeasible;
    private readonly Formula[] allowed = [.. changes.Select(change => Allowed(change.Mask, model.Directions))];

    public ulong From(int change, int block)
    {
        var may = allowed[change].Among(block);
        if (allIsFeasible)
        {
            return may;
        }

        var mask = changes[change].Mask;
        var feasible = model.Feasible.Words;
        return may & feasible[block] & Exchange(feasible[block ^ (mask >> 6)], mask);
    }

    /// <summary>Bit l gets bit l xor mask, of whose bits the lowest six count.</summary>
    private static ulong Exchange(ulong word, int mask)
    {
        for (var option = 0; option < 6; option++)
        {
            if ((mask >> option & 1) != 0)
            {
                var taken = Formula.Taken.WithinBlock(option);
                word = ((word & taken) >> (1 << option)) | ((word & ~taken) << (1 << option));
            }
        }

        return word;
    }

    private static Formula Allowed(int mask, (int Up, int Down) directions)
    {
        var parts = new List<Formula>();
        for (var option = 0; mask >> option != 0; option++)
        {
            if ((mask >> option & 1) != 0 && (directions.Up >> option & 1) == 0)
            {
                parts.Add(new Formula.Taken(option));
            }

            if ((mask >> option & 1) != 0 && (directions.Down >> option & 1) == 0)
            {
                parts.Add(new Formula.Not(new Formula.Taken(option)));
            }
        }

        return new Formula.All([.. parts]);
    }
}

/// <summary>Legal changes by which the one who makes them is better off: a bit for each state and change.</summary>
internal sealed class Improvements(Change[] changes, int blocks) : IArrows
{
    private readonly ulong[][] better = [.. changes.Select(_ => new ulong[blocks])];

    public ulong From(int change, int block) => better[change][block];

    /// <summary>Notes what one decision maker gains, from its scores.</summary>
    public void Note<T>(int decisionMaker, T[] scores, LegalChanges legal)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        for (var change = 0; change < changes.Length; change++)
        {
            if (changes[change].DecisionMaker != decisionMaker)
            {
                continue;
            }

            for (var block = 0; block < blocks; block++)
            {
                better[change][block] = legal.From(change, block) & Gains(scores, block, changes[change].Mask);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Gains<T>(T[] scores, int block, int mask)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var gains = 0ul;
        for (var lane = 0; lane < 64; lane += Lanes<T>.Count)
        {
            var state = (block * 64) + lane;
            var gain = Vector256.GreaterThan(Lanes<T>.Across(scores, state, mask), Vector256.LoadUnsafe(in scores[state]));
            gains |= (ulong)gain.ExtractMostSignificantBits() << lane;
        }

        return gains;
    }
}
