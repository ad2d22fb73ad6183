using System.Globalization;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>What the models say of an issue, in numbers that a file can keep: six decimals, and chances in ten thousand.</summary>
internal static class KeptForecasts
{
    private const int Decimals = 6;
    private const int Places = 101;

    public static IEnumerable<Estimate> Of(IssueLineup issue, IEnumerable<ModelForecast> models, Prospect? prospect)
    {
        foreach (var (model, spread) in models)
        {
            if (model is CarryOrCompromise && prospect is not null)
            {
                yield return Of(issue, model, issue.From + (issue.Span * prospect.Median)) with
                {
                    Chances = Chances(prospect),
                };
            }
            else if (spread is not null)
            {
                yield return Of(issue, model, spread.Mean);
            }
        }
    }

    private static Estimate Of(IssueLineup issue, ForecastModel model, double value) =>
        new(issue.Issue.Name, model.Name, Rational.Parse(value.ToString("F6", CultureInfo.InvariantCulture)));

    /// <summary>Whole numbers that add up to all: each is rounded down, and what is left goes to the largest remainders, the lowest place first.</summary>
    private static ValueList<int> Chances(Prospect prospect)
    {
        var exact = Enumerable.Range(0, Places).Select(place => prospect.Chance(place) * Estimate.All).ToArray();
        var whole = exact.Select(chance => (int)Math.Floor(chance)).ToArray();
        foreach (
            var place in Enumerable
                .Range(0, Places)
                .OrderByDescending(place => Math.Round(exact[place] - whole[place], Decimals))
                .ThenBy(place => place)
                .Take(Estimate.All - whole.Sum())
        )
        {
            whole[place]++;
        }

        return whole.ToValueList();
    }
}
