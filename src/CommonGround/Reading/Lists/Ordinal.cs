namespace CommonGround.Reading.Lists;

/// <summary>“First”, “secondly”: which point it is.</summary>
internal static class Ordinal
{
    private static readonly string[] Names = "first second third fourth fifth sixth seventh eighth ninth tenth".Split(' ');

    /// <summary>From 1; 0 for any other word.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var stem = word.EndsWith("ly") ? word[..^2] : word;
        for (var place = 0; place < Names.Length; place++)
        {
            if (stem.Equals(Names[place], StringComparison.OrdinalIgnoreCase))
            {
                return place + 1;
            }
        }

        return 0;
    }
}
