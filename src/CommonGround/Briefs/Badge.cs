namespace CommonGround.Briefs;

/// <summary>How a party looks wherever it appears: its letters, and the colour, shape and hatch of its camp.</summary>
/// <param name="Letter">One or two letters.</param>
/// <param name="Camp">What those of one look have in common, in words.</param>
/// <param name="Look">Which look: 0 is plain, the others come round again after <see cref="Looks"/>.</param>
public sealed record Badge(string Letter, string Camp, int Look)
{
    /// <summary>How many looks can be told apart.</summary>
    public const int Looks = 8;
}
