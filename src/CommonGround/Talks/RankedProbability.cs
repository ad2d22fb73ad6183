namespace CommonGround.Talks;

/// <summary>
/// The continuous ranked probability score of chances against what came out: the area between the chances and certainty of the
/// outcome. Less is better; for a certain forecast it is how far it missed. Gneiting and Raftery (2007), section 4.2.
/// </summary>
internal static class RankedProbability
{
    /// <summary>From 0 to 1.</summary>
    /// <param name="upTo">Chances of each place or a lower one; places lie evenly from 0 to 1, and the last chance is 1.</param>
    /// <param name="outcome">What came out, 0 to 1.</param>
    public static double Score(ReadOnlySpan<double> upTo, double outcome)
    {
        var steps = upTo.Length - 1;
        var area = 0d;
        for (var place = 0; place < steps; place++)
        {
            var below = Math.Clamp((outcome * steps) - place, 0, 1);
            area += (below * Square(upTo[place])) + ((1 - below) * Square(1 - upTo[place]));
        }

        return area / steps;
    }

    private static double Square(double number) => number * number;
}
