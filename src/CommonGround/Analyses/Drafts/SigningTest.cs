using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>Holds what a text settles against what the parties insist on: as a framework, and as the beginning of a package.</summary>
internal sealed class SigningTest
{
    private readonly Negotiation negotiation;
    private readonly CancellationToken cancellation;
    private readonly DemandSpace demands;
    private readonly Admission admission;
    private readonly Settlement[] settlements;
    private readonly PackageSpace space;

    private SigningTest(Negotiation negotiation, Draft text, Run run)
    {
        (this.negotiation, cancellation) = (negotiation, run.Cancellation);
        demands = new DemandSpace(negotiation);
        admission = new Admission(negotiation.Issues, cancellation);
        var points = text.OpenPoints.SelectMany(point => point.Wordings);
        settlements = [.. text.Settled.Concat(points.SelectMany(wording => wording.Settlements)).Distinct()];
        var nobody = demands.Parties.Count;
        space = PackageSpace.Of(
            negotiation.Issues,
            [.. demands.Predicates, .. settlements.Select(settled => new Meets(new IsOneOf(settled.Issue, [settled.Option])))],
            [.. demands.Owners, .. settlements.Select(_ => nobody)],
            demands.Quorum.IsUnanimity ? demands.Quorum : demands.Quorum.With(IndexSet.Of(nobody))
        );
    }

    /// <summary>Null where nothing can be tested: no issue, nobody who must sign, or no demand.</summary>
    public static TextTest? Of(Negotiation negotiation, Draft text, Run run)
    {
        if (
            negotiation.Issues.Count == 0
            || !negotiation.Signatories.Any()
            || !negotiation.Demands.Any()
            || !negotiation.Rule.CanBeMet(negotiation.Parties)
        )
        {
            return null;
        }

        var test = new SigningTest(negotiation, text, run);
        var settled = text.Settled.ToArray();
        return new(
            test.Receive(settled, []),
            text.OpenPoints.SelectMany(point => point.Wordings, (point, wording) => (point, wording))
                .Where(place => place.wording.Settlements.Any())
                .Select(place => new WordingTest(
                    place.point,
                    place.wording,
                    test.Receive([.. settled, .. place.wording.Settlements], place.wording.Bracket.Sponsors, settled.Length)
                ))
                .ToValueList()
        );
    }

    /// <summary>What is settled later overrules: inner words are adopted together with those around them.</summary>
    private Reception Receive(Settlement[] adopted, ValueList<Sponsor> sponsors, int alreadySettled = 0)
    {
        var settled = new Dictionary<string, Option>(StringComparer.Ordinal);
        foreach (var settlement in adopted)
        {
            settled[settlement.Issue.Name] = settlement.Option;
        }

        var proposed = adopted[alreadySettled..];
        var parties = negotiation
            .Parties.Select(party => Receive(party, settled, proposed, sponsors.Any(sponsor => sponsor.Party == party.Name)))
            .ToValueList();
        return new(
            negotiation
                .Issues.Where(issue => settled.ContainsKey(issue.Name))
                .Select(issue => new Settlement(issue, settled[issue.Name]))
                .ToValueList(),
            Framework(parties),
            Complete(settled),
            parties
        );
    }

    private PartyReception Receive(Party party, Dictionary<string, Option> settled, Settlement[] proposed, bool isSponsor)
    {
        var own = demands.Demands.Where(demand => demand.Party == party.Name).ToArray();
        var refusing = own.Where(demand => !demand.IsUnknown && !admission.Admits(demand, settled, silenceRefuses: false)).ToArray();
        var unclear = refusing.Length > 0 ? [] : own.Where(demand => !admission.Admits(demand, settled, silenceRefuses: true)).ToArray();
        var stance =
            refusing.Length > 0 ? Stance.Refuses
            : unclear.Length > 0 ? Stance.Unknown
            : isSponsor || (proposed.Length > 0 && Array.TrueForAll(proposed, one => Accepts(party, one))) ? Stance.Accepts
            : Stance.Silent;
        return new(
            party.Name,
            party.Signs,
            stance,
            refusing.Concat(unclear).Select(demand => demand.Name).Order(StringComparer.Ordinal).ToValueList()
        );
    }

    private Signable Framework(ValueList<PartyReception> parties)
    {
        var signatories = parties.Where(party => party.Signs).ToArray();
        string[] all = [.. signatories.Select(party => party.Party)];
        bool Wins(params Stance[] against) =>
            negotiation.Rule.Wins([.. signatories.Where(party => !against.Contains(party.Stance)).Select(party => party.Party)], all);
        return Wins(Stance.Refuses, Stance.Unknown) ? Signable.Yes
            : !Wins(Stance.Refuses) ? Signable.No
            : Signable.Hinges;
    }

    private Signable Complete(Dictionary<string, Option> settled)
    {
        var ties = IndexSet.Of(
            Enumerable
                .Range(0, settlements.Length)
                .Where(index => settled.GetValueOrDefault(settlements[index].Issue.Name) == settlements[index].Option)
                .Select(index => demands.Demands.Length + index)
        );
        return space.Can(demands.Binding | ties, cancellation) switch
        {
            true => Signable.Yes,
            null => Signable.Undecided,
            false => space.Can(demands.Known | ties, cancellation) switch
            {
                true => Signable.Hinges,
                false => Signable.No,
                null => Signable.Undecided,
            },
        };
    }

    private static bool Accepts(Party party, Settlement settled) =>
        party.On(settled.Issue)?.Accepts?.Holds(new Package([settled.Issue], [settled.Issue.IndexOf(settled.Option.Name)])) == true;
}
