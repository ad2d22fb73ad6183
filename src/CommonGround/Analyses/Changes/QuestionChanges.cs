using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>Finds which unknowns became known, and which came on record.</summary>
internal sealed class QuestionChanges(Negotiation before, Negotiation after)
{
    private readonly Dictionary<string, Demand> then = Unknown(before);
    private readonly Dictionary<string, Demand> now = Unknown(after);

    public ValueList<QuestionChange> Find() =>
        then
            .Values.Select(Since)
            .Concat(now.Values.Where(demand => !then.ContainsKey(demand.Name)).Select(demand => Of(null, demand, Learnt.Asked)))
            .OfType<QuestionChange>()
            .ToValueList();

    private QuestionChange? Since(Demand was) =>
        now.GetValueOrDefault(was.Name) is { } stands
            ? was.Predicate.ToString() == stands.Predicate.ToString()
                ? null
                : Of(was, stands, Learnt.Changed)
            : Of(was, null, Answer(was));

    private static QuestionChange Of(Demand? was, Demand? stands, Learnt learnt) =>
        new((was ?? stands)!.Name, (was ?? stands)!.Party, was, stands, learnt) { Evidence = stands?.Evidence ?? [] };

    /// <summary>A known demand of the same name is a refusal; consent on record is consent; else nobody knows.</summary>
    private Learnt Answer(Demand was) =>
        IsRefused(was.Name, after) ? Learnt.Refuses
        : Accepts(was) ? Learnt.Consents
        : Learnt.Withdrawn;

    /// <summary>Whether the party now insists on what it was not known to insist on.</summary>
    internal static bool IsRefused(string unknown, Negotiation negotiation)
    {
        var known = unknown[..^PartyDemands.UnknownMark.Length];
        return negotiation.Demands.Any(demand => !demand.IsUnknown && demand.Name == known);
    }

    private bool Accepts(Demand was)
    {
        var issue = was.Name[(was.Party.Length + 1)..^PartyDemands.UnknownMark.Length];
        return after.Issues.FirstOrDefault(one => one.Name == issue) is { } asked && after.Party(was.Party).On(asked)?.Accepts is not null;
    }

    private static Dictionary<string, Demand> Unknown(Negotiation negotiation) =>
        negotiation.Demands.Where(demand => demand.IsUnknown).ToDictionary(demand => demand.Name, StringComparer.Ordinal);
}
