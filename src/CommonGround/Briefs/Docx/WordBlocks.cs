using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Briefs.Docx;

/// <summary>The blocks of a brief in Word; a chart is its sentence and its table.</summary>
internal sealed class WordBlocks(WordProse prose) : IBlockWriter<IEnumerable<OpenXmlElement>>
{
    public IEnumerable<OpenXmlElement> Paragraph(Paragraph paragraph) => [Written(null, paragraph.Text)];

    public IEnumerable<OpenXmlElement> Bullets(Bullets bullets) => bullets.Items.Select(item => Written(WordStyles.Bullet, item));

    public IEnumerable<OpenXmlElement> Table(Table table) =>
        [
            WordText.Paragraph(WordStyles.Caption, WordText.Run(table.Caption)),
            WordTable.Of(table, prose),
            .. table.Notes.DefaultIfEmpty(Prose.Empty).Select(note => Written(WordStyles.Note, note)),
        ];

    public IEnumerable<OpenXmlElement> Strip(Strip strip) => Chart(strip);

    public IEnumerable<OpenXmlElement> Bars(Bars bars) => Chart(bars);

    public IEnumerable<OpenXmlElement> Graph(Graph graph) => Chart(graph);

    public IEnumerable<OpenXmlElement> Gantt(Gantt gantt) => Chart(gantt);

    public IEnumerable<OpenXmlElement> LineChart(LineChart chart) => Chart(chart);

    public IEnumerable<OpenXmlElement> Callout(Callout callout) => [Written(WordStyles.Of(callout.Tone), callout.Text)];

    public IEnumerable<OpenXmlElement> Card(Card card) => WordCards.Of([card], this);

    public IEnumerable<OpenXmlElement> Evidence(Evidence evidence) =>
        [WordText.Paragraph(WordStyles.Note, WordText.Run($"“{evidence.Passage}” {Wording.Origin(evidence)}"))];

    public W.Paragraph CardTitle(Prose title) => Written(WordStyles.CardTitle, title);

    private IEnumerable<OpenXmlElement> Chart(Chart chart)
    {
        var table = chart.ToTable();
        return Table(table with { Notes = [.. table.Notes, chart.Summary] });
    }

    private W.Paragraph Written(string? style, Prose text) => WordText.Paragraph(style, [.. prose.Runs(text)]);
}
