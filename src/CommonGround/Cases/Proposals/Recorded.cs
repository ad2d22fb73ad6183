using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases.Proposals;

/// <summary>Whether a case has an entry already: something at the same place that rests on the same statements.</summary>
internal static class Recorded
{
    public static bool Has(Negotiation negotiation, CaseEntry entry) =>
        entry switch
        {
            CaseEntry.OfSource one => negotiation.Sources.Any(other => other.Sha256 == one.Source.Sha256),
            CaseEntry.OfParty one => negotiation.Parties.Any(other => other.Name == one.Party.Name),
            CaseEntry.OfPosition one => Party(negotiation, one.Party)
                .SelectMany(party => party.Positions)
                .Any(other => other.Issue.Name == one.Position.Issue.Name && Meet(other.Evidence, entry)),
            CaseEntry.OfRedLine one => Party(negotiation, one.Party)
                .SelectMany(party => party.RedLines)
                .Any(other => Meet(other.Evidence, entry)),
            CaseEntry.OfClaim => negotiation.Claims.Any(other => Meet(other.Evidence, entry)),
            CaseEntry.OfEvent => negotiation.Events.Any(other => Meet(other.Evidence, entry)),
            CaseEntry.OfRound => negotiation.Rounds.Any(other => Meet(other.Evidence, entry)),
            _ => false,
        };

    public static CaseEntry With(this CaseEntry entry, ValueList<string> evidence) =>
        entry switch
        {
            CaseEntry.OfParty one => one with { Party = one.Party with { Evidence = evidence } },
            CaseEntry.OfPosition one => one with { Position = one.Position with { Evidence = evidence } },
            CaseEntry.OfRedLine one => one with { RedLine = one.RedLine with { Evidence = evidence } },
            CaseEntry.OfClaim one => one with { Claim = one.Claim with { Evidence = evidence } },
            CaseEntry.OfEvent one => one with { Event = one.Event with { Evidence = evidence } },
            CaseEntry.OfRound one => one with { Round = one.Round with { Evidence = evidence } },
            _ => entry,
        };

    private static IEnumerable<Party> Party(Negotiation negotiation, string name) => negotiation.Parties.Where(party => party.Name == name);

    private static bool Meet(ValueList<string> evidence, CaseEntry entry) =>
        evidence.Intersect(entry.Evidence, StringComparer.Ordinal).Any();
}
