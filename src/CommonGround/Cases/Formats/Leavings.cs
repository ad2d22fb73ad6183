using CommonGround.Talks;

namespace CommonGround.Cases.Formats;

/// <summary>Says what of a case the field's formats have no place for.</summary>
internal static class Leavings
{
    public static IEnumerable<string> Of(Negotiation negotiation)
    {
        if (!negotiation.Rule.IsUnanimity)
        {
            yield return $"the rule {negotiation.Rule}: the formats know unanimity only";
        }

        foreach (var point in negotiation.AgreedPoints)
        {
            yield return $"agreed: {point.Issue} = {point.Option}";
        }

        foreach (var issue in negotiation.Issues.Where(issue => issue.Scale is not null))
        {
            yield return $"{issue}: the order of its steps, which become a plain list";
        }

        if (negotiation.Moves.Count > 0 || negotiation.States.Count > 0)
        {
            yield return "what can be done outside the room, and who wants what there";
        }

        foreach (var left in negotiation.Parties.SelectMany(party => Of(party, negotiation)))
        {
            yield return left;
        }
    }

    private static IEnumerable<string> Of(Party party, Negotiation negotiation)
    {
        var valuation = Valuation.Of(party, negotiation.Issues);
        if (valuation is null)
        {
            yield return $"{party.Name}: it has no values, so there is no profile of it";
        }
        else if (!valuation.IsExact)
        {
            yield return $"{party.Name}: values not known exactly, which are taken at their lowest";
        }

        if (party.WalkAway is { Least.IsPoint: false } walkAway)
        {
            yield return $"{party.Name}: its walk-away of {walkAway.Least}, which is taken at its highest";
        }

        if (!party.Signs)
        {
            yield return $"{party.Name}: it need not sign, and a profile does not say so";
        }

        foreach (
            var demand in party
                .Demands(negotiation)
                .Where(demand => demand.Kind is not DemandKind.WalkAway && !demand.Name.EndsWith("/walk-away?", StringComparison.Ordinal))
        )
        {
            yield return $"{demand.Name}: {demand.Predicate}";
        }
    }
}
