using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>What a sticking point is.</summary>
public enum StickingKind
{
    Issue,
    Demand,
    Party,
}

/// <summary>What leaving an issue open, or passing over a demand or party, adds to the share of acceptable packages, silence refusing.</summary>
/// <param name="Share">The share without these minus the share now, 0 to 1.</param>
public sealed record StickingPoint(StickingKind Kind, ValueList<string> Names, Rational Share)
{
    /// <summary>
    /// Whether the share may be less: with an issue left open, demands on dates are each held against dates of their own, so that together
    /// they may admit less.
    /// </summary>
    public bool IsAtMost { get; init; }
}

/// <summary>The sticking points, the largest first; of a kind of which each alone opens nothing, the smallest groups that open something.</summary>
/// <param name="ShareNow">The share of packages acceptable to all now.</param>
/// <param name="OpenNothingAlone">The kinds of which each alone opens nothing.</param>
public sealed record StickingPoints(
    Rational ShareNow,
    ValueList<StickingPoint> Points,
    ValueList<StickingKind> OpenNothingAlone,
    bool IsAll
);

/// <summary>Measures what each issue, demand and party costs the zone of agreement.</summary>
internal sealed class StickingPointSearch(DemandSpace demands, Outlook refusing, Run run)
{
    private readonly Spending spending = new() { Left = 100_000_000 };
    private readonly ValueList<Issue> issues = demands.Negotiation.Issues;
    private bool isAll = true;

    public StickingPoints Answer()
    {
        if (refusing.Can is null)
        {
            return new(0, [], [], false);
        }

        run.Report("measuring sticking points");
        var now = new Rational(refusing.Count, demands.Space.Total);
        var kinds = new (StickingKind, IEnumerable<StickingPoint>, Func<IEnumerable<StickingPoint>>)[]
        {
            (StickingKind.Issue, Issues(now), IssueGroups),
            (StickingKind.Demand, Demands(now), DemandGroups),
            (StickingKind.Party, Parties(now), PartyGroups),
        };
        var points = new List<StickingPoint>();
        var nothing = new List<StickingKind>();
        foreach (var (kind, alone, groups) in kinds)
        {
            var opening = alone.Where(point => point.Share > 0).ToArray();
            if (opening.Length == 0 && refusing.Can == false)
            {
                nothing.Add(kind);
                opening = groups().ToArray();
            }

            points.AddRange(
                opening.OrderByDescending(point => point.Share).ThenBy(point => point.Names.ToString(), StringComparer.Ordinal)
            );
        }

        return new(now, points.ToValueList(), nothing.ToValueList(), isAll);
    }

    private IEnumerable<StickingPoint> Demands(Rational now) =>
        demands
            .Binding.Indexes()
            .Where(index =>
                refusing.Can == true
                || refusing.Repairs.Any(repair => repair.Demands.Count == 1 && repair.Demands[0] == demands.Demands[index])
            )
            .Select(index => new StickingPoint(
                StickingKind.Demand,
                [demands.Demands[index].Name],
                Share(demands.Binding.Without(index)) - now
            ));

    private IEnumerable<StickingPoint> Parties(Rational now) =>
        demands
            .PartiesOf(demands.Binding)
            .Indexes()
            .Where(party =>
                refusing.Can == true || refusing.PartyRepairs.Any(repair => repair.Count == 1 && repair[0] == demands.Parties[party].Name)
            )
            .Select(party => new StickingPoint(
                StickingKind.Party,
                [demands.Parties[party].Name],
                Share(demands.Binding - demands.Of(party)) - now
            ));

    private IEnumerable<StickingPoint> Issues(Rational now)
    {
        var concerned = demands.Binding.Indexes().SelectMany(index => IssuesOf(demands.Demands[index])).ToHashSet(StringComparer.Ordinal);
        return Enumerable
            .Range(0, issues.Count)
            .Where(issue => concerned.Contains(issues[issue].Name))
            .Select(issue => Leaving([issues[issue].Name], ShareLeaving(IndexSet.Of(issue)) - now));
    }

    private IEnumerable<StickingPoint> DemandGroups() =>
        Smallest(refusing.Repairs, repair => repair.Demands.Count)
            .Where(repair => repair.Opens is not null)
            .Select(repair => new StickingPoint(
                StickingKind.Demand,
                repair.Demands.Select(demand => demand.Name).ToValueList(),
                new Rational(repair.Opens!.Value, demands.Space.Total)
            ));

    private IEnumerable<StickingPoint> PartyGroups() =>
        Smallest(refusing.PartyRepairs, parties => parties.Count)
            .Select(parties => new StickingPoint(
                StickingKind.Party,
                parties,
                Share(demands.Where(demand => demands.Binds(demand) && !parties.Contains(demand.Party)))
            ));

    private IEnumerable<StickingPoint> IssueGroups()
    {
        var settled = IndexSet.Of(Enumerable.Range(0, issues.Count).Select(IsSettled));
        var opening = Frameworks.LeastBreaches(settled, demands.Binding, CompleteTest.Most, run.Cancellation);
        isAll &= opening.IsAll;
        return Smallest(opening.Sets, breach => breach.Broken.Count)
            .Select(breach =>
            {
                var open = IndexSet.Of(Enumerable.Range(0, issues.Count).Where(issue => breach.Broken[IsSettled(issue)]));
                return Leaving(open.Indexes().Select(issue => issues[issue].Name).ToValueList(), ShareLeaving(open));
            });
    }

    private StickingPoint Leaving(ValueList<string> open, Rational share) =>
        new(StickingKind.Issue, open, share) { IsAtMost = demands.Dates.Count > 0 };

    private Rational Share(IndexSet active)
    {
        var (count, isExact) = demands.Space.Count(active, spending, run.Cancellation);
        isAll &= isExact;
        return new Rational(count, demands.Space.Total);
    }

    /// <summary>The share of the ways to settle all other issues that everybody admits with these left open.</summary>
    private Rational ShareLeaving(IndexSet open)
    {
        var settled = Enumerable.Range(0, issues.Count).Select(issue => open[issue] ? IsSettled(issue) + 1 : IsSettled(issue));
        var (count, isExact) = Frameworks.Count(demands.Binding | IndexSet.Of(settled), spending, run.Cancellation);
        isAll &= isExact;
        return new Rational(count, Package.Count(issues.Where((_, issue) => !open[issue])));
    }

    private PackageSpace? frameworks;

    private PackageSpace Frameworks =>
        frameworks ??= demands.Frameworks(
            demands.Where(demand => demand.Scope is Scope.Any or Scope.Unknown),
            issues.Select(issue => Enumerable.Range(0, issue.Options.Count).ToArray()).ToArray()
        );

    private int IsSettled(int issue) => demands.Demands.Length + (2 * issue);

    private static IEnumerable<T> Smallest<T>(IEnumerable<T> groups, Func<T, int> size)
    {
        var all = groups.ToArray();
        var smallest = all.Select(size).DefaultIfEmpty().Min();
        return all.Where(group => size(group) == smallest);
    }

    private IEnumerable<string> IssuesOf(Demand demand) =>
        demand.Predicate is Meets meets ? meets.Condition.Issues.Select(issue => issue.Name) : issues.Select(issue => issue.Name);
}
