namespace CommonGround.Briefs;

/// <summary>How numbers change from step to step: who stands where, turn after turn.</summary>
/// <param name="Across">The steps, from 0 on, and what some of them are called.</param>
/// <param name="Up">The scale on which the numbers stand.</param>
public sealed record LineChart(string Title, string Summary, Axis Across, Axis Up, IReadOnlyList<Curve> Curves) : Chart(Title, Summary)
{
    /// <summary>What is said beside each curve, such as whom a party challenges; null where nothing is.</summary>
    public string? AsideMeans { get; init; }

    public override T Write<T>(IBlockWriter<T> writer) => writer.LineChart(this);

    public override Table ToTable() => CurveTable.Of(this);
}

/// <summary>One thing's numbers, step by step, and the last one in words.</summary>
public sealed record Curve(string Name, IReadOnlyList<double> Places, string Label)
{
    public Badge? Badge { get; init; }

    public string? Aside { get; init; }
}
