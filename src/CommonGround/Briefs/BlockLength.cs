using CommonGround.Briefs.Texts;

namespace CommonGround.Briefs;

/// <summary>How many lines of a printed page a block takes, about.</summary>
internal sealed class BlockLength : IBlockWriter<double>
{
    /// <summary>Characters to a line, fewer than fit on A4 or Letter.</summary>
    public const int LineWidth = 108;

    /// <summary>Cards stand two beside each other.</summary>
    public const int CardWidth = 45;

    public const double CardFrame = 1.7;
    public const double MarkHeight = 1.74;
    public const double Gap = 0.4;

    /// <summary>A verdict stands in larger letters.</summary>
    private const int VerdictWidth = 92;
    private const double CalloutFrame = 1.2;
    private const double ChartFrame = 3.6;

    /// <summary>In marks of a strip: one with dots, and a chart of curves before its names make it higher.</summary>
    private const double DotHeight = 1.6;
    private const double CurveHeight = 8;

    private static readonly BlockLength Measure = new();

    public static double Of(IEnumerable<Block> blocks)
    {
        var beside = new CardsBeside();
        return blocks.Sum(block => block is Card card ? beside.Add(Of(card)) : Of(block));
    }

    public static double Of(Block block) => block.Write(Measure);

    public static double Of(Prose text, int width = LineWidth) => Lines(text, width);

    public double Paragraph(Paragraph paragraph) => Lines(paragraph.Text, LineWidth) + Gap;

    public double Bullets(Bullets bullets) => bullets.Items.Sum(item => Lines(item, LineWidth - 3)) + Gap;

    public double Table(Table table) => new TableLength(table).Lines;

    public double Strip(Strip strip) => Chart(strip, strip.Marks.Count * (strip.HasDots ? DotHeight : 1));

    public double Bars(Bars bars) => Chart(bars, bars.Items.Count);

    public double Graph(Graph graph) => Chart(graph, graph.Nodes.Count);

    public double Gantt(Gantt gantt) => Chart(gantt, gantt.Stages.Count);

    public double LineChart(LineChart chart) => Chart(chart, CurveHeight + (chart.Curves.Count / 2.0));

    public double Callout(Callout callout) =>
        CalloutFrame + (callout.Tone == Tone.Verdict ? 1.17 * Lines(callout.Text, VerdictWidth) : Lines(callout.Text, LineWidth - 6));

    public double Card(Card card) => CardFrame + Lines(card.Title, CardWidth) + card.Lines.Sum(line => Lines(line, CardWidth));

    public double Evidence(Evidence evidence) => 2 + Gap + Lines(evidence.Passage, LineWidth);

    private static double Chart(Chart chart, double marks) =>
        ChartFrame + Lines(chart.Title + chart.Summary, LineWidth) + (marks * MarkHeight);

    private static double Lines(Prose text, int width) => Wrapping.Wrap(Pieces(text), width).Count;

    /// <summary>On paper a reference is a small figure, and strong letters are wide.</summary>
    public static IEnumerable<Piece> Pieces(Prose text) =>
        text.Phrases.Select(phrase => new Piece(Printable.Of(phrase.Text) + new string('1', Beside(phrase)), Ink.Plain));

    private static int Beside(Phrase phrase) =>
        (2 * phrase.Evidence.Count) + (phrase.Emphasis == Emphasis.Strong ? phrase.Text.Length / 6 : 0);
}

/// <summary>Cards stand two beside each other: the second takes only what it is longer than the first.</summary>
internal sealed class CardsBeside
{
    private double? first;

    public double Add(double length)
    {
        var more = Math.Max(0, length - (first ?? 0));
        first = first is null ? length : null;
        return more;
    }
}
