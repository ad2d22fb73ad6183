using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>The largest sets of signatories that could sign a complete package together, silence refusing; the rule plays no part.</summary>
internal static class Coalitions
{
    public static (ValueList<Coalition> Coalitions, bool AreAll) Of(DemandSpace demands, Outlook refusing, Run run)
    {
        var isUnanimous = demands.Quorum.IsUnanimity;
        if (isUnanimous && refusing.Can == true)
        {
            return ([Without(demands, [])], true);
        }

        if (isUnanimous && refusing.Can == false)
        {
            return (refusing.PartyRepairs.Select(excluded => Without(demands, excluded)).ToValueList(), refusing.IsAll);
        }

        var breaches = demands.Space.LeastBreaches(demands.Binding, IndexSet.Empty, CompleteTest.Most, run.Cancellation);
        var excluded = PartyClashes.LeastOf(breaches.Sets.Select(breach => demands.PartiesOf(breach.Broken)));
        return (
            CompleteTest.InOrder(excluded.Select(parties => Without(demands, demands.PartyNames(parties))), coalition => coalition.Without),
            breaches.IsAll
        );
    }

    private static Coalition Without(DemandSpace demands, ValueList<string> without)
    {
        var parties = demands.Negotiation.Signatories.Select(party => party.Name).Where(name => !without.Contains(name));
        return new(parties.Order(StringComparer.Ordinal).ToValueList(), without);
    }
}
