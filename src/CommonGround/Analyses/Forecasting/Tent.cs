namespace CommonGround.Analyses.Forecasting;

/// <summary>
/// Chances that fall off evenly to both sides of a place: close to the bell curve, and made of sums and products alone, so that
/// every machine computes the same.
/// </summary>
internal readonly record struct Tent(double Top, double Deviation)
{
    /// <summary>From the top to where nothing is left.</summary>
    private static readonly double DeviationsToEdge = Math.Sqrt(6);

    /// <summary>The chance of this place or a lower one.</summary>
    public double UpTo(double place)
    {
        var edge = Deviation * DeviationsToEdge;
        var offset = place - Top;
        return offset <= -edge ? 0
            : offset >= edge ? 1
            : offset < 0 ? Half(1 + (offset / edge))
            : 1 - Half(1 - (offset / edge));
    }

    private static double Half(double share) => share * share / 2;
}
