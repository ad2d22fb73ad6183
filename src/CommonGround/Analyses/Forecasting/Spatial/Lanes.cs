using System.Numerics;
using System.Runtime.InteropServices;

namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>
/// Rows with one number of each party, worked on many at a time and added up one by one: so the last digit is that of the plain
/// sum in the parties' order, on any machine. Rows are filled up with parties of no strength.
/// </summary>
internal static class Lanes
{
    /// <summary>No machine's vectors are wider than this many numbers.</summary>
    private const int Widest = 8;

    public static int Padded(int parties) => (parties + Widest - 1) / Widest * Widest;

    public static Span<Vector<double>> Of(Span<double> row) => MemoryMarshal.Cast<double, Vector<double>>(row);

    /// <summary>What positions at these distances are worth, given each party's attitude to risk.</summary>
    public static void Worth(Span<double> distances, Span<double> risk, Span<double> worth)
    {
        var far = Of(distances);
        var fear = Of(risk);
        var result = Of(worth);
        for (var lane = 0; lane < result.Length; lane++)
        {
            result[lane] =
                (Vector<double>.One - far[lane]) * (Vector<double>.One + (Vector.Min(far[lane], Vector<double>.One) * fear[lane]));
        }
    }

    /// <summary>What stands behind either of two options, given what each is worth to each voter.</summary>
    public static (double One, double Other) Coalitions(
        Span<double> weights,
        Span<double> one,
        Span<double> other,
        Span<double> votes,
        int parties,
        double unaided
    )
    {
        var weight = Of(weights);
        var first = Of(one);
        var second = Of(other);
        var vote = Of(votes);
        for (var lane = 0; lane < vote.Length; lane++)
        {
            vote[lane] = weight[lane] * (first[lane] - second[lane]);
        }

        return Tally(votes[..parties], unaided, unaided);
    }

    /// <summary>Votes above zero go to one side and those below to the other, in order.</summary>
    public static (double For, double Against) Tally(ReadOnlySpan<double> votes, double one, double other)
    {
        foreach (var vote in votes)
        {
            one += double.MaxNative(vote, 0);
            other -= double.MinNative(vote, 0);
        }

        return (one, other);
    }

    /// <summary>Third parties’ votes between attack and defence: as <see cref="SpatialDefinition"/> has them where they commit half.</summary>
    public static void ThirdPartyVotes(
        Span<double> strength,
        Span<double> attacker,
        Span<double> defender,
        double attack,
        double defence,
        Span<double> votes
    )
    {
        var force = Of(strength);
        var ofAttacker = Of(attacker);
        var ofDefender = Of(defender);
        var vote = Of(votes);
        var (unaidedAttack, unaidedDefence) = (new Vector<double>(attack), new Vector<double>(defence));
        for (var lane = 0; lane < vote.Length; lane++)
        {
            var (one, other) = (ofAttacker[lane], ofDefender[lane]);
            var leaning = force[lane] * (one - other);
            var withAttack = unaidedAttack + Vector.Max(leaning, Vector<double>.Zero);
            var withDefence = unaidedDefence - Vector.Min(leaning, Vector<double>.Zero);
            var wins = withAttack / (withAttack + withDefence);
            var loses = Vector<double>.One - wins;
            var (twoOfOne, twoOfOther) = (one + one, other + other);
            var attacking = (wins * (twoOfOne + Vector<double>.One)) + (loses * (twoOfOther + other));
            var defending = (wins * (twoOfOne + one)) + (loses * (twoOfOther + Vector<double>.One));
            vote[lane] = force[lane] * (attacking - defending);
        }
    }
}
