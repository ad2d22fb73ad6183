using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>Holds what a text settles against what the parties insist on: as a framework, and as the beginning of a package.</summary>
internal sealed class SigningTest
{
    private const int MostKept = 8;

    private readonly Negotiation negotiation;
    private readonly CancellationToken cancellation;
    private readonly DemandSpace demands;
    private readonly ILookup<string, Demand> demandsOf;
    private readonly Admission admission;
    private readonly Dictionary<string, Verdict> completed = new(StringComparer.Ordinal);

    /// <summary>The first packages found that could be signed: with another wording adopted they often still can, and no search is needed.</summary>
    private readonly List<int[]> signable = [];

    private SigningTest(Negotiation negotiation, Run run)
    {
        (this.negotiation, cancellation) = (negotiation, run.Cancellation);
        demands = new DemandSpace(negotiation);
        demandsOf = demands.Demands.ToLookup(demand => demand.Party, StringComparer.Ordinal);
        admission = new Admission(negotiation.Issues, cancellation);
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

        var test = new SigningTest(negotiation, run);
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
        cancellation.ThrowIfCancellationRequested();
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
        var own = demandsOf[party.Name].ToArray();
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

    private Verdict Framework(ValueList<PartyReception> parties)
    {
        var signatories = parties.Where(party => party.Signs).ToArray();
        string[] all = [.. signatories.Select(party => party.Party)];
        bool Wins(params Stance[] against) =>
            negotiation.Rule.Wins([.. signatories.Where(party => !against.Contains(party.Stance)).Select(party => party.Party)], all);
        return Wins(Stance.Refuses, Stance.Unknown) ? Verdict.Yes
            : !Wins(Stance.Refuses) ? Verdict.No
            : Verdict.Hinges;
    }

    private Verdict Complete(Dictionary<string, Option> settled)
    {
        var key = string.Join('\n', negotiation.Issues.Select(issue => settled.GetValueOrDefault(issue.Name)?.Name));
        if (!completed.TryGetValue(key, out var complete))
        {
            completed[key] = complete = Search(settled);
        }

        return complete;
    }

    private Verdict Search(Dictionary<string, Option> settled)
    {
        if (signable.Exists(package => CanBeSigned(With(package, settled))))
        {
            return Verdict.Yes;
        }

        var space = PackageSpace.Of(
            negotiation.Issues,
            [.. demands.Predicates.Select(predicate => Given(predicate, settled))],
            demands.Owners,
            demands.Quorum
        );
        try
        {
            if (space.Any(demands.Binding, cancellation) is not { } found)
            {
                return space.Any(demands.Known, cancellation) is null ? Verdict.No : Verdict.Hinges;
            }

            if (signable.Count < MostKept)
            {
                signable.Add(found);
            }

            return Verdict.Yes;
        }
        catch (SpentException)
        {
            return Verdict.Undecided;
        }
    }

    private Package With(int[] choices, Dictionary<string, Option> settled) =>
        new(
            negotiation.Issues,
            choices
                .Zip(
                    negotiation.Issues,
                    (choice, issue) => settled.TryGetValue(issue.Name, out var option) ? issue.IndexOf(option.Name) : choice
                )
                .ToValueList()
        );

    private bool CanBeSigned(Package package) =>
        demands.Quorum.Tolerates(demands.PartiesOf(demands.Binding & demands.Where(demand => !demand.IsMetBy(package))));

    /// <summary>
    /// The predicate with what is settled built in. As predicates of their own the settled issues would come late in the search,
    /// after everything that cannot go with them.
    /// </summary>
    private Predicate Given(Predicate predicate, Dictionary<string, Option> settled) =>
        predicate switch
        {
            Meets meets => new Meets(
                new AllOf([
                    .. meets
                        .Condition.Issues.DistinctBy(issue => issue.Name)
                        .Where(issue => settled.ContainsKey(issue.Name))
                        .Select(issue => new IsOneOf(issue, [settled[issue.Name]])),
                    meets.Condition,
                ])
            ),
            Reaches reaches => new Reaches(
                reaches.Value with
                {
                    Contributions = reaches
                        .Value.Contributions.Zip(negotiation.Issues, (row, issue) => Given(row, issue, settled))
                        .ToValueList(),
                },
                reaches.Least
            ),
            _ => throw new InvalidOperationException($"Nothing can be settled in {predicate.GetType().Name}."),
        };

    private static ValueList<Rational> Given(ValueList<Rational> row, Issue issue, Dictionary<string, Option> settled) =>
        settled.TryGetValue(issue.Name, out var option) ? row.Select(_ => row[issue.IndexOf(option.Name)]).ToValueList() : row;

    private static bool Accepts(Party party, Settlement settled) =>
        party.On(settled.Issue)?.Accepts?.Holds(new Package([settled.Issue], [settled.Issue.IndexOf(settled.Option.Name)])) == true;
}
