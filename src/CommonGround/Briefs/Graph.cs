namespace CommonGround.Briefs;

/// <summary>Who can lead from which situation to which, and whether that pays: a list of situations with arrows between them.</summary>
public sealed record Graph(string Title, string Summary, IReadOnlyList<Node> Nodes, IReadOnlyList<Arrow> Arrows) : Chart(Title, Summary)
{
    public override T Write<T>(IBlockWriter<T> writer) => writer.Graph(this);

    public override Table ToTable() => ChartTables.Of(this);
}

/// <summary>A situation, under a short name and in words.</summary>
public sealed record Node(string Name, string Label)
{
    /// <summary>Whether it stands out, such as one that would hold.</summary>
    public bool IsMarked { get; init; }
}

/// <summary>A way from one node to another, by their short names, and who can go it.</summary>
public sealed record Arrow(string From, string To, string Label, Gain Gain);

/// <summary>Whether who goes a way likes its end better than its start.</summary>
public enum Gain
{
    Better,

    /// <summary>As far as is known it may.</summary>
    Perhaps,

    NoBetter,
}
