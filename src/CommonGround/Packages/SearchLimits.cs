namespace CommonGround.Packages;

/// <summary>How far searches go before they say that they gave up. Limits are steps, so that an answer is the same anywhere.</summary>
public sealed record SearchLimits
{
    /// <summary>Steps that one question may take; a step with many sums counts for more.</summary>
    public long Steps { get; init; } = 100_000_000;

    /// <summary>Steps from which on a pass over all packages is dear enough to try whether duality ends sooner.</summary>
    public long DearPass { get; init; } = 100_000;

    /// <summary>Bits for whole numbers that stand for fractions, 29 at most; with fewer, more is decided by fractions.</summary>
    public int Bits { get; init; } = Lane.MostBits;
}
