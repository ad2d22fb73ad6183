namespace CommonGround.Briefs;

/// <summary>Data to be seen at a glance. A chart says in a sentence what it shows, and has a table that says the same.</summary>
public abstract record Chart(string Title, string Summary) : Block
{
    public abstract Table ToTable();

    /// <summary>What a reader may go to and move, in the order of the chart; none unless somebody made it for that.</summary>
    public virtual IReadOnlyList<Grip> Grips => [];
}

/// <summary>Marks on a scale, one to a party: who stands where on one issue.</summary>
public sealed record Strip(string Title, string Summary, Axis Axis, IReadOnlyList<Mark> Marks) : Chart(Title, Summary)
{
    /// <summary>What the size of a mark stands for, such as influence; null when it stands for nothing.</summary>
    public string? SizeMeans { get; init; }

    /// <summary>What the strength of a mark's colour stands for, such as salience; null when it stands for nothing.</summary>
    public string? StrengthMeans { get; init; }

    /// <summary>When the marks stood where their ghosts are, such as “On 2024-03-12”; null where there are none.</summary>
    public string? GhostsAre { get; init; }

    public override IReadOnlyList<Grip> Grips =>
        [.. Marks.SelectMany(mark => mark.Edges.Select(edge => edge.Grip).Prepend(mark.Grip)).OfType<Grip>()];

    /// <summary>Whether a mark shows how likely each place is.</summary>
    public bool HasDots => Marks.Any(mark => mark.Dots.Count > 0);

    public override T Write<T>(IBlockWriter<T> writer) => writer.Strip(this);

    public override Table ToTable() => DotTable.With(ChartTables.Of(this), this);
}

/// <summary>A scale from left to right, with the places that have a name.</summary>
public sealed record Axis(string Title, double From, double To, IReadOnlyList<Tick> Ticks);

/// <summary>A place on an axis that has a name, such as “12 months” or “never”.</summary>
public sealed record Tick(double At, string Label)
{
    /// <summary>Whether it is a place of its own, beyond the scale: “never” is no number of months.</summary>
    public bool IsApart { get; init; }
}

/// <summary>Where somebody stands; nowhere when that is unknown. The label says the place in words.</summary>
public sealed record Mark(string Name, double? At, string Label)
{
    /// <summary>How far it may be on the lower side.</summary>
    public double? Low { get; init; }

    /// <summary>How far it may be on the upper side.</summary>
    public double? High { get; init; }

    /// <summary>Places of equal chance, from the lowest up: one in so many outcomes at each; none where it stands at one place alone.</summary>
    public IReadOnlyList<double> Dots { get; init; } = [];

    /// <summary>Whether the place is somebody's judgement and not what a source says.</summary>
    public bool IsJudgement { get; init; }

    /// <summary>Whose mark it is, and in which camp.</summary>
    public Badge? Badge { get; init; }

    /// <summary>0 to 100; null when unknown.</summary>
    public double? Size { get; init; }

    /// <summary>0 to 100; null when unknown.</summary>
    public double? Strength { get; init; }

    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Where it stood before; null where that is not known.</summary>
    public Ghost? Ghost { get; init; }

    /// <summary>Up to where it goes; none where nothing says so, or nobody asked.</summary>
    public IReadOnlyList<Edge> Edges { get; init; } = [];

    public Grip? Grip { get; init; }
}

/// <summary>Where a mark stood before, and the place in words.</summary>
public sealed record Ghost(double At, string Label);

/// <summary>Up to where on the scale somebody goes, or from where on.</summary>
/// <param name="IsUpper">Whether it is what lies below that it is about.</param>
public sealed record Edge(double At, bool IsUpper, string Label)
{
    /// <summary>Whether it is not known that somebody sets it.</summary>
    public bool IsUnknown { get; init; }

    public Grip? Grip { get; init; }
}

/// <summary>Lengths to compare, one to a thing.</summary>
public sealed record Bars(string Title, string Summary, string Measure, IReadOnlyList<Bar> Items) : Chart(Title, Summary)
{
    public override T Write<T>(IBlockWriter<T> writer) => writer.Bars(this);

    public override Table ToTable() => ChartTables.Of(this);
}

/// <summary>One length, from zero; none when it is unknown. The label says it in words.</summary>
public sealed record Bar(string Name, double? Value, string Label)
{
    public double? Low { get; init; }

    public double? High { get; init; }

    public IReadOnlyList<string> Evidence { get; init; } = [];
}
