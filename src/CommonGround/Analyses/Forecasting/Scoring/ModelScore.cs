namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>How well a model did on decisions whose outcome is known. All errors are in points of a scale from 0 to 100.</summary>
/// <param name="Decisions">On how many it had a forecast.</param>
public sealed record ModelScore(string Name, string Title, int Decisions)
{
    /// <summary>How far off its forecast was, on average.</summary>
    public required Estimate Error { get; init; }

    /// <summary>The root of the mean of squared errors, in which large errors weigh more.</summary>
    public required double RootMeanSquare { get; init; }

    /// <summary>Its error less that of the compromise mean, where both have a forecast; below zero is better.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>The ranked probability score of what it says: for a model that names one place, its error.</summary>
    public required Estimate Score { get; init; }

    /// <summary>The same with a spread around each place, for a model that names places alone.</summary>
    public required Estimate SpreadScore { get; init; }

    /// <summary>The score with a spread less that of the compromise mean.</summary>
    public required Estimate ScoreDifference { get; init; }

    /// <summary>How often the outcome was in the range that had an even chance.</summary>
    public required RangeScore Even { get; init; }

    /// <summary>How often the outcome was in the range that had a chance of four in five.</summary>
    public required RangeScore Likely { get; init; }

    /// <summary>What a reader must know of how these figures came about; null when there is nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>How often ranges held what they should, and how wide they were, in points.</summary>
public sealed record RangeScore(Estimate Held, double Width);
