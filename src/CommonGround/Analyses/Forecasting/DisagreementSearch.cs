using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting;

/// <summary>Finds for each issue the two models furthest apart, and what of the inputs makes them so.</summary>
internal sealed class DisagreementSearch(Lineup lineup, UncertainContest contest, Draws draws, Run run)
{
    /// <summary>More causes than this say nothing.</summary>
    private const int Most = 5;

    /// <summary>What goes along with less of the variance than this may be chance.</summary>
    private const double Least = 0.05;

    /// <summary>How much work may go into leaving out one party after the other.</summary>
    private const double Work = 4e6;
    private const int MostDraws = 40;

    public IReadOnlyList<Disagreement?> Find()
    {
        var furthest = Enumerable.Range(0, lineup.Issues.Count).Select(Furthest).ToArray();
        var absences = Absences(furthest);
        return
        [
            .. furthest.Select(
                (pair, issue) =>
                    pair is not { } models
                        ? null
                        : new Disagreement(draws.Models[models.Lower], draws.Models[models.Higher], models.Gap)
                        {
                            Causes = Causes(issue, models).ToValueList(),
                            Without = absences[issue].OrderBy(absence => absence.Gap).Take(Most).ToValueList(),
                        }
            ),
        ];
    }

    private Pair? Furthest(int issue)
    {
        var means = Enumerable
            .Range(0, draws.Models.Count)
            .Select(model => (Model: model, Spread: Spread.Of(draws.Of(model, issue))))
            .Where(entry => entry.Spread is not null)
            .OrderBy(entry => entry.Spread!.Mean)
            .ThenBy(entry => entry.Model)
            .ToArray();
        return means.Length < 2 ? null : new(means[0].Model, means[^1].Model, means[^1].Spread!.Mean - means[0].Spread!.Mean);
    }

    private IEnumerable<Cause> Causes(int issue, Pair pair)
    {
        var gaps = draws.Of(pair.Higher, issue).Zip(draws.Of(pair.Lower, issue), (higher, lower) => higher!.Value - lower!.Value).ToArray();
        return contest
            .Inputs.Select(input => new Cause(
                input,
                SharedVariance([.. Enumerable.Range(0, draws.Count).Select(draw => contest.Share(draw, input))], gaps)
            ))
            .Where(cause => cause.Share >= Least)
            .OrderByDescending(cause => cause.Share)
            .ThenBy(cause => cause.Input.Number)
            .Take(Most);
    }

    /// <summary>Leaves out one party after the other, on the same first draws.</summary>
    private List<Absence>[] Absences(Pair?[] furthest)
    {
        var found = furthest.Select(_ => new List<Absence>()).ToArray();
        var parties = lineup.Parties.Count;
        var count = (int)Math.Min(Math.Min(draws.Count, MostDraws), Work / Math.Pow(parties, 4));
        ForecastModel[] asked = [.. draws.Models.Where((_, model) => furthest.Any(pair => pair?.Lower == model || pair?.Higher == model))];
        Spread? Spread(Draws drawn, int model, int issue) =>
            Forecasting.Spread.Of(drawn.Of(Array.IndexOf(asked, draws.Models[model]), issue));
        for (var party = 0; parties > 2 && count > 0 && party < parties; party++)
        {
            var without = Draws.Make(contest, asked, lineup.Issues.Count, count, run, other => other != party);
            for (var issue = 0; issue < furthest.Length; issue++)
            {
                if (
                    furthest[issue] is { } pair
                    && lineup.Issues[issue].Entrant(lineup.Parties[party]) is not null
                    && Spread(without, pair.Higher, issue) is { } higher
                    && Spread(without, pair.Lower, issue) is { } lower
                )
                {
                    found[issue].Add(new(lineup.Parties[party], Math.Abs(higher.Mean - lower.Mean)));
                }
            }
        }

        return found;
    }

    private static double SharedVariance(double[] one, double[] other)
    {
        var (mean, otherMean) = (Weight.Total(one) / one.Length, Weight.Total(other) / other.Length);
        var (together, alone, otherAlone) = (0d, 0d, 0d);
        for (var draw = 0; draw < one.Length; draw++)
        {
            var (deviation, otherDeviation) = (one[draw] - mean, other[draw] - otherMean);
            together += deviation * otherDeviation;
            alone += deviation * deviation;
            otherAlone += otherDeviation * otherDeviation;
        }

        return alone > 0 && otherAlone > 0 ? together * together / (alone * otherAlone) : 0;
    }

    private readonly record struct Pair(int Lower, int Higher, double Gap);
}
