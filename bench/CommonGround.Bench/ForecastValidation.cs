using System.Globalization;
using CommonGround.Analyses;
using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Scoring;

namespace CommonGround.Bench;

/// <summary>
/// The evidence for our own forecast: its constants fitted anew, and every form of it that was tried, each decision forecast with
/// constants chosen on all other proposals; in the last row the form is chosen so, too.
/// </summary>
internal static class ForecastValidation
{
    public static int Run(string path)
    {
        var file = DecisionFile.Read(File.ReadAllBytes(path));
        if (file.Problems.Count > 0)
        {
            Console.Error.WriteLine(string.Join('\n', file.Problems));
            return 1;
        }

        Fit(file.Decisions);
        Compare(file.Decisions);
        return 0;
    }

    /// <summary>The shipped constants are those candidates with the least score on all decisions.</summary>
    private static void Fit(IReadOnlyList<Decision> decisions)
    {
        Console.WriteLine("constants by score on all decisions (in-sample):");
        var bargained = OwnForecasts.Bargained(decisions);
        foreach (var (candidate, score) in OwnForecasts.Candidates.Skip(1).Select(Scored).OrderBy(pair => pair.Score).Take(5))
        {
            Console.WriteLine(Line($"  power {candidate.Power}, spread {candidate.Spread:0.00}: CRPS {score:0.000}"));
        }

        (CarryOrCompromise Candidate, double Score) Scored(CarryOrCompromise candidate) =>
            (
                candidate,
                100
                    * decisions
                        .Select(
                            (decision, number) =>
                                OwnForecasts.Say(candidate, decision, bargained[number])?.RankedProbabilityScore(decision.Outcome) ?? 0
                        )
                        .Average()
            );
    }

    private static void Compare(IReadOnlyList<Decision> decisions)
    {
        var proposals = new Clusters(decisions);
        var forms = new ForecastForms(decisions);
        var compromise = Compromise(decisions, proposals);
        var rules = new ScoringRules(decisions, compromise, new(proposals, new Run().Seed));
        Console.WriteLine();
        Console.WriteLine("| form | constants | error | against compromise | CRPS | against compromise | 50 % range | 80 % range |");
        Console.WriteLine("|--|--:|--:|--:|--:|--:|--:|--:|");
        Print(1, rules.Of(compromise));
        foreach (var form in forms.All())
        {
            Print(form.Constants, rules.Of(Chosen(form.Name, form.Candidates, decisions, proposals)));
        }

        Print(4, rules.Of(ByProcedure(decisions, forms.Ours)));
        var nested = new NestedChoice([.. forms.All()], decisions);
        Print(0, rules.Of(Named("nested: the form, too, chosen on other proposals", nested.Prospects())));
    }

    private static Forecasts Compromise(IReadOnlyList<Decision> decisions, Clusters proposals)
    {
        var model = ForecastModels.All.Single(model => model.Name == "compromise");
        var places = decisions.Select(decision => model.Forecast(decision.Contest)[0]).ToArray();
        return new(model.Name, "compromise mean, with a spread", places, Spreads.Around(places, decisions, proposals)) { IsPoint = true };
    }

    /// <summary>Each procedure by constants fitted to other proposals of the same procedure.</summary>
    private static Forecasts ByProcedure(IReadOnlyList<Decision> decisions, ForecastForm form)
    {
        var prospects = new Prospect?[decisions.Count];
        foreach (var group in Enumerable.Range(0, decisions.Count).GroupBy(number => decisions[number].Procedure))
        {
            var numbers = group.ToArray();
            Decision[] same = [.. numbers.Select(number => decisions[number])];
            var candidates = form.Candidates.Select(candidate => (Func<int, Prospect?>)(place => candidate(numbers[place]))).ToArray();
            foreach (var (number, prospect) in numbers.Zip(Spreads.Chosen(candidates, same, new(same))))
            {
                prospects[number] = prospect;
            }
        }

        return Named("ours, fitted for each procedure", prospects);
    }

    private static Forecasts Chosen(
        string name,
        IReadOnlyList<Func<int, Prospect?>> candidates,
        IReadOnlyList<Decision> decisions,
        Clusters proposals
    ) => Named(name, Spreads.Chosen(candidates, decisions, proposals));

    private static Forecasts Named(string name, Prospect?[] prospects) =>
        new(name, name, [.. prospects.Select(prospect => prospect?.Median)], prospects);

    /// <summary>With how many constants; 0 where that differs from proposal to proposal.</summary>
    private static void Print(int constants, ModelScore score) =>
        Console.WriteLine(
            Line(
                $"| {score.Title} | {(constants > 0 ? $"{constants}" : "")} | {score.Error.Mean:0.00} | {Say(score.Difference)} | {score.SpreadScore.Mean:0.00} | {Say(score.ScoreDifference)} | {Say(score.Even)} | {Say(score.Likely)} |"
            )
        );

    private static string Say(Estimate estimate) =>
        Line($"{estimate.Mean:0.00} [{estimate.Bounds?.From:0.00} to {estimate.Bounds?.To:0.00}]");

    private static string Say(RangeScore range) =>
        Line($"{100 * range.Held.Mean:0} % [{100 * range.Held.Bounds?.From:0}–{100 * range.Held.Bounds?.To:0}], {range.Width:0} wide");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
