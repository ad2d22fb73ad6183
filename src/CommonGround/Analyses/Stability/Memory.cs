using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>What a search over all states takes, known before it starts.</summary>
internal static class Memory
{
    private static readonly BigInteger Most = BigInteger.One << 32;

    /// <summary>In bytes: a bit for each state and change, three numbers a state and thread, and the sets that come out.</summary>
    public static BigInteger For(int options, BigInteger changes, int decisionMakers, int threads)
    {
        var states = BigInteger.One << options;
        var sets = (decisionMakers + threads + 1) * StableStates.Concepts.Count;
        return (states * (changes + sets) / 8) + (states * 3 * sizeof(int) * threads);
    }

    public static void Refuse(OptionForm model, int threads)
    {
        var owned = model.DecisionMakers.Select((_, maker) => BitOperations.PopCount((uint)model.OptionsOf(maker)));
        if (Refusal([.. owned], threads) is { } refusal)
        {
            throw new TooLargeException(refusal);
        }
    }

    /// <summary>Why the search would take too much, in words; null when it would not.</summary>
    /// <param name="owned">How many options each decision maker has.</param>
    public static string? Refusal(IReadOnlyList<int> owned, int threads)
    {
        var (options, changes) = (owned.Sum(), owned.Sum(own => (1L << own) - 1));
        var bytes = For(options, changes, owned.Count, threads);
        return bytes > Most
            ? $"{options} options make {BigInteger.One << options} states and {changes} changes of options, for which {InWords(bytes)} would be needed; {InWords(Most)} are the most"
            : null;
    }

    public static string InWords(BigInteger bytes) => bytes >> 30 is { IsZero: false } gigabytes ? $"{gigabytes} GB" : $"{bytes >> 20} MB";
}
