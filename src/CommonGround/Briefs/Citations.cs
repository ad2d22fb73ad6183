namespace CommonGround.Briefs;

/// <summary>Which evidence a block rests on, in the order of reading.</summary>
internal sealed class Citations : IBlockWriter<IEnumerable<string>>
{
    private static readonly Citations Reader = new();

    public static IEnumerable<string> In(Section section) =>
        section.Blocks.SelectMany(block => block.Write(Reader)).Concat(section.Sections.SelectMany(In)).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Paragraph(Paragraph paragraph) => paragraph.Text.Evidence;

    public IEnumerable<string> Bullets(Bullets bullets) => bullets.Items.SelectMany(item => item.Evidence);

    public IEnumerable<string> Table(Table table) =>
        table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text).Concat(table.Notes).SelectMany(text => text.Evidence);

    public IEnumerable<string> Strip(Strip strip) => strip.Marks.SelectMany(mark => mark.Evidence);

    public IEnumerable<string> Bars(Bars bars) => bars.Items.SelectMany(bar => bar.Evidence);

    public IEnumerable<string> Graph(Graph graph) => [];

    public IEnumerable<string> Gantt(Gantt gantt) => gantt.Stages.SelectMany(stage => stage.Evidence);

    public IEnumerable<string> LineChart(LineChart chart) => [];

    public IEnumerable<string> Callout(Callout callout) => callout.Text.Evidence;

    public IEnumerable<string> Card(Card card) => card.Lines.Prepend(card.Title).SelectMany(text => text.Evidence);

    public IEnumerable<string> Evidence(Evidence evidence) => [evidence.Name];
}
