namespace CommonGround.Packages;

/// <summary>What each class of each level adds to one lane, and the most that a level adds.</summary>
internal sealed record LaneParts(int[][] Parts, int[] Most)
{
    public static LaneParts Of(Lane lane, Level[] levels)
    {
        var parts = Array.ConvertAll(levels, level => Array.ConvertAll(level.First, option => lane.Contributions[level.Issue][option]));
        return new(parts, Array.ConvertAll(parts, level => level.Max()));
    }
}
