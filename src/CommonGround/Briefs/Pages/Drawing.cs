using System.Globalization;
using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;
using static CommonGround.Briefs.Pages.Shapes;

namespace CommonGround.Briefs.Pages;

/// <summary>
/// A chart as a drawing within the page, one row to a mark or bar, with names at the left and labels at the right: what is
/// seen on paper, and where no script runs.
/// </summary>
internal sealed class Drawing
{
    private const double Left = 190;
    private const double Plot = 330;
    private const double Width = 770;
    private const double RowHeight = 32;
    private const double DotRowHeight = 52;
    private const double AxisHeight = 30;
    private const double SmallestRadius = 4.5;
    private const double LargestRadius = 11;
    private const double FaintestMark = 0.3;
    private const double UnknownApart = 0.15;
    private const double TickApart = 68;
    private const int NameLength = 26;
    private const int LabelLength = 30;

    private readonly double from;
    private readonly double to;
    private readonly double end;
    private readonly double rowHeight;

    private Drawing(double from, double to, bool hasUnknown, double rowHeight = RowHeight)
    {
        this.rowHeight = rowHeight;
        this.from = from;
        this.to = to;
        end = hasUnknown ? to + ((to - from) * (UnknownApart + 0.05)) : to;
    }

    /// <summary>A row to a mark.</summary>
    /// <param name="current">The name of the grip at which the reader is.</param>
    public static XElement Of(Strip strip, string? current = null)
    {
        var grips = new GripDrawing(current);
        var drawing = new Drawing(
            strip.Axis.From,
            strip.Axis.To,
            strip.Marks.Any(mark => mark.At is null),
            strip.HasDots ? DotRowHeight : RowHeight
        );
        var bottom = strip.Marks.Count * drawing.rowHeight;
        return Frame(
            strip,
            bottom + AxisHeight,
            [
                .. drawing.Ticks(strip.Axis, bottom),
                .. strip.Marks.SelectMany(
                    (mark, row) =>
                        drawing
                            .Row(
                                row,
                                mark.Badge,
                                mark.Name,
                                mark.IsJudgement ? $"{mark.Label} {Wording.JudgementMark}" : mark.Label,
                                mark.At
                            )
                            .Concat(mark.Ghost is { } ghost ? drawing.Ghost(ghost, mark, drawing.Middle(row)) : [])
                            .Concat(mark.Edges.SelectMany(edge => drawing.Edge(edge, drawing.Middle(row), grips)))
                            .Concat(
                                grips.Around(
                                    mark.Grip,
                                    drawing.At,
                                    drawing.Middle(mark),
                                    drawing.Middle(row),
                                    drawing.Mark(mark, drawing.Middle(row))
                                )
                            )
                ),
            ]
        );
    }

    public static XElement Of(Bars bars)
    {
        var most = bars.Items.Select(bar => Math.Max(bar.High ?? 0, bar.Value ?? 0)).Append(double.Epsilon).Max();
        var drawing = new Drawing(0, most, bars.Items.Any(bar => bar.Value is null));
        return Frame(
            bars,
            bars.Items.Count * RowHeight,
            bars.Items.SelectMany(
                (bar, row) => drawing.Row(row, null, bar.Name, bar.Label, bar.Value).Concat(drawing.Bar(bar, drawing.Middle(row)))
            )
        );
    }

    private static XElement Frame(Chart chart, double height, IEnumerable<XElement> content) =>
        Element(
            "svg",
            Class("drawn"),
            Attribute("viewBox", $"0 0 {Number(Width)} {Number(Math.Max(height, 1))}"),
            Attribute("role", "img"),
            Attribute("aria-label", $"{chart.Title}. {chart.Summary}"),
            Lines(content)
        );

    private IEnumerable<XElement> Row(int row, Badge? badge, string name, string label, double? at) =>
        [
            .. Folded(badge is null ? name : $"{badge.Letter} {name}", Left - 18, Middle(row), "end", NameLength),
            .. Folded(at is null ? $"{Wording.Unknown} {label}" : label, Left + Plot + 20, Middle(row), "start", LabelLength),
        ];

    /// <summary>On two lines where one does not hold it; the table beside the drawing has it whole.</summary>
    internal static IEnumerable<XElement> Folded(string text, double x, double y, string anchor, int length)
    {
        var cut = text.Length <= length ? -1 : text.LastIndexOf(' ', length);
        return cut <= 0
            ? [Text(x, y + 4, anchor, Shortened(text, length))]
            : [Text(x, y - 3, anchor, text[..cut]), Text(x, y + 11, anchor, Shortened(text[(cut + 1)..], length))];
    }

    /// <summary>Labels keep their distance, but for the first, the last and those apart, which are always there.</summary>
    private IEnumerable<XElement> Ticks(Axis axis, double bottom)
    {
        var free = double.NegativeInfinity;
        var last = axis.Ticks.Select(tick => tick.At).DefaultIfEmpty().Max();
        foreach (var tick in axis.Ticks.OrderBy(tick => tick.At))
        {
            var x = At(tick.At);
            yield return Line(tick.IsApart ? "tick apart" : "tick", x, 0, x, bottom);
            if (x >= free && (tick.IsApart || tick.At == last || At(last) - x >= TickApart))
            {
                free = x + TickApart;
                yield return Text(x, bottom + 18, "middle", Shortened(tick.Label, 11));
            }
        }
    }

    private IEnumerable<XElement> Mark(Mark mark, double y)
    {
        if (mark.At is not { } place)
        {
            return Nowhere(LookOf(mark), y);
        }

        if (mark.Dots.Count > 0)
        {
            return DotStacks.Draw(mark.Dots.Select(At), y + (rowHeight / 2) - 9, At(place));
        }

        var look = LookOf(mark);
        var radius = SmallestRadius + ((LargestRadius - SmallestRadius) * Share(mark.Size ?? 50));
        var faint = FaintestMark + ((1 - FaintestMark) * Share(mark.Strength ?? 100));
        var x = At(place);
        return
        [
            .. mark.Low is null && mark.High is null ? [] : Whisker(mark.Low ?? place, mark.High ?? place, y),
            Shapes.Of(look, x, y, radius, Class("ground")),
            Shapes.Of(
                look,
                x,
                y,
                radius,
                Class(mark.Size is null ? $"mark look-{look} unsized" : $"mark look-{look}"),
                Coordinate("fill-opacity", faint)
            ),
            .. Hatch.Of(look, x, y, radius) is { } hatch ? new[] { hatch } : [],
        ];
    }

    /// <summary>Where it stood before: its shape, with nothing in it.</summary>
    private IEnumerable<XElement> Ghost(Ghost ghost, Mark mark, double y) =>
        [Shapes.Of(LookOf(mark), At(ghost.At), y, SmallestRadius + 2, Class("ghost"))];

    private IEnumerable<XElement> Edge(Edge edge, double y, GripDrawing grips) =>
        grips.Around(edge.Grip, At, At(edge.At), y, [EdgeDrawing.Of(edge, At(edge.At), y)]);

    private IEnumerable<XElement> Bar(Bar bar, double y)
    {
        if (bar.Value is not { } value)
        {
            return Nowhere(0, y);
        }

        var length = Box("mark look-0", Left, y - 8, At(value) - Left, 16);
        return bar.Low is null && bar.High is null ? [length] : [length, .. Whisker(bar.Low ?? value, bar.High ?? value, y)];
    }

    private IEnumerable<XElement> Whisker(double low, double high, double y) =>
        [
            Line("whisker", At(low), y, At(high), y),
            Line("whisker", At(low), y - 5, At(low), y + 5),
            Line("whisker", At(high), y - 5, At(high), y + 5),
        ];

    /// <summary>A place of its own beyond the scale, since an unknown place is neither the middle nor an end.</summary>
    private double Beyond => At(to + ((to - from) * UnknownApart));

    private IEnumerable<XElement> Nowhere(int look, double y)
    {
        var x = Beyond;
        return
        [
            Shapes.Of(look, x, y, 11, Class($"nowhere look-{look}")),
            Hatch.OfUnknown(look, x, y, 11),
            Shapes.Of(0, x, y, 7, Class("ground")),
            Element(
                "text",
                Class("question"),
                Coordinate("x", x),
                Coordinate("y", y + 5),
                Attribute("text-anchor", "middle"),
                Wording.Unknown
            ),
        ];
    }

    private static int LookOf(Mark mark) => (mark.Badge?.Look ?? 0) % Badge.Looks;

    private static XElement Box(string kind, double x, double y, double width, double height) =>
        Element("rect", Class(kind), Coordinate("x", x), Coordinate("y", y), Coordinate("width", width), Coordinate("height", height));

    internal static XElement Line(string kind, double x1, double y1, double x2, double y2) =>
        Element("line", Class(kind), Coordinate("x1", x1), Coordinate("y1", y1), Coordinate("x2", x2), Coordinate("y2", y2));

    internal static XElement Text(double x, double y, string anchor, string text) =>
        Element("text", Coordinate("x", x), Coordinate("y", y), Attribute("text-anchor", anchor), text);

    private double Middle(Mark mark) => mark.At is { } place ? At(place) : Beyond;

    private double Middle(int row) => (row + 0.5) * rowHeight;

    private double At(double value) => Left + (Plot * Share(value, from, end));

    private static double Share(double percentage) => Share(percentage, 0, 100);

    /// <summary>How far between two numbers a third one is, 0 to 1.</summary>
    internal static double Share(double value, double from, double to) => to > from ? Math.Clamp((value - from) / (to - from), 0, 1) : 0;

    internal static string Shortened(string text, int most) =>
        new StringInfo(text) is { LengthInTextElements: var length } characters && length > most
            ? characters.SubstringByTextElements(0, most - 1) + "…"
            : text;
}
