using System.Globalization;
using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>How much of a total a winning set needs: a share of it, a number beside that share, or both, as in “all but one”.</summary>
/// <param name="Share">The share of the total, 0 to 1.</param>
/// <param name="Beyond">What is needed beyond that share; negative where so much may be missing.</param>
/// <param name="IsStrict">Whether more than this is needed: a simple majority is more than half.</param>
public sealed record Quota(Rational Share, Rational Beyond, bool IsStrict = false)
{
    public static Quota AllBut(Rational missing) => new(1, -missing);

    public static Quota Of(Rational number) => new(0, number);

    public static Quota ShareOf(Rational share) => new(share, 0);

    public Rational Needed(Rational total) => (Share * total) + Beyond;

    public bool IsReached(Rational part, Rational total) => IsStrict ? part > Needed(total) : part >= Needed(total);

    /// <summary>Without the thing that is counted: “at least 65%”, “more than 1/2”, “at least 255”, “all but 1”.</summary>
    public override string ToString() =>
        Share == 1 && Beyond <= 0 && !IsStrict
            ? (Beyond == 0 ? "all" : $"all but {-Beyond}")
            : $"{(IsStrict ? "more than" : "at least")} {Size}";

    private string Size =>
        Beyond != 0 || Share == 0 ? Beyond.ToString()
        : Percent is var percent && percent.Contains('/', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{Share.Numerator}/{Share.Denominator}")
        : $"{percent}%";

    private string Percent => (Share * 100).ToString();
}
