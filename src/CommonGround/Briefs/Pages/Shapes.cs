using System.Globalization;
using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>Camps differ in colour, shape and hatch, never in colour alone. <c>charts/source/look.js</c> draws the same.</summary>
internal static class Shapes
{
    private const double Spread = 1.15;
    private const int Roundness = 24;

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

    public static XElement Of(int look, double x, double y, double radius, params IEnumerable<object?> attributes)
    {
        var sides = Outlines[look % Outlines.Length].Sides;
        object?[] place =
            sides == 0
                ? [Coordinate("cx", x), Coordinate("cy", y), Coordinate("r", radius)]
                :
                [
                    Attribute(
                        "points",
                        string.Join(' ', Corners(look, x, y, radius).Select(corner => $"{Number(corner.X)},{Number(corner.Y)}"))
                    ),
                ];
        return Element(sides == 0 ? "circle" : "polygon", [.. place, .. attributes]);
    }

    /// <summary>The corners of a look's shape; a circle's lie close enough for a hatch.</summary>
    public static (double X, double Y)[] Corners(int look, double x, double y, double radius)
    {
        var (sides, turn) = Outlines[look % Outlines.Length];
        return sides == 0 ? [.. Regular(Roundness, 0, x, y, radius)] : [.. Regular(sides, turn, x, y, radius * Spread)];
    }

    public static XAttribute Coordinate(string name, double value) => new(name, Number(value));

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<(double X, double Y)> Regular(int sides, double turn, double x, double y, double radius) =>
        Enumerable
            .Range(0, sides)
            .Select(corner => turn + (corner * 2 * Math.PI / sides))
            .Select(angle => (x + (Math.Cos(angle) * radius), y + (Math.Sin(angle) * radius)));
}
