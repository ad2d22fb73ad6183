using System.Numerics;
using System.Runtime.Intrinsics;

namespace CommonGround.Analyses.Stability;

/// <summary>
/// A number for each state, higher where a decision maker is better off. Statements are read a few at a time; in between, the scores
/// that occur are counted through, so that any number of statements fits.
/// </summary>
internal static class Scores
{
    /// <summary>Whether its scores need no more than 15 bits, so that sixteen go through at once.</summary>
    public static bool AreShort(Preference preference) =>
        preference switch
        {
            Preference.Prioritised prioritised => prioritised.Statements.Count <= 15,
            Preference.Ranking ranking => ranking.Tiers.Count < short.MaxValue,
            _ => throw new ArgumentOutOfRangeException(nameof(preference)),
        };

    /// <summary>Whether it is known of any two states which is better, or that they are equally good.</summary>
    public static bool AreKnown(Preference preference, OptionForm model) =>
        preference switch
        {
            Preference.Prioritised { Remainder: Remainder.Indifferent } prioritised => prioritised.Statements.All(statement =>
                statement.Readings is Readings.For or Readings.Against or Readings.Absent
            ),
            Preference.Ranking ranking => ranking.Tiers.Sum(tier => tier.Count(model.IsFeasible)) == model.Feasible.Count,
            _ => false,
        };

    public static void Fill<T>(OptionForm model, Preference preference, T[] scores)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Array.Clear(scores);
        if (preference is Preference.Ranking ranking)
        {
            FillTiers(ranking, scores);
        }
        else
        {
            FillStatements(model, ((Preference.Prioritised)preference).Statements.AsSpan(), scores);
        }
    }

    private static void FillTiers<T>(Preference.Ranking ranking, T[] scores)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var tier = 0; tier < ranking.Tiers.Count; tier++)
        {
            foreach (var state in ranking.Tiers[tier])
            {
                scores[state] = T.CreateChecked(ranking.Tiers.Count - tier);
            }
        }
    }

    private static void FillStatements<T>(OptionForm model, ReadOnlySpan<PreferenceStatement> statements, T[] scores)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var room = (System.Runtime.CompilerServices.Unsafe.SizeOf<T>() * 8) - 1;
        var used = 0;
        foreach (var statement in statements)
        {
            if (statement.Readings == Readings.Absent)
            {
                continue;
            }

            if (used == room)
            {
                used = CountThrough(model, scores as int[] ?? throw new InvalidOperationException("short scores hold 15 statements"));
            }

            Append(statement, scores);
            used++;
        }
    }

    /// <summary>The next statement is the least significant bit.</summary>
    private static void Append<T>(PreferenceStatement statement, T[] scores)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var flip = statement.Readings switch
        {
            Readings.For => 0ul,
            Readings.Against => ulong.MaxValue,
            _ => throw new ArgumentOutOfRangeException(nameof(statement)),
        };
        for (var block = 0; block < scores.Length / 64; block++)
        {
            var holds = statement.Formula.Among(block) ^ flip;
            for (var lane = 0; lane < 64; lane += Lanes<T>.Count)
            {
                ref var place = ref scores[(block * 64) + lane];
                ((Vector256.LoadUnsafe(in place) << 1) - Lanes<T>.Chosen(holds >> lane)).StoreUnsafe(ref place);
            }
        }
    }

    /// <summary>Replaces scores by their places among those that occur, and says how many bits these need.</summary>
    private static int CountThrough(OptionForm model, int[] scores)
    {
        var occurring = model.States.Select(state => scores[state]).Distinct().Order().ToArray();
        foreach (var state in model.States)
        {
            scores[state] = Array.BinarySearch(occurring, scores[state]);
        }

        return 32 - BitOperations.LeadingZeroCount((uint)(occurring.Length - 1));
    }
}
