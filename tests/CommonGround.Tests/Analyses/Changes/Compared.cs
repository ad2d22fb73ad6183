using CommonGround.Analyses;
using CommonGround.Analyses.Changes;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Changes;

/// <summary>Days of one case that were held against each other.</summary>
internal static class Compared
{
    public static Developments Days(Negotiation negotiation, DateOnly from, DateOnly to) =>
        new TwoDays(negotiation.AsOf(from), negotiation.AsOf(to), new Run()).Compare();

    /// <summary>Everything that is otherwise, by what it is about: how it was and how it is.</summary>
    public static Dictionary<string, (string Before, string After)> Told(Developments changes)
    {
        var told = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var seat in changes.Seats)
        {
            told.Add($"seat {seat.Party}", ($"{seat.Before}", $"{seat.After}"));
        }

        foreach (var issue in changes.NewIssues)
        {
            told.Add($"issue {issue.Name}", ("", "on the table"));
        }

        foreach (var move in changes.Movements)
        {
            told.Add($"move {move.Party} {move.Issue.Name}", (Content(move.Before), Content(move.After)));
        }

        foreach (var agreed in changes.Agreements)
        {
            told.Add($"agreed {agreed.Issue.Name}", ($"{agreed.Before}", $"{agreed.After}"));
        }

        foreach (var demand in changes.Demands)
        {
            told.Add(
                $"demand {demand.Name}",
                ($"{demand.Before?.Predicate} {demand.Before?.Scope}", $"{demand.After?.Predicate} {demand.After?.Scope}")
            );
        }

        foreach (var question in changes.Questions)
        {
            told.Add($"question {question.Name}", ($"{question.Before?.Predicate}", $"{question.After?.Predicate}"));
        }

        foreach (var verdict in changes.Verdicts.Where(verdict => verdict.Before != verdict.After))
        {
            told.Add($"verdict {verdict.Reach}", ($"{verdict.Before}", $"{verdict.After}"));
        }

        return told;
    }

    private static string Content(Position? position) =>
        position is null ? "" : $"{position with { Since = null, Evidence = [], Note = null }}";
}
