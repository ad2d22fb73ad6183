namespace CommonGround.Analyses;

/// <summary>Small numbers as a text spells them, each at its own place: zero, one, two.</summary>
internal static class NumberWords
{
    public static string[] All { get; } =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
}
