namespace CommonGround.Briefs.Texts;

/// <summary>Dots of equal chance as a line of text: the more of them share a character's place, the higher it is.</summary>
internal static class DotTrack
{
    private const string Heights = "─▁▂▃▄▅▆▇█";

    public static string Of(Axis axis, IReadOnlyList<double> dots, int length)
    {
        var counts = new int[length];
        foreach (var dot in dots)
        {
            counts[TextChart.Column(axis, dot, length)]++;
        }

        return string.Concat(counts.Select(count => Heights[Math.Min(count, Heights.Length - 1)]));
    }
}
