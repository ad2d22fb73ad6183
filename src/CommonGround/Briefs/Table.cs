namespace CommonGround.Briefs;

/// <summary>Rows that can be read across and down; the first cell of a row names it.</summary>
public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block
{
    public IReadOnlyList<Prose> Notes { get; init; } = [];

    public override T Write<T>(IBlockWriter<T> writer) => writer.Table(this);
}

/// <summary>What the cells below its title have in common.</summary>
public sealed record Column(string Title, Alignment Alignment = Alignment.Start);

/// <summary>To which side a column is set; numbers go to the end.</summary>
public enum Alignment
{
    Start,
    End,
}

/// <summary>One thing of a table, with a cell for each column.</summary>
public sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>What it shares with its neighbours, such as a camp; said once, above the first of them.</summary>
    public string? Group { get; init; }

    /// <summary>Whether it stands below a rule, apart from the rows above it: parties that are not at the table.</summary>
    public bool IsApart { get; init; }

    /// <summary>How the party that the row is about looks everywhere.</summary>
    public Badge? Badge { get; init; }
}

/// <summary>What a table says at one place, and what sort of knowledge that is.</summary>
public sealed record Cell(CellKind Kind, Prose Text)
{
    /// <summary>Nothing is on record: neither consent nor refusal, nor doubt.</summary>
    public static Cell NotDiscussed { get; } = new(CellKind.NotDiscussed, Prose.Empty);

    public static Cell Value(Prose text) => new(CellKind.Value, text);

    /// <summary>It is on record that this is not known. The words, if any, say what.</summary>
    public static Cell Unknown(Prose? what = null) => new(CellKind.Unknown, what ?? Prose.Empty);

    public static Cell Judgement(Prose text) => new(CellKind.Judgement, text);

    public static implicit operator Cell(string text) => Value(text);
}

/// <summary>What sort of knowledge a cell holds.</summary>
public enum CellKind
{
    Value,
    Unknown,
    Judgement,
    NotDiscussed,
}
