using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting;

/// <summary>What is known of a number that a model needs: the number, or between which bounds it is drawn.</summary>
/// <param name="IsOnRecord">Whether anything is known of it; if not, it is drawn over all that it could be.</param>
public sealed record Known(double Low, double High, bool IsOnRecord)
{
    public bool IsPoint => Low == High;

    public static Known Over(double low, double high) => new(low, high, IsOnRecord: false);

    public static Known Of(Interval interval) => new(interval.Low.ToDouble(), interval.High.ToDouble(), IsOnRecord: true);

    /// <summary>The number at a share of the way from the lower to the upper bound.</summary>
    public double At(double share) => IsPoint ? Low : Low + (share * (High - Low));
}
