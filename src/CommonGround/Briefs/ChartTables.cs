using System.Globalization;

namespace CommonGround.Briefs;

/// <summary>The table that says what a chart shows.</summary>
internal static class ChartTables
{
    public static Table Of(Strip strip) =>
        new(
            strip.Title,
            [new("Name"), new(strip.Axis.Title), .. Titles(strip).Select(title => new Column(title, Alignment.End)), .. Before(strip)],
            [
                .. strip.Marks.Select(mark => new Row([
                    mark.Name,
                    Place(mark.At, mark.Label, mark.Evidence, mark.IsJudgement),
                    .. Numbers(strip, mark),
                    .. Before(strip).Select(_ => mark.Ghost is { } ghost ? ghost.Label : Cell.NotDiscussed),
                ])
                {
                    Badge = mark.Badge,
                }),
            ]
        );

    public static Table Of(Bars bars) =>
        new(
            bars.Title,
            [new("Name"), new(bars.Measure, Alignment.End)],
            [.. bars.Items.Select(bar => new Row([bar.Name, Place(bar.Value, bar.Label, bar.Evidence)]))]
        );

    public static Table Of(Graph graph) =>
        new(
            graph.Title,
            [new("From"), new("To what who moves likes better"), new("To what it may like better"), new("To what it likes no better")],
            [
                .. graph.Nodes.Select(node => new Row([
                    node.Label,
                    Arrows(graph, node, Gain.Better),
                    Arrows(graph, node, Gain.Perhaps),
                    Arrows(graph, node, Gain.NoBetter),
                ])),
            ]
        );

    public static Table Of(Gantt gantt) =>
        new(
            gantt.Title,
            [new("Step"), new(gantt.Axis.Title), new("Window"), new("Slack"), new("Cannot be kept")],
            [
                .. gantt.Stages.Select(stage => new Row([
                    stage.Name,
                    Place(stage.Done, stage.Label, []),
                    stage.Window.Length == 0 ? Cell.NotDiscussed : Place(0, stage.Window, stage.Evidence, stage.IsJudgement),
                    stage.Slack,
                    string.Join("; ", stage.Broken),
                ])),
            ]
        );

    private static Cell Arrows(Graph graph, Node node, Gain gain) =>
        string.Join(
            "; ",
            graph
                .Arrows.Where(arrow => arrow.From == node.Name && arrow.Gain == gain)
                .GroupBy(arrow => arrow.Label, StringComparer.Ordinal)
                .Select(group => $"{group.Key} → {string.Join(", ", group.Select(arrow => arrow.To))}")
        );

    private static Cell Place(double? at, string label, IReadOnlyList<string> evidence, bool isJudgement = false)
    {
        var text = Prose.Empty.Plain(label, evidence);
        return at is null ? Cell.Unknown(text)
            : isJudgement ? Cell.Judgement(text)
            : Cell.Value(text);
    }

    private static IEnumerable<Column> Before(Strip strip) => strip.GhostsAre is { } when ? [new(when)] : [];

    private static IEnumerable<string> Titles(Strip strip) => new[] { strip.SizeMeans, strip.StrengthMeans }.OfType<string>();

    private static IEnumerable<Cell> Numbers(Strip strip, Mark mark)
    {
        if (strip.SizeMeans is not null)
        {
            yield return Number(mark.Size);
        }

        if (strip.StrengthMeans is not null)
        {
            yield return Number(mark.Strength);
        }
    }

    private static Cell Number(double? value) => value is { } known ? known.ToString("0.##", CultureInfo.InvariantCulture) : Cell.Unknown();
}
