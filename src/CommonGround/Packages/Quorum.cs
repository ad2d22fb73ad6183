using System.Numerics;

namespace CommonGround.Packages;

/// <summary>How much may be missing of one count, in whole numbers.</summary>
/// <param name="Weights">What each place counts for; null where each counts one. Places beyond the list count nothing.</param>
/// <param name="Spare">The most that may be missing.</param>
public sealed record Margin(ValueList<long>? Weights, long Spare)
{
    public long WeightOf(int place) =>
        Weights is null ? 1
        : place < Weights.Count ? Weights[place]
        : 0;

    internal bool Tolerates(ReadOnlySpan<ulong> missing)
    {
        var left = Spare;
        for (var word = 0; word < missing.Length; word++)
        {
            if (Weights is null)
            {
                left -= BitOperations.PopCount(missing[word]);
                continue;
            }

            for (var bits = missing[word]; bits != 0; bits &= bits - 1)
            {
                left -= WeightOf((word * 64) + BitOperations.TrailingZeroCount(bits));
            }
        }

        return left >= 0;
    }
}

/// <summary>
/// Who of those who must sign may stay away: none with a veto, and no more than every margin allows or, whatever the
/// margins say, than cannot block. What holds of some who stay away holds of any part of them.
/// </summary>
public sealed record Quorum(ValueList<Margin> Margins, IndexSet Vetoes)
{
    public static Quorum Unanimity { get; } = new([new Margin(null, 0)], IndexSet.Empty);

    /// <summary>How many may stay away without blocking; null where that depends on the margins alone.</summary>
    public Margin? Blocking { get; init; }

    public bool IsUnanimity => Margins is [{ Weights: null, Spare: 0 }] && Blocking is null;

    /// <summary>Whether the others win without these.</summary>
    public bool Tolerates(IndexSet missing) => Tolerates(missing.Words);

    /// <summary>The same, but never without these.</summary>
    public Quorum With(IndexSet vetoes) => this with { Vetoes = Vetoes | vetoes };

    internal bool Tolerates(ReadOnlySpan<ulong> missing)
    {
        var vetoes = Vetoes.Words;
        for (var word = 0; word < Math.Min(missing.Length, vetoes.Length); word++)
        {
            if ((missing[word] & vetoes[word]) != 0)
            {
                return false;
            }
        }

        if (Blocking is not null && Blocking.Tolerates(missing))
        {
            return true;
        }

        foreach (var margin in Margins.AsSpan())
        {
            if (!margin.Tolerates(missing))
            {
                return false;
            }
        }

        return true;
    }
}
