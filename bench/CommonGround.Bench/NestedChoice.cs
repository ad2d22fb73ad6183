using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Scoring;

namespace CommonGround.Bench;

/// <summary>
/// Nested cross-validation: for every proposal a form is chosen by how it would have done on each of the others, had it been fitted
/// without that one too; then its constants are fitted to all others.
/// </summary>
internal sealed class NestedChoice
{
    private readonly IReadOnlyList<ForecastForm> forms;
    private readonly IReadOnlyList<Decision> decisions;
    private readonly Clusters proposals;

    /// <summary>For each form and candidate the loss on each proposal, and on all.</summary>
    private readonly double[][][] losses;
    private readonly double[][] totals;

    public NestedChoice(IReadOnlyList<ForecastForm> forms, IReadOnlyList<Decision> decisions)
    {
        (this.forms, this.decisions, proposals) = (forms, decisions, new(decisions));
        losses = [.. forms.Select(form => form.Candidates.Select(Losses).ToArray())];
        totals = [.. losses.Select(form => form.Select(loss => loss.Sum()).ToArray())];
    }

    public Prospect?[] Prospects()
    {
        var chosen = new Dictionary<string, Func<int, Prospect?>>(StringComparer.Ordinal);
        return [.. decisions.Select((decision, number) => Chosen(chosen, decision.Proposal)(number))];
    }

    private Func<int, Prospect?> Chosen(Dictionary<string, Func<int, Prospect?>> chosen, string proposal)
    {
        if (!chosen.TryGetValue(proposal, out var candidate))
        {
            // Proposals are numbered in the order in which they first appear.
            var number = chosen.Count;
            var form = Enumerable.Range(0, forms.Count).MinBy(form => Inner(form, number));
            candidate = forms[form].Candidates[Best(form, number, number)];
            chosen.Add(proposal, candidate);
        }

        return candidate;
    }

    private double Inner(int form, int outer) =>
        Enumerable.Range(0, proposals.Count).Where(inner => inner != outer).Sum(inner => losses[form][Best(form, outer, inner)][inner]);

    private int Best(int form, int outer, int inner) =>
        Enumerable
            .Range(0, losses[form].Length)
            .MinBy(candidate =>
                totals[form][candidate] - losses[form][candidate][outer] - (inner == outer ? 0 : losses[form][candidate][inner])
            );

    private double[] Losses(Func<int, Prospect?> candidate) =>
        proposals.Sums([
            .. decisions.Select((decision, number) => candidate(number)?.RankedProbabilityScore(decision.Outcome) ?? double.NaN),
        ]);
}
