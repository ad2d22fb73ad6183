namespace CommonGround.Cases.Formats;

/// <summary>Says what is wrong at an element.</summary>
internal static class TagProblems
{
    public static void Error(this ProblemList problems, Tag place, string message) => problems.Error(place.File, place.Start, message);

    public static void Warn(this ProblemList problems, Tag place, string message) => problems.Warn(place.File, place.Start, message);
}
