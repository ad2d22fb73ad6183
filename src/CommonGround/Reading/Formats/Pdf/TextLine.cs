namespace CommonGround.Reading.Formats.Pdf;

/// <summary>Words that stand on one base line with no gap as wide as a column's between them.</summary>
internal sealed class TextLine(string text, double left, double right, double baseLine, double size)
{
    public string Text => text;

    public double Left => left;

    public double Right => right;

    public double Base => baseLine;

    public double Size => size;

    public double Width => right - left;

    /// <summary>Whether wide gaps part it, as they part a table's cells.</summary>
    public bool HasCells { get; init; }

    /// <summary>Whether it begins a column's text, or a part of it that stands apart.</summary>
    public bool BeginsColumn { get; init; }
}
