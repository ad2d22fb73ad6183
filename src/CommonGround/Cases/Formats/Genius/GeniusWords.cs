namespace CommonGround.Cases.Formats.Genius;

/// <summary>The elements of GENIUS's files that hold no others.</summary>
internal static class GeniusWords
{
    public static IReadOnlySet<string> Leaves { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "item", "weight", "range", "evaluator", "reservation", "discount_factor" };
}
