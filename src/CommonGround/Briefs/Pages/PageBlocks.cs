using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>The blocks of a page.</summary>
internal sealed class PageBlocks(PageProse prose) : IBlockWriter<XElement>
{
    public XElement Paragraph(Paragraph paragraph) => Text("p", paragraph.Text);

    public XElement Bullets(Bullets bullets) => Element("ul", Lines(bullets.Items.Select(item => Text("li", item))));

    public XElement Table(Table table) => PageTable.Write(table, prose);

    public XElement Strip(Strip strip) => PageChart.Write(strip, prose);

    public XElement Bars(Bars bars) => PageChart.Write(bars, prose);

    public XElement Graph(Graph graph) => PageChart.Write(graph, prose);

    public XElement Gantt(Gantt gantt) => PageChart.Write(gantt, prose);

    public XElement LineChart(LineChart chart) => PageChart.Write(chart, prose);

    public XElement Callout(Callout callout) =>
        Element(
            "div",
            Class($"callout {Wording.Of(callout.Tone).ToLowerInvariant()}"),
            Attribute("role", "note"),
            Attribute("aria-label", Wording.Of(callout.Tone)),
            Text("p", callout.Text)
        );

    public XElement Card(Card card) =>
        Element(
            "div",
            Class($"card {(card.Kind == CardKind.Conflict ? "conflict" : "repair")}"),
            Element("p", Attribute("dir", "auto"), Element("strong", prose.Write(card.Title))),
            Element("ul", Lines(card.Lines.Select(line => Text("li", line))))
        );

    public XElement Evidence(Evidence evidence) =>
        Element(
            "div",
            Element("p", Class("origin"), Attribute("dir", "auto"), Wording.Origin(evidence), prose.Cite([evidence.Name])),
            Quotation(evidence)
        );

    public static XElement Quotation(Evidence evidence) => Element("blockquote", Attribute("dir", "auto"), $"“{evidence.Passage}”");

    private XElement Text(string element, Prose text) => Element(element, Attribute("dir", "auto"), prose.Write(text));
}
