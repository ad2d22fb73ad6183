using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;
using static CommonGround.Briefs.Pages.Shapes;

namespace CommonGround.Briefs.Pages;

/// <summary>An edge as the end of an interval is written: a bracket that opens to what it is about.</summary>
internal static class EdgeDrawing
{
    private const double Height = 12;
    private const double Foot = 5;

    public static XElement Of(Edge edge, double x, double y)
    {
        var foot = Number(edge.IsUpper ? -Foot : Foot);
        return Element(
            "path",
            Class(edge.IsUnknown ? "limit unsized" : "limit"),
            Attribute("d", $"M{Number(x)} {Number(y - Height)}m{foot} 0h{Number(edge.IsUpper ? Foot : -Foot)}v{Number(2 * Height)}h{foot}")
        );
    }
}
