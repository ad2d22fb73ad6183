namespace CommonGround.Briefs;

/// <summary>What is to be done, a row to a step, over time from left to right (Gantt 1910): the window, the time it takes, how far it may slip.</summary>
public sealed record Gantt(string Title, string Summary, Axis Axis, IReadOnlyList<Stage> Stages) : Chart(Title, Summary)
{
    public override T Write<T>(IBlockWriter<T> writer) => writer.Gantt(this);

    public override Table ToTable() => ChartTables.Of(this);

    public override IReadOnlyList<Grip> Grips => [.. Stages.Select(stage => stage.Grip).OfType<Grip>()];
}

/// <summary>One step on the chart. Where it cannot be done, it has a window but no place; the label says the place in words.</summary>
public sealed record Stage(string Name, string Label)
{
    /// <summary>From when it is allowed to begin; null where nothing says so.</summary>
    public double? Opens { get; init; }

    /// <summary>By when it must be done; null where nothing says so.</summary>
    public double? Closes { get; init; }

    public double? Begins { get; init; }

    public double? Done { get; init; }

    /// <summary>The latest at which it can be done.</summary>
    public double? Latest { get; init; }

    /// <summary>The window in words.</summary>
    public string Window { get; init; } = "";

    /// <summary>How far it may slip, in words.</summary>
    public string Slack { get; init; } = "";

    /// <summary>Whether it cannot slip.</summary>
    public bool IsCritical { get; init; }

    /// <summary>What is promised of it and cannot be kept, in words.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];

    /// <summary>Whether its window is somebody's judgement and not what a source says.</summary>
    public bool IsJudgement { get; init; }

    public IReadOnlyList<string> Evidence { get; init; } = [];

    public Grip? Grip { get; init; }
}
