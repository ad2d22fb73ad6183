using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>Finds which known demands were raised, dropped or changed.</summary>
internal sealed class DemandChanges(Negotiation before, Negotiation after)
{
    private readonly Dictionary<string, Demand> then = Known(before);
    private readonly Dictionary<string, Demand> now = Known(after);

    public ValueList<DemandChange> Find() =>
        now
            .Values.Concat(then.Values.Where(demand => !now.ContainsKey(demand.Name)))
            .Select(demand => Of(demand.Name, demand.Party))
            .OfType<DemandChange>()
            .ToValueList();

    private DemandChange? Of(string name, string party)
    {
        var (was, stands) = (then.GetValueOrDefault(name), now.GetValueOrDefault(name));
        if (was is not null && stands is not null && Says(was) == Says(stands))
        {
            return null;
        }

        var end = stands is null ? End(party, name) : null;
        return new(name, party, was, stands) { On = end?.Date, Evidence = end?.Evidence ?? stands?.Evidence ?? [] };
    }

    private Ending? End(string party, string name)
    {
        var ever = after.Party(party);
        return name == PartyDemands.WalkAwayOf(ever)
            ? ever.WalkAwayEver?.Until
            : ever.RedLinesEver.FirstOrDefault(line => $"{party}/{line.Name}" == name)?.Until;
    }

    private static (string Condition, Scope Scope) Says(Demand demand) => (demand.Predicate.ToString(), demand.Scope);

    private static Dictionary<string, Demand> Known(Negotiation negotiation) =>
        negotiation.Demands.Where(demand => !demand.IsUnknown).ToDictionary(demand => demand.Name, StringComparer.Ordinal);
}
