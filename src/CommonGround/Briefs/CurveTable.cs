using System.Globalization;

namespace CommonGround.Briefs;

/// <summary>The table that says what a line chart shows: the first steps and the last, since more columns do not fit a page.</summary>
internal static class CurveTable
{
    private const int FirstSteps = 5;

    /// <summary>On a scale shorter than this a second decimal can be seen.</summary>
    private const double Fine = 10;

    public static Table Of(LineChart chart)
    {
        var steps = chart.Curves.Select(curve => curve.Places.Count).DefaultIfEmpty().Max();
        int[] shown = [.. Enumerable.Range(0, Math.Min(steps, FirstSteps)).Append(steps - 1).Where(step => step >= 0).Distinct()];
        return new(
            chart.Title,
            [
                new("Name"),
                .. shown.Select(step => new Column(NameOf(chart.Across, step), Alignment.End)),
                .. chart.AsideMeans is { } aside ? [new Column(aside)] : Array.Empty<Column>(),
            ],
            [
                .. chart.Curves.Select(curve => new Row([
                    curve.Name,
                    .. shown.Select(step => At(curve, step, chart.Up.To - chart.Up.From < Fine ? "0.##" : "0.#")),
                    .. chart.AsideMeans is null ? [] : new[] { (Cell)(curve.Aside ?? "") },
                ])
                {
                    Badge = curve.Badge,
                }),
            ]
        )
        {
            Notes = shown.Length < steps ? ["Steps between these columns are left out here."] : [],
        };
    }

    private static string NameOf(Axis across, int step) =>
        across.Ticks.FirstOrDefault(tick => tick.At == step)?.Label ?? step.ToString(CultureInfo.InvariantCulture);

    private static Cell At(Curve curve, int step, string format) =>
        step < curve.Places.Count ? curve.Places[step].ToString(format, CultureInfo.InvariantCulture) : Cell.Unknown();
}
