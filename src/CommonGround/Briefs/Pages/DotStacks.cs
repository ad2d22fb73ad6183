using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;
using static CommonGround.Briefs.Pages.Shapes;

namespace CommonGround.Briefs.Pages;

/// <summary>
/// Dots of equal chance, stacked where they would overlap, and the one number beneath them: a quantile dot plot (Kay, Kola, Hullman and
/// Munson 2016). <c>charts/source/dots.js</c> draws the same.
/// </summary>
internal static class DotStacks
{
    private const double Radius = 3.4;
    private const double Room = 40;

    /// <summary>The dots of one mark, and the tip beneath them.</summary>
    /// <param name="bottom">Where the lowest dots stand.</param>
    /// <param name="at">Where the one number stands.</param>
    public static IEnumerable<XElement> Draw(IEnumerable<double> places, double bottom, double at) =>
        [
            .. Stacks(places).SelectMany(stack => Dots(stack.Place, stack.Count, bottom)),
            Element("path", Class("head"), Attribute("d", $"M{Number(at)} {Number(bottom + 1)}l4 6h-8z")),
        ];

    /// <summary>From the lowest up, each stack as wide as a dot, in the middle of those that it takes (Wilkinson 1999).</summary>
    private static IEnumerable<(double Place, int Count)> Stacks(IEnumerable<double> places)
    {
        var stack = new List<double>();
        foreach (var place in places)
        {
            if (stack.Count > 0 && place - stack[0] >= 2 * Radius)
            {
                yield return ((stack[0] + stack[^1]) / 2, stack.Count);
                stack.Clear();
            }

            stack.Add(place);
        }

        if (stack.Count > 0)
        {
            yield return ((stack[0] + stack[^1]) / 2, stack.Count);
        }
    }

    /// <summary>A stack that is too high is pushed together, so that dots cover one another.</summary>
    private static IEnumerable<XElement> Dots(double x, int count, double bottom)
    {
        var rise = Math.Min(2 * Radius, (Room - (2 * Radius)) / Math.Max(1, count - 1));
        return Enumerable.Range(0, count).Select(dot => Shapes.Of(0, x, bottom - Radius - (dot * rise), Radius, Class("dot")));
    }
}
