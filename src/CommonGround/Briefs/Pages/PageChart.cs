using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>A chart of a page: drawn, in a sentence, as a table, and as what the script draws it from.</summary>
internal static class PageChart
{
    public static XElement Write(Strip strip, PageProse prose) =>
        Figure(strip, new JsonBlocks().Strip(strip), Drawing.Of(strip), Legend(strip), prose);

    public static XElement Write(Bars bars, PageProse prose) => Figure(bars, new JsonBlocks().Bars(bars), Drawing.Of(bars), null, prose);

    /// <summary>The drawing alone: the script has nothing to add to it.</summary>
    public static XElement Write(Graph graph, PageProse prose) => Figure(graph, null, GraphDrawing.Of(graph), null, prose);

    public static XElement Write(Gantt gantt, PageProse prose) => Figure(gantt, null, GanttDrawing.Of(gantt), Legend(gantt), prose);

    public static XElement Legend(Gantt gantt) =>
        Element("p", Class("legend"), gantt.Grips.Any(grip => grip.Untried is not null) ? $"{Gantts} {Tried}" : Gantts);

    private const string Gantts =
        "Filled: as early as it can be; a diamond takes no time; darker: cannot slip. Hollow: how far it may slip. Dotted frame: the window. Cross: a promise that cannot be kept.";

    private const string Tried = "Small ring: where it stands without being tried elsewhere.";

    public static XElement Write(LineChart chart, PageProse prose) =>
        Figure(
            chart,
            new JsonBlocks().LineChart(chart),
            CurveDrawing.Of(chart),
            Legend(chart.Curves.Select(curve => curve.Badge), [chart.AsideMeans is { } aside ? $"{aside}: in the table." : null]),
            prose
        );

    private static XElement Figure(Chart chart, JsonObject? shape, XElement drawing, XElement? legend, PageProse prose) =>
        Element(
            "figure",
            shape is null ? null : Attribute("data-chart", ((JsonObject)Clean(shape)!).ToJsonString()),
            Element("figcaption", Attribute("dir", "auto"), Element("strong", chart.Title), " ", chart.Summary),
            drawing,
            legend,
            Element("details", Element("summary", "The same as a table"), PageTable.Write(chart.ToTable(), prose))
        );

    /// <summary>What the looks stand for, and size and strength where they stand for something.</summary>
    public static XElement? Legend(Strip strip) =>
        Legend(
            strip.Marks.Select(mark => mark.Badge),
            [
                strip.SizeMeans is { } size ? $"Larger: more {size.ToLowerInvariant()}." : null,
                strip.StrengthMeans is { } strength ? $"Stronger colour: more {strength.ToLowerInvariant()}." : null,
                strip.HasDots ? DotsMean(strip) : null,
                strip.GhostsAre is { } when ? $"Empty outline: {char.ToLowerInvariant(when[0])}{when[1..]}." : null,
                strip.Marks.Any(mark => mark.Edges.Count > 0) ? Edges : null,
                strip.Grips.Any(grip => grip.Untried is not null) ? Tried : null,
            ]
        );

    private const string Edges = "Bracket: the end of what a party insists on or refuses; dashed: that it does is not known.";

    private static string DotsMean(Strip strip) =>
        $"Each dot is one chance in {strip.Marks.Max(mark => mark.Dots.Count)}; the tip beneath them is the number named.";

    private static XElement? Legend(IEnumerable<Badge?> badges, IEnumerable<string?> meanings)
    {
        var camps = badges.OfType<Badge>().DistinctBy(badge => (badge.Look, badge.Camp)).ToArray();
        var words = string.Join(' ', meanings.OfType<string>());
        return camps.Length == 0 && words.Length == 0
            ? null
            : Element("p", Class("legend"), Lines(camps.Select(Entry)), words.Length > 0 ? " " + words : null);
    }

    private static XElement Entry(Badge badge) =>
        Element(
            "span",
            Class("camp"),
            Element(
                "svg",
                Class("swatch"),
                Attribute("viewBox", "0 0 20 20"),
                Attribute("aria-hidden", "true"),
                Shapes.Of(badge.Look % Badge.Looks, 10, 10, 7, Class($"mark look-{badge.Look % Badge.Looks}")),
                Hatch.Of(badge.Look % Badge.Looks, 10, 10, 7)
            ),
            Element("bdi", badge.Camp)
        );

    /// <summary>JSON hides from <see cref="Printable"/> what it escapes, so its text is made printable first.</summary>
    private static JsonNode? Clean(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Clean(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Clean)]),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Printable.Of(value.GetValue<string>())),
            _ => node?.DeepClone(),
        };
}
