using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;
using static CommonGround.Briefs.Pages.Shapes;

namespace CommonGround.Briefs.Pages;

/// <summary>
/// The lines that tell looks apart where colour does not. They are drawn as lines, since a browser prints a pattern as a picture;
/// the script's charts, which are not printed, fill their shapes with patterns of the same lines.
/// </summary>
internal static class Hatch
{
    private const double Gap = 6;

    private static readonly Parallels Rising = new(1, 1, 0);
    private static readonly Parallels Falling = new(1, -1, 0);
    private static readonly Parallels Level = new(0, 1, 3);
    private static readonly Parallels Upright = new(1, 0, 3);

    /// <summary>Of looks 1 to 7; look 0 is plain.</summary>
    private static readonly Parallels[][] Looks =
    [
        [Rising],
        [Falling],
        [Level],
        [Upright],
        [Rising, Falling],
        [Level, Upright],
        [Rising, Level],
    ];

    private static readonly Parallels[] Unknown = [Rising];

    private static readonly (double X, double Y)[] Tile = [(0, 0), (Gap, 0), (Gap, Gap), (0, Gap)];

    public static XElement? Of(int look, double x, double y, double radius) =>
        look == 0 ? null : Path(Looks[look - 1], Corners(look, x, y, radius));

    public static XElement OfUnknown(int look, double x, double y, double radius) => Path(Unknown, Corners(look, x, y, radius));

    /// <summary>Once in a page with a script: what its charts fill their shapes with.</summary>
    public static XElement Patterns() =>
        Element(
            "svg",
            Class("patterns"),
            Attribute("aria-hidden", "true"),
            Attribute("width", "0"),
            Attribute("height", "0"),
            Element(
                "defs",
                Lines([.. Looks.Select((lines, index) => Pattern($"__hatch-{index + 1}", lines)), Pattern("__unknown", Unknown)])
            )
        );

    private static XElement Pattern(string name, Parallels[] lines) =>
        Element(
            "pattern",
            Attribute("id", name),
            Attribute("width", Number(Gap)),
            Attribute("height", Number(Gap)),
            Attribute("patternUnits", "userSpaceOnUse"),
            Path(lines, Tile)
        );

    private static XElement Path(Parallels[] lines, IReadOnlyList<(double X, double Y)> corners) =>
        Element("path", Class("hatch"), Attribute("d", string.Concat(lines.SelectMany(parallels => parallels.Within(corners)))));

    /// <summary>The lines <c>right·x + down·y = first + k·gap</c>.</summary>
    private sealed record Parallels(int Right, int Down, double First)
    {
        /// <summary>Each line from where it enters a convex shape to where it leaves it.</summary>
        public IEnumerable<string> Within(IReadOnlyList<(double X, double Y)> corners)
        {
            var least = Math.Ceiling((corners.Min(Height) - First) / Gap);
            var most = Math.Floor((corners.Max(Height) - First) / Gap);
            return Enumerable.Range((int)least, (int)(most - least) + 1).SelectMany(line => Segment(corners, First + (line * Gap)));
        }

        private IEnumerable<string> Segment(IReadOnlyList<(double X, double Y)> corners, double height)
        {
            var ends = new List<(double X, double Y)>();
            for (var corner = 0; corner < corners.Count; corner++)
            {
                var (start, end) = (corners[corner], corners[(corner + 1) % corners.Count]);
                var (below, above) = (height - Height(start), Height(end) - height);
                // A corner counts for the edge that it starts, so that a line through it meets it once.
                if (below == 0 || below * above > 0)
                {
                    var share = below == 0 ? 0 : below / (below + above);
                    ends.Add((start.X + ((end.X - start.X) * share), start.Y + ((end.Y - start.Y) * share)));
                }
            }

            return ends is [var from, var to, ..] ? [$"M{Number(from.X)} {Number(from.Y)}L{Number(to.X)} {Number(to.Y)}"] : [];
        }

        private double Height((double X, double Y) point) => (Right * point.X) + (Down * point.Y);
    }
}
