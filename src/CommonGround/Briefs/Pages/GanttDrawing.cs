using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;
using static CommonGround.Briefs.Pages.Shapes;

namespace CommonGround.Briefs.Pages;

/// <summary>
/// A Gantt chart within the page, a row to a step: a dotted frame is the window, a filled bar the time it takes (a diamond where it
/// takes none), a hollow bar how far it may slip, a cross a promise that cannot be kept. Each row can be reached by keyboard.
/// </summary>
internal static class GanttDrawing
{
    private const double Left = 190;
    private const double Plot = 350;
    private const double Width = 770;
    private const double RowHeight = 40;
    private const double AxisHeight = 30;
    private const double TickApart = 40;
    private const int NameLength = 26;
    private const int LabelLength = 30;

    /// <summary>A row to a step.</summary>
    /// <param name="current">The name of the grip at which the reader is, where the chart is made to be moved; it is then one stop.</param>
    public static XElement Of(Gantt gantt, string? current = null)
    {
        var grips = new GripDrawing(current);
        var bottom = gantt.Stages.Count * RowHeight;
        return Element(
            "svg",
            Class("drawn gantt"),
            Attribute("viewBox", $"0 0 {Number(Width)} {Number(bottom + AxisHeight)}"),
            Attribute("role", "group"),
            Attribute("aria-label", $"{gantt.Title}. {gantt.Summary}"),
            Lines(Ticks(gantt.Axis, bottom)),
            Lines(gantt.Stages.Select((stage, row) => Row(gantt.Axis, stage, row, grips)))
        );
    }

    private static XElement Row(Axis axis, Stage stage, int row, GripDrawing grips)
    {
        var y = (row + 0.5) * RowHeight;
        return Element(
            "g",
            stage.Grip is null ? Attribute("tabindex", "0") : null,
            Attribute("role", "img"),
            Attribute("aria-label", Said(stage)),
            Element("title", Said(stage)),
            Box("touch", 0, y - (RowHeight / 2) + 1, Width, RowHeight - 2),
            Drawing.Folded(stage.Name, Left - 16, y, "end", NameLength),
            Window(axis, stage, y),
            grips.Around(stage.Grip, place => At(axis, place), At(axis, Start(axis, stage)), y, Bar(axis, stage, y)),
            Broken(axis, stage, y),
            Drawing.Folded(
                stage.Broken.Count > 0 ? $"✗ {string.Join("; ", stage.Broken)}" : stage.Label,
                Left + Plot + 18,
                y,
                "start",
                LabelLength
            )
        );
    }

    private static string Said(Stage stage) =>
        string.Join(
            ". ",
            (
                (string[])
                    [stage.Name, stage.Label, stage.Window, stage.Slack, .. stage.Broken.Select(broken => $"Cannot be kept: {broken}")]
            ).Where(part => part.Length > 0)
        ) + ".";

    private static XElement? Window(Axis axis, Stage stage, double y) =>
        stage.Opens is null && stage.Closes is null
            ? null
            : Box(
                "window",
                At(axis, stage.Opens ?? axis.From),
                y - 13,
                At(axis, stage.Closes ?? axis.To) - At(axis, stage.Opens ?? axis.From),
                26
            );

    private static IEnumerable<XElement> Bar(Axis axis, Stage stage, double y)
    {
        if (stage is not { Begins: { } begins, Done: { } done })
        {
            return [];
        }

        var (from, to) = (At(axis, begins), At(axis, done));
        var slack = stage.Latest > done ? Box("slack", to, y - 4, At(axis, stage.Latest.Value) - to, 8) : null;
        var work =
            to > from
                ? Box(stage.IsCritical ? "work critical" : "work", from, y - 8, to - from, 16)
                : Element(
                    "path",
                    Class(stage.IsCritical ? "work critical" : "work"),
                    Attribute("d", $"M{Number(to - 8)} {Number(y)}l8 -8 8 8 -8 8z")
                );
        return ((XElement?[])[slack, work]).OfType<XElement>();
    }

    private static XElement? Broken(Axis axis, Stage stage, double y)
    {
        if (stage.Broken.Count == 0)
        {
            return null;
        }

        var x = At(axis, stage.Done ?? Start(axis, stage));
        return Element("path", Class("broken"), Attribute("d", $"M{Number(x - 9)} {Number(y - 9)}l18 18m0 -18l-18 18"));
    }

    private static double Start(Axis axis, Stage stage) => stage.Begins ?? stage.Closes ?? stage.Opens ?? axis.From;

    private static IEnumerable<XElement> Ticks(Axis axis, double bottom)
    {
        var free = double.NegativeInfinity;
        foreach (var tick in axis.Ticks.OrderBy(tick => tick.At))
        {
            var x = At(axis, tick.At);
            yield return Element(
                "line",
                Class("tick"),
                Coordinate("x1", x),
                Coordinate("y1", 0),
                Coordinate("x2", x),
                Coordinate("y2", bottom)
            );
            if (x >= free)
            {
                free = x + TickApart;
                yield return Drawing.Text(x, bottom + 18, "middle", tick.Label);
            }
        }
    }

    private static XElement Box(string kind, double x, double y, double width, double height) =>
        Element(
            "rect",
            Class(kind),
            Coordinate("x", x),
            Coordinate("y", y),
            Coordinate("width", Math.Max(width, 1)),
            Coordinate("height", height)
        );

    private static double At(Axis axis, double value) =>
        Left + (axis.To > axis.From ? Plot * Math.Clamp((value - axis.From) / (axis.To - axis.From), 0, 1) : 0);
}
