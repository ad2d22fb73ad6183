using System.Globalization;
using CommonGround.Analyses;
using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Scoring;

namespace CommonGround.Bench;

/// <summary>
/// The evidence for our own forecast: its constants fitted anew, and every form of it that was tried, each decision forecast with
/// constants (and, in the last row, a form) chosen on all other proposals.
/// </summary>
internal static class ForecastValidation
{
    private const int Never = 60;

    private static readonly int[] Powers = [2, 3, 4, 5, 6, 7, 8, 10];
    private static readonly double[] Spreads = [0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1, 1.2];

    public static int Run(string path)
    {
        var file = DecisionFile.Read(File.ReadAllBytes(path));
        if (file.Problems.Count > 0)
        {
            Console.Error.WriteLine(string.Join('\n', file.Problems));
            return 1;
        }

        var decisions = file.Decisions;
        var proposals = new Proposals(decisions);
        Fit(decisions);
        var compromise = Compromise(decisions, proposals);
        var rules = new ScoringRules(decisions, compromise, new(proposals, new Run().Seed));
        Console.WriteLine();
        Console.WriteLine("| form | constants | error | against compromise | CRPS | against compromise | 50 % | 80 % |");
        Console.WriteLine("|--|--:|--:|--:|--:|--:|--:|--:|");
        Print(rules.Of(compromise), 1);
        var forms = Forms().ToArray();
        foreach (var (name, constants, candidates) in forms)
        {
            Print(rules.Of(Chosen(name, candidates, decisions, proposals)), constants);
        }

        var all = forms.SelectMany(form => form.Candidates).ToArray();
        Print(rules.Of(Chosen("any of these, chosen within folds", all, decisions, proposals)), 5);
        Print(rules.Of(ByProcedure(decisions)), 4);
        return 0;
    }

    /// <summary>What the shipped constants are: of the candidates that with the least score on all decisions.</summary>
    private static void Fit(IReadOnlyList<Decision> decisions)
    {
        var best = OwnForecasts.Candidates.Skip(1).OrderBy(candidate => Score(candidate, decisions)).Take(5);
        Console.WriteLine("constants by score on all decisions (in-sample):");
        foreach (var candidate in best)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  power {candidate.Power}, spread {candidate.Spread:0.00}: CRPS {Score(candidate, decisions):0.000}"
                )
            );
        }
    }

    private static double Score(CarryOrCompromise model, IReadOnlyList<Decision> decisions) =>
        100 * decisions.Average(decision => Say(model, decision)?.RankedProbabilityScore(decision.Outcome) ?? 0);

    private static IEnumerable<(string Name, int Constants, Func<Decision, Prospect?>[] Candidates)> Forms()
    {
        yield return ("meeting in between, by weight", 1, Candidates([Never], [0]));
        yield return ("meeting in between, by root of weight", 1, Candidates([Never], [2]));
        yield return ("carrying, or in between by weight", 2, Candidates(Powers, [0]));
        yield return ("carrying, or in between by root of weight: ours", 2, Candidates(Powers, [2]));
        yield return ("the same, every position alike", 2, Candidates(Powers, [4]));
        yield return ("ours, and the root fitted", 3, Candidates(Powers, [0, 1, 2, 3, 4]));
        yield return (
            "ours, and the reach fitted",
            3,
            [.. new[] { 0.01, 0.1, 0.2, 0.3, 0.4 }.SelectMany(reach => Candidates(Powers, [2], reach))]
        );
        yield return ("ours, and a chance of the reference point", 3, [.. Candidates(Powers, [2]).SelectMany(WithReferencePoint)]);
    }

    private static Func<Decision, Prospect?>[] Candidates(int[] powers, int[] crowdings, double reach = 0.2) =>
        [
            .. from power in powers
            from crowding in crowdings
            from spread in Spreads
            select (Func<Decision, Prospect?>)(
                decision =>
                    Say(new() { Power = power, Crowding = crowding, Spread = spread, Reach = reach }, decision)
            ),
        ];

    private static IEnumerable<Func<Decision, Prospect?>> WithReferencePoint(Func<Decision, Prospect?> candidate) =>
        new[] { 0, 0.05, 0.1, 0.15, 0.2 }.Select(chance =>
            (Func<Decision, Prospect?>)(
                decision =>
                    (candidate(decision), decision.ReferencePoint) is ({ } said, { } reference)
                        ? Prospect.Of([(1 - chance, said), (chance, Prospect.At(reference))])
                        : candidate(decision)
            )
        );

    private static Forecasts Compromise(IReadOnlyList<Decision> decisions, Proposals proposals)
    {
        var model = ForecastModels.All.Single(model => model.Name == "compromise");
        var places = decisions.Select(decision => model.Forecast(decision.Contest)[0]).ToArray();
        return new(model.Name, "compromise mean, with a spread", places, Analyses.Forecasting.Scoring.Spreads.Around(places, decisions, proposals))
        {
            IsPoint = true,
        };
    }

    /// <summary>Each procedure by constants fitted to other proposals of the same procedure.</summary>
    private static Forecasts ByProcedure(IReadOnlyList<Decision> decisions)
    {
        var prospects = new Prospect?[decisions.Count];
        foreach (var group in Enumerable.Range(0, decisions.Count).GroupBy(number => decisions[number].Procedure))
        {
            var numbers = group.ToArray();
            Decision[] same = [.. numbers.Select(number => decisions[number])];
            var chosen = Chosen("", Candidates(Powers, [2]), same, new(same));
            for (var place = 0; place < numbers.Length; place++)
            {
                prospects[numbers[place]] = chosen.Prospects[place];
            }
        }

        return Named("ours, fitted for each procedure", prospects);
    }

    private static Forecasts Chosen(
        string name,
        IEnumerable<Func<Decision, Prospect?>> candidates,
        IReadOnlyList<Decision> decisions,
        Proposals proposals
    ) =>
        Named(
            name,
            Analyses.Forecasting.Scoring.Spreads.Chosen(
                [.. candidates.Select(candidate => (Func<int, Prospect?>)(number => candidate(decisions[number])))],
                decisions,
                proposals
            )
        );

    private static Forecasts Named(string name, Prospect?[] prospects) =>
        new(name, name, [.. prospects.Select(prospect => prospect?.Median)], prospects);

    private static Prospect? Say(CarryOrCompromise model, Decision decision) =>
        model.Prospect(decision.Contest.Influence, decision.Contest.Positions(0), decision.Contest.Salience(0));

    private static void Print(ModelScore score, int constants) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {score.Title} | {constants} | {score.Error.Mean:0.00} | {Say(score.Difference)} | {score.SpreadScore.Mean:0.00} | {Say(score.ScoreDifference)} | {Say(score.Even)} | {Say(score.Likely)} |"
            )
        );

    private static string Say(Estimate estimate) =>
        string.Create(CultureInfo.InvariantCulture, $"{estimate.Mean:0.00} [{estimate.Bounds?.From:0.00} to {estimate.Bounds?.To:0.00}]");

    private static string Say(RangeScore range) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * range.Held.Mean:0} % [{100 * range.Held.Bounds?.From:0}–{100 * range.Held.Bounds?.To:0}], {range.Width:0} wide"
        );
}
