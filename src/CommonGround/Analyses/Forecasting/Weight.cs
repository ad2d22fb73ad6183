namespace CommonGround.Analyses.Forecasting;

/// <summary>How much a party's word weighs on an issue: its influence times how much it cares.</summary>
internal static class Weight
{
    public static double[] Of(ReadOnlySpan<double> influence, ReadOnlySpan<double> salience)
    {
        var weights = new double[influence.Length];
        for (var party = 0; party < weights.Length; party++)
        {
            weights[party] = influence[party] * salience[party];
        }

        return weights;
    }

    /// <summary>Added up from the first to the last, so that the last digit is the same everywhere.</summary>
    public static double Total(ReadOnlySpan<double> weights)
    {
        var total = 0d;
        foreach (var weight in weights)
        {
            total += weight;
        }

        return total;
    }

    /// <summary>Null where nothing weighs anything.</summary>
    public static double? Mean(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
    {
        var (pull, total) = (0d, 0d);
        for (var party = 0; party < weights.Length; party++)
        {
            pull += weights[party] * positions[party];
            total += weights[party];
        }

        return total > 0 ? pull / total : null;
    }

    /// <summary>The first position, going up, at which half of the weight is reached; null where nothing weighs anything.</summary>
    public static double? Median(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
    {
        var sorted = positions.ToArray();
        var carried = weights.ToArray();
        Array.Sort(sorted, carried);
        var half = Total(carried) / 2;
        var reached = 0d;
        for (var place = 0; place < sorted.Length; place++)
        {
            reached += carried[place];
            if (reached >= half && half > 0)
            {
                return sorted[place];
            }
        }

        return null;
    }
}
