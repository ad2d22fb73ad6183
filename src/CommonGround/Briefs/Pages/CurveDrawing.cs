using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;
using static CommonGround.Briefs.Pages.Shapes;

namespace CommonGround.Briefs.Pages;

/// <summary>Curves from left to right with a camp's mark at every step, and names at their ends. <c>charts/source/lines.js</c> draws the same.</summary>
internal sealed class CurveDrawing
{
    private const double Width = 770;
    private const double Left = 110;
    private const double Plot = 390;
    private const double Top = 10;
    private const double NameHeight = 17;
    private const double LeastHeight = 220;
    private const double AxisHeight = 30;
    private const double MarkApart = 36;
    private const double TickApart = 64;
    private const double Radius = 4;

    private readonly LineChart chart;
    private readonly double height;

    private CurveDrawing(LineChart chart) => (this.chart, height) = (chart, HeightOf(chart));

    public static XElement Of(LineChart chart)
    {
        var drawing = new CurveDrawing(chart);
        return Element(
            "svg",
            Class("drawn"),
            Attribute("viewBox", $"0 0 {Number(Width)} {Number(Top + drawing.height + AxisHeight)}"),
            Attribute("role", "img"),
            Attribute("aria-label", $"{chart.Title}. {chart.Summary}"),
            Lines([.. drawing.Scales(), .. chart.Curves.SelectMany(drawing.Curve), .. drawing.Names()])
        );
    }

    /// <summary>Room for every name at the right.</summary>
    private static double HeightOf(LineChart chart) => Math.Max(LeastHeight, chart.Curves.Count * NameHeight);

    private IEnumerable<XElement> Scales() =>
        [
            .. Kept(chart.Up.Ticks.Select(tick => (tick.Label, Place: Y(tick.At))), NameHeight)
                .SelectMany(tick =>
                    new[]
                    {
                        Drawing.Line("tick", Left, tick.Place, Left + Plot, tick.Place),
                        Drawing.Text(Left - 10, tick.Place + 4, "end", Drawing.Shortened(tick.Label, 15)),
                    }
                ),
            .. Kept(chart.Across.Ticks.Select(tick => (tick.Label, Place: X(tick.At))), TickApart)
                .Select(tick => Drawing.Text(tick.Place, Top + height + 20, "middle", Drawing.Shortened(tick.Label, 11))),
        ];

    /// <summary>Labels keep their distance; the first and the last are always there.</summary>
    private static IEnumerable<(string Label, double Place)> Kept(IEnumerable<(string Label, double Place)> ticks, double apart)
    {
        (string Label, double Place)[] all = [.. ticks];
        var last = double.NaN;
        for (var index = 0; index < all.Length; index++)
        {
            var isFree = !(Math.Abs(all[index].Place - last) < apart) && Math.Abs(all[^1].Place - all[index].Place) >= apart;
            if (index == 0 || index == all.Length - 1 || isFree)
            {
                last = all[index].Place;
                yield return all[index];
            }
        }
    }

    /// <summary>Ink beneath the camp's colour, so that no ground swallows a pale one; marks keep their distance too.</summary>
    private IEnumerable<XElement> Curve(Curve curve)
    {
        var look = LookOf(curve);
        var path = "M" + string.Join('L', curve.Places.Select((place, step) => $"{Number(X(step))} {Number(Y(place))}"));
        var marks = Kept(curve.Places.Select((place, step) => (Number(Y(place)), X(step))), MarkApart)
            .SelectMany(mark => Marked(look, mark.Place, double.Parse(mark.Label, System.Globalization.CultureInfo.InvariantCulture)));
        return curve.Places.Count == 0
            ? []
            :
            [
                Element("path", Class("curve beneath"), Attribute("d", path)),
                Element("path", Class("curve"), Attribute("stroke", ColourOf(look)), Attribute("d", path)),
                .. marks,
            ];
    }

    private static IEnumerable<XElement> Marked(int look, double x, double y) =>
        [Shapes.Of(look, x, y, Radius, Class("ground")), Shapes.Of(look, x, y, Radius, Class($"mark look-{look}"))];

    /// <summary>Each beside its curve's end, pushed down where it would cover the one above.</summary>
    private IEnumerable<XElement> Names()
    {
        var ends = chart.Curves.Where(curve => curve.Places.Count > 0).OrderByDescending(curve => curve.Places[^1]).ToArray();
        var free = Top;
        for (var index = 0; index < ends.Length; index++)
        {
            var curve = ends[index];
            var below = (ends.Length - 1 - index) * NameHeight;
            var y = Math.Min(Math.Max(Y(curve.Places[^1]), free), Math.Max(Top + height - below, free));
            free = y + NameHeight;
            var words = curve.Badge is { } badge ? $"{badge.Letter} {curve.Name}" : curve.Name;
            yield return Drawing.Line("tick", X(curve.Places.Count - 1) + 6, Y(curve.Places[^1]), Left + Plot + 22, y);
            yield return Drawing.Text(Left + Plot + 26, y + 4, "start", Drawing.Shortened($"{words}: {curve.Label}", 40));
        }
    }

    private static int LookOf(Curve curve) => (curve.Badge?.Look ?? 0) % Badge.Looks;

    private static string ColourOf(int look) => $"var(--look-{look})";

    private double X(double step) => Left + (Plot * Drawing.Share(step, chart.Across.From, chart.Across.To));

    private double Y(double place) => Top + (height * (1 - Drawing.Share(place, chart.Up.From, chart.Up.To)));
}
