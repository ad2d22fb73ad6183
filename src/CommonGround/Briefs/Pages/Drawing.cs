using System.Globalization;
using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>A chart as a drawing within the page, one row to a mark or bar, with names at the left and labels at the right.</summary>
internal static class Drawing
{
    private const double Left = 230;
    private const double Plot = 320;
    private const double Width = 770;
    private const double RowHeight = 32;
    private const double AxisHeight = 30;
    private const double SmallestRadius = 4;
    private const double LargestRadius = 11;
    private const double FaintestMark = 0.3;
    private const int NameLength = 30;

    public static XElement Of(Strip strip) =>
        Frame(
            strip,
            (strip.Marks.Count * RowHeight) + AxisHeight,
            [
                .. strip.Axis.Ticks.SelectMany(tick => Tick(strip, tick)),
                .. strip.Marks.SelectMany(
                    (mark, row) => Row(row, mark.Name, mark.Label, mark.At).Concat(Mark(strip.Axis, mark, Middle(row)))
                ),
            ]
        );

    public static XElement Of(Bars bars)
    {
        var most = bars.Items.Select(bar => bar.High ?? bar.Value ?? 0).Append(double.Epsilon).Max();
        var scale = new Axis(bars.Measure, 0, most, []);
        return Frame(
            bars,
            bars.Items.Count * RowHeight,
            bars.Items.SelectMany((bar, row) => Row(row, bar.Name, bar.Label, bar.Value).Concat(Bar(scale, bar, Middle(row))))
        );
    }

    private static XElement Frame(Chart chart, double height, IEnumerable<XElement> content) =>
        Element(
            "svg",
            Attribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
            Attribute("role", "img"),
            Element("title", chart.Title),
            Element("desc", chart.Summary),
            Lines(content)
        );

    private static IEnumerable<XElement> Row(int row, string name, string label, double? at) =>
        [
            .. Name(row, name),
            Text(Left + Plot + 16, Middle(row) + 4, "start", Shortened(at is null ? $"{Wording.Unknown} {label}" : label, 28)),
        ];

    /// <summary>On two lines where one does not hold it; the table beside the drawing has it whole.</summary>
    private static IEnumerable<XElement> Name(int row, string name)
    {
        var cut = name.Length <= NameLength ? -1 : name.LastIndexOf(' ', NameLength);
        return cut <= 0
            ? [Text(Left - 14, Middle(row) + 4, "end", Shortened(name, NameLength))]
            :
            [
                Text(Left - 14, Middle(row) - 3, "end", name[..cut]),
                Text(Left - 14, Middle(row) + 11, "end", Shortened(name[(cut + 1)..], NameLength)),
            ];
    }

    private static IEnumerable<XElement> Tick(Strip strip, Tick tick)
    {
        var x = At(strip.Axis, tick.At);
        var bottom = strip.Marks.Count * RowHeight;
        return [Line("tick", x, 0, x, bottom), Text(x, bottom + 18, "middle", Shortened(tick.Label, 14))];
    }

    private static IEnumerable<XElement> Mark(Axis axis, Mark mark, double y)
    {
        if (mark.At is not { } place)
        {
            return [Nowhere(y)];
        }

        var whisker = mark.Low is null && mark.High is null ? null : Whisker(axis, mark.Low ?? place, mark.High ?? place, y);
        var dot = Element(
            "circle",
            Class(mark.Size is null ? "mark unsized" : "mark"),
            Coordinate("cx", At(axis, place)),
            Coordinate("cy", y),
            Coordinate("r", SmallestRadius + ((LargestRadius - SmallestRadius) * Share(mark.Size ?? 50))),
            Coordinate("fill-opacity", FaintestMark + ((1 - FaintestMark) * Share(mark.Strength ?? 100)))
        );
        return whisker is null ? [dot] : [whisker, dot];
    }

    private static IEnumerable<XElement> Bar(Axis scale, Bar bar, double y)
    {
        if (bar.Value is not { } value)
        {
            return [Nowhere(y)];
        }

        var length = Box("mark", Left, y - 8, At(scale, value) - Left, 16);
        return bar.Low is null && bar.High is null ? [length] : [length, Whisker(scale, bar.Low ?? value, bar.High ?? value, y)];
    }

    private static XElement Whisker(Axis axis, double low, double high, double y) => Line("whisker", At(axis, low), y, At(axis, high), y);

    /// <summary>The whole scale, since an unknown place is neither the middle nor an end.</summary>
    private static XElement Nowhere(double y) => Box("nowhere", Left, y - 7, Plot, 14);

    private static XElement Box(string kind, double x, double y, double width, double height) =>
        Element("rect", Class(kind), Coordinate("x", x), Coordinate("y", y), Coordinate("width", width), Coordinate("height", height));

    private static XElement Line(string kind, double x1, double y1, double x2, double y2) =>
        Element("line", Class(kind), Coordinate("x1", x1), Coordinate("y1", y1), Coordinate("x2", x2), Coordinate("y2", y2));

    private static XElement Text(double x, double y, string anchor, string text) =>
        Element("text", Coordinate("x", x), Coordinate("y", y), Attribute("text-anchor", anchor), text);

    private static double Middle(int row) => (row + 0.5) * RowHeight;

    private static double At(Axis axis, double value) =>
        Left + (axis.To > axis.From ? Plot * Math.Clamp((value - axis.From) / (axis.To - axis.From), 0, 1) : 0);

    private static double Share(double percentage) => Math.Clamp(percentage / 100, 0, 1);

    private static string Shortened(string text, int most) =>
        new StringInfo(text) is { LengthInTextElements: var length } characters && length > most
            ? characters.SubstringByTextElements(0, most - 1) + "…"
            : text;

    private static XAttribute Coordinate(string name, double value) => new(name, Number(value));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
