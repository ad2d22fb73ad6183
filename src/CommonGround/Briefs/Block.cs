namespace CommonGround.Briefs;

/// <summary>A piece of a section. The kinds are closed: a new one does not compile until every writer can write it.</summary>
public abstract record Block
{
    private protected Block() { }

    public abstract T Write<T>(IBlockWriter<T> writer);
}

/// <summary>Turns each kind of block into something that can be shown.</summary>
public interface IBlockWriter<out T>
{
    T Paragraph(Paragraph paragraph);

    T Bullets(Bullets bullets);

    T Table(Table table);

    T Strip(Strip strip);

    T Bars(Bars bars);

    T Graph(Graph graph);

    T Gantt(Gantt gantt);

    T LineChart(LineChart chart);

    T Callout(Callout callout);

    T Card(Card card);

    T Evidence(Evidence evidence);
}

/// <summary>Running text.</summary>
public sealed record Paragraph(Prose Text) : Block
{
    public override T Write<T>(IBlockWriter<T> writer) => writer.Paragraph(this);
}

/// <summary>Things of one kind, one after the other.</summary>
public sealed record Bullets(IReadOnlyList<Prose> Items) : Block
{
    public override T Write<T>(IBlockWriter<T> writer) => writer.Bullets(this);
}

/// <summary>What the reader must not miss.</summary>
public sealed record Callout(Tone Tone, Prose Text) : Block
{
    public override T Write<T>(IBlockWriter<T> writer) => writer.Callout(this);
}

/// <summary>What a callout is for.</summary>
public enum Tone
{
    Verdict,
    Warning,
    Note,
}

/// <summary>A statement that the brief rests on: who says so, where, and in which words.</summary>
public sealed record Evidence(string Name, string Passage, string Source) : Block
{
    /// <summary>Null when the source speaks in its own voice.</summary>
    public string? Speaker { get; init; }

    public bool IsNamed { get; init; } = true;

    /// <summary>The Admiralty grade, such as B2; null when nobody graded it.</summary>
    public string? Grade { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Which of the brief's documents the passage stands in; null when the brief does not carry it.</summary>
    public string? Document { get; init; }

    /// <summary>Where the passage starts in the source, in UTF-16 units.</summary>
    public int Start { get; init; }

    /// <summary>Where the passage ends in the source, in UTF-16 units, exclusive.</summary>
    public int End { get; init; }

    public override T Write<T>(IBlockWriter<T> writer) => writer.Evidence(this);
}
