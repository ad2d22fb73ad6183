using System.Numerics;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>When one party refuses a package: when a sum falls short, or its conditions, as one diagram, are not met.</summary>
internal sealed record Refusal<T>(bool HasVeto, WholeSums<T>[] Sums, int Root)
    where T : struct, INumber<T>;
