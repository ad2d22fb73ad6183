using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>The test on complete packages, silence read both ways.</summary>
internal sealed class CompleteTest(DemandSpace demands, Run run)
{
    /// <summary>Where there are more conflicts or repairs than this, the first ones are listed and the answer is bounded.</summary>
    public const int Most = 10_000;

    private readonly Costs costs = new(demands, run.Cancellation);

    public CompleteAnswer Answer()
    {
        run.Report("testing complete packages");
        var refusing = Read(demands.Binding);
        var consenting = demands.Unknown.IsEmpty ? refusing : Read(demands.Known);
        var verdict = Verdict(refusing.Can, consenting.Can);
        var answer = new CompleteAnswer(verdict, demands.Space.Total, refusing, consenting) { IfAllHadToSign = IfAllHadToSign() };
        return verdict == Talks.Verdict.Hinges ? WithHinges(answer) : answer;
    }

    /// <summary>The verdict alone, without what blocks or would open.</summary>
    public Ruling Rule()
    {
        var refusing = demands.Space.Can(demands.Binding, run.Cancellation);
        var consenting = refusing == true ? refusing : demands.Space.Can(demands.Known, run.Cancellation);
        var ruling = new Ruling(Reach.Complete, Verdict(refusing, consenting));
        return ruling.Verdict == Talks.Verdict.Hinges
            ? ruling with
            {
                Refusals = RefusalSets().Select(set => set.Select(demand => demand.Name).ToValueList()).ToValueList(),
            }
            : ruling;
    }

    public static Verdict Verdict(bool? refusing, bool? consenting) =>
        (refusing, consenting) switch
        {
            (true, _) => Talks.Verdict.Yes,
            (_, false) => Talks.Verdict.No,
            (false, true) => Talks.Verdict.Hinges,
            _ => Talks.Verdict.Undecided,
        };

    private Outlook Read(IndexSet active)
    {
        var can = demands.Space.Can(active, run.Cancellation);
        if (can == true)
        {
            var (count, isExact) = demands.Space.Count(active, run.Cancellation);
            var example = demands.First(active, run.Cancellation);
            return new Outlook(true, count, isExact, example) { Slighted = Slights.Of(demands, example) };
        }

        return can is null ? new Outlook(null, 0, false, null) : Blocked(active);
    }

    private Outlook Blocked(IndexSet active)
    {
        run.Report("finding what blocks and what would open it");
        var clashes = demands.Space.Clashes(active, IndexSet.Empty, Most, run.Cancellation);
        var parties = new PartyClashes(demands, active, run.Cancellation).Of(clashes);
        return new Outlook(false, 0, true, null)
        {
            Conflicts = InOrder(clashes.Conflicts),
            Repairs = InOrder(clashes.Sets.Select((breach, index) => ToRepair(active, breach, index)), repair => repair.Demands),
            PartyConflicts = InOrder(parties.Conflicts.Select(demands.PartyNames), names => names),
            PartyRepairs = InOrder(parties.Repairs.Select(demands.PartyNames), names => names),
            IsAll = clashes.IsAll,
        };
    }

    private Repair ToRepair(IndexSet active, LeastBreach breach, int index)
    {
        var example = breach.Example.Count == 0 ? null : demands.PackageOf(breach.Example);
        var parties = demands.PartiesOf(breach.Broken);
        var cost = parties
            .Indexes()
            .Select(party => new Cost(demands.Parties[party].Name, costs.Of(party, active, breach, index)))
            .ToValueList();
        return new(
            demands.DemandsOf(breach.Broken),
            demands.PartyNames(parties),
            breach.Count,
            example,
            Slights.Of(demands, example),
            cost
        );
    }

    private ValueList<ValueList<Demand>> RefusalSets() =>
        InOrder(demands.Space.Clashes(demands.Unknown, demands.Known, Most, run.Cancellation).Conflicts);

    private CompleteAnswer WithHinges(CompleteAnswer answer)
    {
        var hinges = demands.Space.Clashes(demands.Unknown, demands.Known, Most, run.Cancellation);
        var refusals = InOrder(hinges.Conflicts);
        return answer with
        {
            ConsentSets = InOrder(hinges.Sets.Select(breach => breach.Broken)),
            RefusalSets = refusals,
            Questions = Questions(refusals),
            Chance = Chance(refusals, hinges.IsAll),
            Refusing = answer.Refusing with { IsAll = answer.Refusing.IsAll && hinges.IsAll },
        };
    }

    /// <summary>Only where every way to refuse is listed and nothing but consent is unknown: then no draw needs a search.</summary>
    private ChanceOfAgreement? Chance(ValueList<ValueList<Demand>> refusals, bool isAll)
    {
        run.Report("drawing what is not known");
        var draws = new DrawnUnknowns(demands.Negotiation, DrawnUnknowns.Usual, run.Seed, run.Cancellation);
        var search = new ChanceSearch(demands.Negotiation, draws, Can);
        return isAll && search.HangsOnConsentAlone ? search.Find() : null;

        bool Can(IReadOnlySet<string> refusing) => !refusals.Any(set => set.All(demand => refusing.Contains(demand.Name)));
    }

    /// <summary>By the smallest refusal set that an unknown is in, then by how many, then by name.</summary>
    private static ValueList<Demand> Questions(ValueList<ValueList<Demand>> refusals) =>
        refusals
            .SelectMany(set => set.Select(demand => (Demand: demand, set.Count)))
            .GroupBy(entry => entry.Demand.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Min(entry => entry.Count))
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First().Demand)
            .ToValueList();

    private Verdict IfAllHadToSign()
    {
        var known = demands.Where(demand => !demand.IsUnknown);
        var quorum = demands.QuorumOfAll;
        return Verdict(demands.Space.Can(demands.All, quorum, run.Cancellation), demands.Space.Can(known, quorum, run.Cancellation));
    }

    private ValueList<ValueList<Demand>> InOrder(IEnumerable<IndexSet> sets) => InOrder(sets.Select(demands.DemandsOf), set => set);

    private static ValueList<T> InOrder<T>(IEnumerable<T> items, Func<T, ValueList<Demand>> demandsOf) =>
        InOrder(items, item => demandsOf(item).Select(demand => demand.Name).ToValueList());

    /// <summary>By size, then by name.</summary>
    internal static ValueList<T> InOrder<T>(IEnumerable<T> items, Func<T, ValueList<string>> namesOf) =>
        items
            .Select(item => (item, names: namesOf(item)))
            .OrderBy(entry => entry.names.Count)
            .ThenBy(entry => string.Join('\n', entry.names), StringComparer.Ordinal)
            .Select(entry => entry.item)
            .ToValueList();
}
