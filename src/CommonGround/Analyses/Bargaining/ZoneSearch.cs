using CommonGround.Analyses.Bargaining.Counting;
using CommonGround.Analyses.Bargaining.Division;
using CommonGround.Analyses.Bargaining.Frontiers;
using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>What some signatories could sign together, on one footing.</summary>
internal sealed class ZoneSearch
{
    /// <summary>For so many parties with values the frontier is listed.</summary>
    private const int MostListed = 3;

    /// <summary>For more parties the best packages of so many weightings of them are drawn.</summary>
    private const int Weightings = 25;

    /// <summary>A search that takes more steps, some twenty seconds, says how far it came.</summary>
    private static readonly SearchLimits Limits = new() { Steps = 10_000_000 };

    private readonly Negotiation negotiation;
    private readonly BestPackages asked;
    private readonly Footing footing;
    private readonly DrawnUnknowns draws;
    private readonly Run run;
    private readonly Party[] members;
    private readonly Party[] valued;
    private readonly BargainingProblem problem;
    private readonly Dictionary<string, Valuation> valuations;

    public ZoneSearch(Negotiation negotiation, BestPackages asked, Footing footing, IndexSet members, DrawnUnknowns draws, Run run)
    {
        (this.negotiation, this.asked, this.footing, this.draws, this.run) = (negotiation, asked, footing, draws, run);
        this.members = [.. members.Indexes().Select(place => negotiation.Parties[place])];
        valued = [.. this.members.Where(party => Stakes.IsValued(party, negotiation.Issues))];
        valuations = valued.ToDictionary(party => party.Name, party => Valuation.Of(party, negotiation.Issues)!, StringComparer.Ordinal);
        problem = Stakes.Of(negotiation, footing, this.members);
    }

    public Zone Find()
    {
        var search = new OptimumSearch(problem, Limits, run);
        var ideals = valued.Length > 0 ? search.Ideals() : [];
        var named = Solutions(ideals)
            .Select(solution => (solution.Measure, Optimum: search.Find(solution.Solution)))
            .Where(found => found.Optimum.Package is not null)
            .Select(found => ToNamed(found.Measure, found.Optimum))
            .ToArray();
        return new Zone(Names(members), Names(negotiation.Signatories.Except(members)))
        {
            Gains = valued.Select((party, place) => new Gain(party.Name, footing.LeastOf(party), ideals[place].Package)).ToValueList(),
            Named = WithFares(WithTrades(named, ideals)),
            Counts = Counts(),
            Efficiency = Efficiency(),
            Division = Divide(),
            Improvement = valued.Length > 0 && asked.PackageOnTheTable(negotiation) is { } package ? Improve(package) : null,
        };
    }

    /// <summary>None where fewer than two of them have values: then there is nothing to weigh.</summary>
    private static IEnumerable<(Measure Measure, BargainingSolution Solution)> Solutions(ValueList<Optimum> ideals)
    {
        if (ideals.Count < 2)
        {
            yield break;
        }

        yield return (Measure.Utilitarian, new BargainingSolution.Utilitarian());
        yield return (Measure.Nash, new BargainingSolution.NashBargaining());
        if (OptimumSearch.KalaiSmorodinsky(ideals) is { } kalaiSmorodinsky)
        {
            yield return (Measure.KalaiSmorodinsky, kalaiSmorodinsky);
        }

        yield return (Measure.Egalitarian, new BargainingSolution.Egalitarian());
    }

    private NamedPackage ToNamed(Measure measure, Optimum optimum) =>
        new(
            measure,
            optimum.Package!,
            Values(optimum.Package!),
            optimum.Objective,
            optimum.Bound,
            optimum.Exactness,
            optimum.TiesAreExact ? optimum.Ties : null,
            optimum.IsExact ? Rational.Zero : null
        );

    private ValueList<PartyValue> Values(Package package) =>
        valued.Select(party => new PartyValue(party.Name, valuations[party.Name].Of(package))).ToValueList();

    private NamedPackage[] WithTrades(NamedPackage[] named, ValueList<Optimum> ideals)
    {
        var trades = new TradeSearch([.. valued.Select((party, place) => (party.Name, valuations[party.Name], ideals[place].Package))]);
        return Array.ConvertAll(named, one => one with { Trades = trades.In(one.Package) });
    }

    private ValueList<NamedPackage> WithFares(NamedPackage[] named)
    {
        if (draws.Unknowns.Count == 0 || named.Length == 0)
        {
            return named.ToValueList();
        }

        run.Report("drawing what is not known");
        var packages = named.Select(one => one.Package).Distinct().ToArray();
        var fares = new FareSearch(draws, footing, members, valued).Of(packages);
        return named.Select(one => one with { Fare = fares[Array.IndexOf(packages, one.Package)] }).ToValueList();
    }

    private ZoneCounts Counts()
    {
        var predicates = members
            .SelectMany((party, place) => DemandsOf(party).Select(predicate => (Predicate: predicate, Place: place)))
            .ToArray();
        var counts = PackageCounts.Of(
            negotiation.Issues,
            [.. predicates.Select(entry => entry.Predicate)],
            [.. predicates.Select(entry => entry.Place)],
            IndexSet.Of(Enumerable.Range(0, members.Length).Where(place => negotiation.Rule.Vetoes.Contains(members[place].Name))),
            run
        );
        return new(counts.Total, Told(counts.ToAll), Told(counts.ToAllButOne));
    }

    private static CountOf Told(PackageCount count) => new(count.Count, count.Between.Low, count.Between.High, count.Exactness);

    private IEnumerable<Predicate> DemandsOf(Party party) =>
        Stakes.Of(negotiation, footing, [party]) is var own
            ?
            [
                .. own.Payoffs.Concat(own.Guards).Select(payoff => new Reaches(payoff.Stake.Value, payoff.Stake.WalkAway)),
                .. own.Conditions.Select(condition => new Meets(condition)),
            ]
            : [];

    private Efficiency Efficiency()
    {
        if (valued.Length == 0)
        {
            return new(new Exactness.Exact(), null, [], 0);
        }

        if (
            valued.Length <= MostListed
            && ParetoFrontier.Of(problem, cancellation: run.Cancellation) is { Exactness: Exactness.Exact } frontier
        )
        {
            return new(frontier.Exactness, frontier.Count, frontier.Packages.Select(efficient => efficient.Package).ToValueList(), 0);
        }

        var sample = EfficientSample.Of(problem, Weightings, Limits, run);
        var proved = sample.Draws - sample.Unproved;
        return new(
            new Exactness.Sampled(
                $"the best packages of {proved} weightings of the parties, drawn at random; those that are best by no weighting are not met"
            ),
            null,
            sample.Packages,
            proved
        );
    }

    private Improvement Improve(Package package)
    {
        var text = SingleText.Of(problem, package, Limits, run);
        return new(
            package,
            Values(package),
            members
                .SelectMany(party => party.Demands(negotiation))
                .Where(footing.Binds)
                .Where(demand => !demand.IsMetBy(package))
                .ToValueList(),
            text.Revisions.Select(revision => new Step(revision.Package, Values(revision.Package), revision.Gains.Min())).ToValueList(),
            text.End.IsEfficient
        );
    }

    /// <summary>Dividing takes two parties whose values are exactly known, and for each something to win.</summary>
    private AdjustedWinner? Divide()
    {
        if (valued is not [var first, var second] || !valuations.Values.All(valuation => valuation.IsExact))
        {
            return null;
        }

        var (one, other) = (valuations[first.Name].Low, valuations[second.Name].Low);
        var (mine, theirs) = (AdjustedWinner.AtStake(one, other), AdjustedWinner.AtStake(other, one));
        return mine.All(points => points == 0) || theirs.All(points => points == 0) ? null : AdjustedWinner.Of(mine, theirs);
    }

    private static ValueList<string> Names(IEnumerable<Party> parties) => parties.Select(party => party.Name).ToValueList();
}
