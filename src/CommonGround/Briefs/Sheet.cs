namespace CommonGround.Briefs;

/// <summary>What fits one side of paper, A4 or Letter, for a reader who has ten minutes. What it leaves out, it says.</summary>
public sealed record Sheet(string Title, IReadOnlyList<Section> Sections);
