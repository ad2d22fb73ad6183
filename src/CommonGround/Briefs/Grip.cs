namespace CommonGround.Briefs;

/// <summary>By what a reader moves something along the axis of a chart, to see what would follow.</summary>
/// <param name="Name">By which it is told apart from the others of the chart.</param>
/// <param name="Label">What is moved and where it stands, in words.</param>
/// <param name="Places">Where on the axis it may stand, in order; where there are not two, it stays.</param>
/// <param name="At">At which of them it stands.</param>
public sealed record Grip(string Name, string Label, IReadOnlyList<double> Places, int At)
{
    /// <summary>Where on the axis it stands without being tried elsewhere; null where it is not.</summary>
    public double? Untried { get; init; }

    public bool IsMoveable => Places.Count > 1;

    /// <summary>What is looked at and cannot be moved, such as what is not known.</summary>
    public static Grip Fixed(string name, string label) => new(name, label, [], 0);
}
