namespace CommonGround.Briefs.Marked;

/// <summary>The blocks of a brief as Markdown; a chart is its sentence and its table.</summary>
internal sealed class MarkdownBlocks : IBlockWriter<string>
{
    public string Paragraph(Paragraph paragraph) => MarkdownText.Of(paragraph.Text);

    public string Bullets(Bullets bullets) => string.Join('\n', bullets.Items.Select(item => $"- {MarkdownText.Of(item)}"));

    public string Table(Table table) =>
        string.Join("\n\n", [$"**{MarkdownText.Escape(table.Caption)}**", Rows(table), .. table.Notes.Select(MarkdownText.Of)]);

    public string Strip(Strip strip) => Chart(strip);

    public string Bars(Bars bars) => Chart(bars);

    public string Graph(Graph graph) => Chart(graph);

    public string Gantt(Gantt gantt) => Chart(gantt);

    public string LineChart(LineChart chart) => Chart(chart);

    public string Callout(Callout callout) => $"> **{Wording.Of(callout.Tone)}:** {MarkdownText.Of(callout.Text)}";

    public string Card(Card card) =>
        string.Join(
            '\n',
            [
                $"**{MarkdownText.Of(card.Title).Replace("**", "", StringComparison.Ordinal)}**",
                "",
                .. card.Lines.Select(line => $"- {MarkdownText.Of(line)}"),
            ]
        );

    public string Evidence(Evidence evidence) => $"> {MarkdownText.Escape($"“{evidence.Passage}” {Wording.Origin(evidence)}")}";

    private string Chart(Chart chart) => $"{Table(chart.ToTable())}\n\n{MarkdownText.Escape(chart.Summary)}";

    private static string Rows(Table table) =>
        string.Join(
            '\n',
            [
                Line(table.Columns.Select(column => MarkdownText.Escape(column.Title))),
                Line(table.Columns.Select(column => column.Alignment == Alignment.End ? "--:" : ":--")),
                .. table.Rows.SelectMany((row, index) => Row(table, row, index)),
            ]
        );

    private static IEnumerable<string> Row(Table table, Row row, int index)
    {
        if (row.Group is { } group && (index == 0 || table.Rows[index - 1].Group != group))
        {
            yield return Line([$"*{MarkdownText.Escape(group)}*", .. Enumerable.Repeat("", table.Columns.Count - 1)]);
        }

        yield return Line(row.Cells.Select(Cell));
    }

    private static string Cell(Cell cell) =>
        cell.Kind switch
        {
            CellKind.Value => MarkdownText.Of(cell.Text),
            CellKind.Unknown => $"{Wording.Unknown} {MarkdownText.Of(cell.Text)}",
            CellKind.Judgement => MarkdownText.Of(cell.Text) + $"\\{Wording.JudgementMark}",
            CellKind.NotDiscussed => Wording.NotDiscussed,
            _ => throw new ArgumentOutOfRangeException(nameof(cell)),
        };

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
