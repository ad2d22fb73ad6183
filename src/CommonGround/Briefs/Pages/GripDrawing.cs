using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;
using static CommonGround.Briefs.Pages.Shapes;

namespace CommonGround.Briefs.Pages;

/// <summary>What can be taken hold of in a drawing: it says where else it may go, and shows where it stood before somebody tried.</summary>
/// <param name="current">The name of the grip at which the reader is.</param>
internal sealed class GripDrawing(string? current)
{
    /// <summary>Large enough for a finger, also where the drawing is small.</summary>
    private const double Reach = 17;

    /// <summary>The same where there is nothing to take hold of.</summary>
    /// <param name="at">Where a place of the axis is in the drawing.</param>
    public IEnumerable<XElement> Around(Grip? grip, Func<double, double> at, double x, double y, IEnumerable<XElement> content)
    {
        if (grip is null)
        {
            return content;
        }

        var touch = Element(
            "rect",
            Class("touch"),
            Coordinate("x", x - Reach),
            Coordinate("y", y - Reach),
            Coordinate("width", 2 * Reach),
            Coordinate("height", 2 * Reach)
        );
        return
        [
            .. grip.Untried is { } untried ? Trail(at(untried), x, y) : [],
            Element("g", [.. Attributes(grip, at), touch, .. content, .. grip.Name == current ? [Ring(x, y)] : Array.Empty<XElement>()]),
        ];
    }

    private static IEnumerable<object> Attributes(Grip grip, Func<double, double> at) =>
        grip.IsMoveable
            ?
            [
                Class("grip"),
                Attribute("data-grip", grip.Name),
                Attribute("data-at", Number(grip.At)),
                Attribute("data-places", string.Join(' ', grip.Places.Select(place => Number(at(place))))),
            ]
            : [];

    private static IEnumerable<XElement> Trail(double from, double x, double y) =>
        [Drawing.Line("trail", from, y, x, y), Shapes.Of(0, from, y, 4, Class("trail"))];

    private static XElement Ring(double x, double y) =>
        Element("circle", Class("ring"), Coordinate("cx", x), Coordinate("cy", y), Coordinate("r", Reach - 2));
}
