using System.Globalization;
using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>Camps differ in colour, shape and hatch, never in colour alone. <c>charts/source/look.js</c> draws the same.</summary>
internal static class Shapes
{
    private const double Spread = 1.15;

    /// <summary>Sides and turn of each look's polygon, in the order of the looks; no sides is a circle.</summary>
    private static readonly (int Sides, double Turn)[] Outlines =
    [
        (0, 0),
        (4, Math.PI / 4),
        (3, -Math.PI / 2),
        (4, 0),
        (5, -Math.PI / 2),
        (3, Math.PI / 2),
        (6, 0),
    ];

    /// <summary>The hatches of looks 1 to 7, as lines in a square of six.</summary>
    private static readonly string[] Hatches =
    [
        "M0 6L6 0",
        "M0 0L6 6",
        "M0 3H6",
        "M3 0V6",
        "M0 6L6 0M0 0L6 6",
        "M0 3H6M3 0V6",
        "M3 2.5V3.5",
    ];

    public static XElement Of(int look, double x, double y, double radius, params IEnumerable<object?> attributes)
    {
        var (sides, turn) = Outlines[look % Outlines.Length];
        object?[] place =
            sides == 0
                ? [Coordinate("cx", x), Coordinate("cy", y), Coordinate("r", radius)]
                : [Attribute("points", string.Join(' ', Points(sides, turn, x, y, radius * Spread)))];
        return Element(sides == 0 ? "circle" : "polygon", [.. place, .. attributes]);
    }

    /// <summary>Once in a page: what drawings fill their shapes with.</summary>
    public static XElement Patterns() =>
        Element(
            "svg",
            Class("patterns"),
            Attribute("aria-hidden", "true"),
            Attribute("width", "0"),
            Attribute("height", "0"),
            Element(
                "defs",
                Lines([.. Hatches.Select((path, index) => Pattern($"__hatch-{index + 1}", path)), Pattern("__unknown", Hatches[0])])
            )
        );

    public static XAttribute Coordinate(string name, double value) => new(name, Number(value));

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Points(int sides, double turn, double x, double y, double radius) =>
        Enumerable
            .Range(0, sides)
            .Select(corner => turn + (corner * 2 * Math.PI / sides))
            .Select(angle => $"{Number(x + (Math.Cos(angle) * radius))},{Number(y + (Math.Sin(angle) * radius))}");

    private static XElement Pattern(string name, string path) =>
        Element(
            "pattern",
            Attribute("id", name),
            Attribute("width", "6"),
            Attribute("height", "6"),
            Attribute("patternUnits", "userSpaceOnUse"),
            Element("path", Class("hatch"), Attribute("d", path))
        );
}
