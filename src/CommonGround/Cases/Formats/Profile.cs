using CommonGround.Packages;

namespace CommonGround.Cases.Formats;

/// <summary>What one side wants, as the field's formats tell it: a package is worth the sum of weight times worth over the issues.</summary>
/// <param name="Weights">Of each issue, in the domain's order; they need not add up to 1.</param>
/// <param name="Worths">Of each issue's values, in the domain's order; mostly from 0 to 1.</param>
internal sealed record Profile(string Name, IReadOnlyList<Rational> Weights, IReadOnlyList<IReadOnlyList<Rational>> Worths)
{
    /// <summary>What no agreement is worth, on the scale of the packages; null when the file does not say.</summary>
    public Rational? Reservation { get; init; }

    /// <summary>Packages to which its tool gives 0.</summary>
    public IReadOnlyList<ZeroRule> Zeros { get; init; } = [];

    /// <summary>What the file says and a case cannot hold, for a reader.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether its tool cuts every utility at 1.</summary>
    public bool IsCut { get; init; }
}
