using System.Text.Json.Nodes;

namespace CommonGround.Briefs;

/// <summary>The blocks of a brief as JSON; <c>kind</c> says which block it is.</summary>
internal sealed class JsonBlocks : IBlockWriter<JsonObject>
{
    public JsonObject Paragraph(Paragraph paragraph) => new() { ["kind"] = "paragraph", ["text"] = Text(paragraph.Text) };

    public JsonObject Bullets(Bullets bullets) => new() { ["kind"] = "bullets", ["items"] = List(bullets.Items, Text) };

    public JsonObject Table(Table table) =>
        new()
        {
            ["kind"] = "table",
            ["caption"] = table.Caption,
            ["columns"] = List(
                table.Columns,
                column => new JsonObject { ["title"] = column.Title, ["alignment"] = Word(column.Alignment) }
            ),
            ["rows"] = List(
                table.Rows,
                row => new JsonObject
                {
                    ["group"] = row.Group,
                    ["apart"] = row.IsApart,
                    ["badge"] = Badge(row.Badge),
                    ["cells"] = List(row.Cells, Cell),
                }
            ),
            ["notes"] = List(table.Notes, Text),
        };

    public JsonObject Strip(Strip strip) =>
        new()
        {
            ["kind"] = "strip",
            ["title"] = strip.Title,
            ["summary"] = strip.Summary,
            ["axis"] = Axis(strip.Axis),
            ["sizeMeans"] = strip.SizeMeans,
            ["strengthMeans"] = strip.StrengthMeans,
            ["marks"] = List(strip.Marks, Mark),
        };

    public JsonObject Bars(Bars bars) =>
        new()
        {
            ["kind"] = "bars",
            ["title"] = bars.Title,
            ["summary"] = bars.Summary,
            ["measure"] = bars.Measure,
            ["bars"] = List(bars.Items, Bar),
        };

    public JsonObject Graph(Graph graph) =>
        new()
        {
            ["kind"] = "graph",
            ["title"] = graph.Title,
            ["summary"] = graph.Summary,
            ["nodes"] = List(
                graph.Nodes,
                node => new JsonObject
                {
                    ["name"] = node.Name,
                    ["label"] = node.Label,
                    ["marked"] = node.IsMarked,
                }
            ),
            ["arrows"] = List(
                graph.Arrows,
                arrow => new JsonObject
                {
                    ["from"] = arrow.From,
                    ["to"] = arrow.To,
                    ["label"] = arrow.Label,
                    ["gain"] = Word(arrow.Gain),
                }
            ),
        };

    public JsonObject Gantt(Gantt gantt) =>
        new()
        {
            ["kind"] = "gantt",
            ["title"] = gantt.Title,
            ["summary"] = gantt.Summary,
            ["axis"] = Axis(gantt.Axis),
            ["stages"] = List(
                gantt.Stages,
                stage => new JsonObject
                {
                    ["name"] = stage.Name,
                    ["label"] = stage.Label,
                    ["window"] = stage.Window,
                    ["opens"] = stage.Opens,
                    ["closes"] = stage.Closes,
                    ["begins"] = stage.Begins,
                    ["done"] = stage.Done,
                    ["latest"] = stage.Latest,
                    ["slack"] = stage.Slack,
                    ["critical"] = stage.IsCritical,
                    ["judgement"] = stage.IsJudgement,
                    ["broken"] = List(stage.Broken, words => (JsonNode)words),
                    ["evidence"] = List(stage.Evidence, name => (JsonNode)name),
                }
            ),
        };

    private static JsonObject Axis(Axis axis) =>
        new()
        {
            ["title"] = axis.Title,
            ["from"] = axis.From,
            ["to"] = axis.To,
            ["ticks"] = List(
                axis.Ticks,
                tick => new JsonObject
                {
                    ["at"] = tick.At,
                    ["label"] = tick.Label,
                    ["apart"] = tick.IsApart,
                }
            ),
        };

    public JsonObject LineChart(LineChart chart) =>
        new()
        {
            ["kind"] = "line-chart",
            ["title"] = chart.Title,
            ["summary"] = chart.Summary,
            ["across"] = Axis(chart.Across),
            ["up"] = Axis(chart.Up),
            ["asideMeans"] = chart.AsideMeans,
            ["curves"] = List(
                chart.Curves,
                curve => new JsonObject
                {
                    ["name"] = curve.Name,
                    ["places"] = List(curve.Places, place => JsonValue.Create(place)),
                    ["label"] = curve.Label,
                    ["aside"] = curve.Aside,
                    ["badge"] = Badge(curve.Badge),
                }
            ),
        };

    public JsonObject Callout(Callout callout) =>
        new()
        {
            ["kind"] = "callout",
            ["tone"] = Word(callout.Tone),
            ["text"] = Text(callout.Text),
        };

    public JsonObject Card(Card card) =>
        new()
        {
            ["kind"] = "card",
            ["about"] = Word(card.Kind),
            ["title"] = Text(card.Title),
            ["lines"] = List(card.Lines, Text),
        };

    public JsonObject Evidence(Evidence evidence) =>
        new()
        {
            ["kind"] = "evidence",
            ["name"] = evidence.Name,
            ["speaker"] = evidence.Speaker,
            ["named"] = evidence.IsNamed,
            ["grade"] = evidence.Grade,
            ["date"] = evidence.Date is { } date ? Wording.Of(date) : null,
            ["source"] = evidence.Source,
            ["start"] = evidence.Start,
            ["end"] = evidence.End,
            ["passage"] = evidence.Passage,
        };

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> write) => [.. items.Select(write)];

    private static JsonArray Text(Prose text) =>
        List(
            text.Phrases,
            phrase => new JsonObject
            {
                ["text"] = phrase.Text,
                ["emphasis"] = Word(phrase.Emphasis),
                ["evidence"] = Names(phrase.Evidence),
            }
        );

    private static JsonObject Cell(Cell cell) => new() { ["kind"] = Word(cell.Kind), ["text"] = Text(cell.Text) };

    private static JsonObject Mark(Mark mark) =>
        new()
        {
            ["name"] = mark.Name,
            ["at"] = mark.At,
            ["label"] = mark.Label,
            ["low"] = mark.Low,
            ["high"] = mark.High,
            ["dots"] = mark.Dots.Count > 0 ? List(mark.Dots, dot => JsonValue.Create(dot)) : null,
            ["size"] = mark.Size,
            ["strength"] = mark.Strength,
            ["judged"] = mark.IsJudgement,
            ["badge"] = Badge(mark.Badge),
            ["evidence"] = Names(mark.Evidence),
        };

    private static JsonObject Bar(Bar bar) =>
        new()
        {
            ["name"] = bar.Name,
            ["value"] = bar.Value,
            ["label"] = bar.Label,
            ["low"] = bar.Low,
            ["high"] = bar.High,
            ["evidence"] = Names(bar.Evidence),
        };

    private static JsonObject? Badge(Badge? badge) =>
        badge is null
            ? null
            : new()
            {
                ["letter"] = badge.Letter,
                ["camp"] = badge.Camp,
                ["look"] = badge.Look,
            };

    private static JsonArray Names(IEnumerable<string> names) => List(names, name => JsonValue.Create(name));

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
