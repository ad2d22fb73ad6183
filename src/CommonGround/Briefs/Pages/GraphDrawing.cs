using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;
using static CommonGround.Briefs.Pages.Shapes;

namespace CommonGround.Briefs.Pages;

/// <summary>A graph as its list, a row to a node, with arrows at the right from row to row; those that do not pay are left to the table.</summary>
internal static class GraphDrawing
{
    private const double Width = 770;
    private const double Row = 46;
    private const double Place = 330;
    private const double Radius = 8;
    private const int LineLength = 46;

    public static XElement Of(Graph graph)
    {
        var rows = graph.Nodes.Select((node, row) => (node.Name, row)).DistinctBy(node => node.Name).ToDictionary(StringComparer.Ordinal);
        var arrows = graph
            .Arrows.Where(arrow => arrow.Gain != Gain.NoBetter && rows.ContainsKey(arrow.From) && rows.ContainsKey(arrow.To))
            .GroupBy(arrow => (From: rows[arrow.From], To: rows[arrow.To], arrow.Gain))
            .Where(group => group.Key.From != group.Key.To);
        return Element(
            "svg",
            Class("drawn"),
            Attribute("viewBox", $"0 0 {Number(Width)} {Number(Math.Max(graph.Nodes.Count * Row, 1))}"),
            Attribute("role", "img"),
            Attribute("aria-label", $"{graph.Title}. {graph.Summary}"),
            Lines(
                arrows.SelectMany(group =>
                    Arrow(group.Key.From, group.Key.To, group.Key.Gain, string.Join(", ", group.Select(arrow => arrow.Label)))
                )
            ),
            Lines(graph.Nodes.SelectMany(Node))
        );
    }

    private static IEnumerable<XElement> Node(Node node, int row) =>
        [
            Shapes.Of(0, Place, Middle(row), Radius, Class("ground")),
            Shapes.Of(0, Place, Middle(row), Radius, Class(node.IsMarked ? "mark look-0" : "nowhere look-0")),
            .. node.IsMarked ? [] : new[] { Hatch.OfUnknown(0, Place, Middle(row), Radius) },
            .. Drawing.Folded(node.Label, Place - 18, Middle(row), "end", LineLength),
        ];

    /// <summary>Down on the inner track, up on the outer, so that a way and its way back stay apart; longer ways reach further out.</summary>
    private static IEnumerable<XElement> Arrow(int from, int to, Gain gain, string label)
    {
        var (start, end) = (Middle(from) + Slope(from, to), Middle(to) - Slope(from, to));
        var reach = Place + 40 + (34 * Math.Abs(from - to)) + (from > to ? 17 : 0);
        var x = Place + Radius;
        var kind = gain == Gain.Better ? "arrow" : "arrow perhaps";
        return
        [
            Element(
                "path",
                Class(kind),
                Attribute(
                    "d",
                    $"M{Number(x)} {Number(start)}C{Number(reach)} {Number(start)} {Number(reach)} {Number(end)} {Number(x + 7)} {Number(end)}"
                )
            ),
            Element("path", Class("head"), Attribute("d", $"M{Number(x)} {Number(end)}l8 -4v8z")),
            Drawing.Text(((x + (3 * reach)) / 4) + 4, ((start + end) / 2) + 4, "start", Drawing.Shortened(label, 30)),
        ];
    }

    private static double Slope(int from, int to) => from < to ? 4 : -4;

    private static double Middle(int row) => (row + 0.5) * Row;
}
