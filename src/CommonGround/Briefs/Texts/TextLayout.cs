namespace CommonGround.Briefs.Texts;

/// <summary>A brief as lines of text that fit a width. A pipe gets the characters; a screen may colour the pieces.</summary>
public sealed class TextLayout : IBlockWriter<IEnumerable<Line>>
{
    private const int Narrowest = 40;

    private readonly int width;

    private TextLayout(int width) => this.width = Math.Max(width, Narrowest);

    public static IReadOnlyList<Line> Lines(Brief brief, int width)
    {
        var layout = new TextLayout(width);
        var body = layout.Body(brief).ToArray();
        return [.. body, .. layout.Legend(body)];
    }

    public static IReadOnlyList<Line> Lines(Section section, int width) => [.. new TextLayout(width).Section(section, depth: 0).Skip(1)];

    public IEnumerable<Line> Paragraph(Paragraph paragraph) => Wrapping.Wrap(Wrapping.Pieces(paragraph.Text), width);

    public IEnumerable<Line> Bullets(Bullets bullets) =>
        bullets.Items.SelectMany(item => Hanging("• ", "  ", Ink.Plain, Wrapping.Pieces(item)));

    public IEnumerable<Line> Table(Table table) => TextTable.Lines(table, width);

    public IEnumerable<Line> Strip(Strip strip) => Chart(strip, TextChart.Of(strip, width));

    public IEnumerable<Line> Bars(Bars bars) => Chart(bars, TextChart.Of(bars, width));

    public IEnumerable<Line> Graph(Graph graph) => Chart(graph, graph.ToTable());

    public IEnumerable<Line> Gantt(Gantt gantt) => Chart(gantt, TextChart.Of(gantt, width));

    public IEnumerable<Line> LineChart(LineChart chart) => Chart(chart, chart.ToTable());

    public IEnumerable<Line> Callout(Callout callout) =>
        callout.Tone switch
        {
            Tone.Verdict => Hanging("▌ ", "▌ ", Ink.Verdict, Wrapping.Pieces(callout.Text, Ink.Verdict)),
            Tone.Warning => Hanging("! ", "  ", Ink.Warning, Wrapping.Pieces(callout.Text, Ink.Warning)),
            Tone.Note => Hanging("Note: ", "      ", Ink.Faint, Wrapping.Pieces(callout.Text)),
            _ => throw new ArgumentOutOfRangeException(nameof(callout)),
        };

    public IEnumerable<Line> Card(Card card) =>
        [
            .. Hanging(card.Kind == CardKind.Conflict ? "╳ " : "◇ ", "  ", Ink.Strong, Wrapping.Pieces(card.Title, Ink.Strong)),
            .. card.Lines.SelectMany(line => Hanging("  ", "    ", Ink.Plain, Wrapping.Pieces(line))),
        ];

    public IEnumerable<Line> Evidence(Evidence evidence)
    {
        Piece[] head =
        [
            new($"[{Printable.Of(evidence.Name)}]", Ink.Reference),
            new(" " + Printable.Of(Wording.Origin(evidence)), Ink.Faint),
        ];
        return
        [
            .. Hanging("", "  ", Ink.Plain, head),
            .. Hanging("  ", "  ", Ink.Plain, [new Piece($"“{Printable.Of(evidence.Passage)}”", Ink.Plain)]),
        ];
    }

    private IEnumerable<Line> Body(Brief brief) =>
        [
            .. Wrapped(brief.Title, Ink.Heading),
            Line.Of(new string('═', width), Ink.Faint),
            Line.Of($"As of {Wording.Of(brief.AsOf)}", Ink.Faint),
            .. brief.Sheets.SelectMany(Sheet),
            .. brief.Sheets.Count > 0 && brief.Sections.Count > 0 ? Heading(Wording.Annex, depth: 0) : [],
            .. brief.Sections.SelectMany(section => Section(section, depth: 0)),
            .. brief.Evidence.Count > 0 ? [.. Heading("Evidence", depth: 0), .. brief.Evidence.SelectMany(Apart)] : Array.Empty<Line>(),
        ];

    private IEnumerable<Line> Sheet(Sheet sheet) =>
        [.. Heading(sheet.Title, depth: 0), .. sheet.Sections.SelectMany(section => Section(section, depth: 1))];

    private IEnumerable<Line> Section(Section section, int depth) =>
        [
            .. Heading(section.Title, depth),
            .. section.Blocks.SelectMany(Apart),
            .. section.Sections.SelectMany(inner => Section(inner, depth + 1)),
        ];

    private IEnumerable<Line> Heading(string title, int depth)
    {
        var lines = Wrapped(title, Ink.Heading);
        var rule = Line.Of(new string('─', lines.Max(line => line.Width)), Ink.Faint);
        return depth == 0 ? [Line.Empty, .. lines, rule] : [Line.Empty, .. lines];
    }

    private IEnumerable<Line> Apart(Block block) => [Line.Empty, .. block.Write(this)];

    private IEnumerable<Line> Chart(Chart chart, Table drawn) => [.. TextTable.Lines(drawn, width), .. Wrapped(chart.Summary, Ink.Plain)];

    private IReadOnlyList<Line> Wrapped(string text, Ink ink) => Wrapping.Wrap([new Piece(Printable.Of(text), ink)], width);

    private IEnumerable<Line> Hanging(string first, string next, Ink ink, IEnumerable<Piece> pieces)
    {
        var indent = Math.Max(first.Length, next.Length);
        return Wrapping.Wrap(pieces, width - indent).Select((line, index) => line.After(index == 0 ? first : next, ink));
    }

    /// <summary>What the marks mean, of those that occur.</summary>
    private IEnumerable<Line> Legend(IEnumerable<Line> body)
    {
        var inks = body.SelectMany(line => line.Pieces).Select(piece => piece.Ink).ToHashSet();
        var meanings = new[]
        {
            inks.Contains(Ink.Unknown) ? $"{Wording.Unknown} {Wording.UnknownMeans}" : null,
            inks.Contains(Ink.NotDiscussed) ? $"{Wording.NotDiscussed} {Wording.NotDiscussedMeans}" : null,
            inks.Contains(Ink.Judgement) ? $"{Wording.JudgementMark} {Wording.JudgementMeans}" : null,
        };
        var legend = string.Join("; ", meanings.OfType<string>());
        return legend.Length == 0 ? [] : [Line.Empty, .. Wrapped(legend, Ink.Faint)];
    }
}
