using System.Numerics;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>
/// What the words of the test of common ground mean, one member a word, by looking at every package, every framework and every
/// set of demands. <see cref="AgreementTest"/> must say the same of every case that is small enough for this.
/// </summary>
internal sealed class Definition(Negotiation negotiation)
{
    private readonly ValueList<Issue> issues = negotiation.Issues;
    private readonly (Package Package, HashSet<string> Broken)[] packages = Look(negotiation, [.. negotiation.Demands]);
    private readonly string[][] winningSets =
    [
        .. Subsets([.. negotiation.Signatories.Select(party => party.Name)]).Where(set => IsWinning(negotiation, set)),
    ];

    /// <summary>The known demands of those who sign: these bind however silence is read.</summary>
    public Demand[] Known { get; } =
    [.. negotiation.Demands.Where(demand => negotiation.Party(demand.Party).Signs && demand.Certainty != Certainty.Unknown)];

    /// <summary>The unknown demands of those who sign: these bind where silence refuses.</summary>
    public Demand[] Unknown { get; } =
    [.. negotiation.Demands.Where(demand => negotiation.Party(demand.Party).Signs && demand.Certainty == Certainty.Unknown)];

    public Demand[] Binding => [.. Known, .. Unknown];

    private static (Package Package, HashSet<string> Broken)[] Look(Negotiation negotiation, Demand[] demands) =>
        [.. Package.All(negotiation.Issues).Select(package => (package, Broken(negotiation, package, demands)))];

    private static HashSet<string> Broken(Negotiation negotiation, Package package, Demand[] demands) =>
        demands.Where(demand => !Meets(negotiation, package, demand)).Select(demand => demand.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>A condition holds; a known walk-away is met by the most that the package can be worth, an unknown one by the least.</summary>
    public static bool Meets(Negotiation negotiation, Package package, Demand demand)
    {
        if (demand.Predicate is Meets meets)
        {
            return meets.Condition.Holds(package);
        }

        var party = negotiation.Party(demand.Party);
        var (value, least) = (ValueOf(negotiation, party, package), party.WalkAway!.Least);
        return demand.Certainty == Certainty.Unknown ? value.Low >= least.High : value.High >= least.Low;
    }

    /// <summary>The mean of the values of a package's options, weighted by salience, over all issues on which the party has salience.</summary>
    public static Interval ValueOf(Negotiation negotiation, Party party, Package package)
    {
        var positions = negotiation.Issues.Select(party.On).OfType<Position>().Where(position => Salience(position) > 0).ToArray();
        var salience = Sum(positions.Select(Salience));
        return positions.Length == 0
            ? Interval.Anything
            : new(
                Sum(positions.Select(position => Salience(position) * ValueOf(position, package[position.Issue]).Low)) / salience,
                Sum(positions.Select(position => Salience(position) * ValueOf(position, package[position.Issue]).High)) / salience
            );
    }

    /// <summary>These reach every majority, or too few are missing to block; and everybody signs who holds a veto.</summary>
    public static bool IsWinning(Negotiation negotiation, IReadOnlyCollection<string> signing) =>
        negotiation.Rule.Wins(signing, [.. negotiation.Signatories.Select(party => party.Name)]);

    /// <summary>Some winning set meets with this package every one of the demands that a member of the set holds.</summary>
    public bool IsAcceptable(HashSet<string> broken, IReadOnlyCollection<Demand> demands) =>
        winningSets.Any(winning => demands.All(demand => !winning.Contains(demand.Party) || !broken.Contains(demand.Name)));

    public IEnumerable<Package> Acceptable(IReadOnlyCollection<Demand> demands) =>
        packages.Where(entry => IsAcceptable(entry.Broken, demands)).Select(entry => entry.Package);

    public bool Can(IReadOnlyCollection<Demand> demands) => Acceptable(demands).Any();

    public Verdict Verdict =>
        Can(Binding) ? Verdict.Yes
        : !Can(Known) ? Verdict.No
        : Verdict.Hinges;

    /// <summary>The verdict if those who do not sign had to.</summary>
    public Verdict IfAllHadToSign =>
        new Definition(
            negotiation with
            {
                Parties = negotiation.Parties.Select(party => party with { SaysSigns = true }).ToValueList(),
            }
        ).Verdict;

    /// <summary>Demands that cannot hold together.</summary>
    public IReadOnlyList<Demand[]> Conflicts(Demand[] active) => Minimal(active, set => !Can(set));

    /// <summary>Demands whose giving way opens a package.</summary>
    public IReadOnlyList<Demand[]> Repairs(Demand[] active) => Minimal(active, set => Can(Without(active, set)));

    public IReadOnlyList<string[]> PartyConflicts(Demand[] active) =>
        Minimal(PartiesOf(active), set => !Can([.. active.Where(demand => set.Contains(demand.Party))]));

    /// <summary>A party gives way with all its demands.</summary>
    public IReadOnlyList<string[]> PartyRepairs(Demand[] active) =>
        Minimal(PartiesOf(active), set => Can([.. active.Where(demand => !set.Contains(demand.Party))]));

    /// <summary>A party's best value under its own demands minus its best in what opens; null where either is not known.</summary>
    public Rational? Cost(string name, Demand[] active, Demand[] repair)
    {
        var party = negotiation.Party(name);
        var own = active.Where(demand => demand.Party == name).ToArray();
        var best = Best(
            party,
            packages.Where(entry => own.All(demand => !entry.Broken.Contains(demand.Name))).Select(entry => entry.Package)
        );
        return best - Best(party, Acceptable(Without(active, repair)));
    }

    /// <summary>Unknowns whose consent makes it yes.</summary>
    public IReadOnlyList<Demand[]> ConsentSets => Minimal(Unknown, set => Can([.. Known, .. Without(Unknown, set)]));

    /// <summary>Unknowns whose refusal makes it no.</summary>
    public IReadOnlyList<Demand[]> RefusalSets => Minimal(Unknown, set => !Can([.. Known, .. set]));

    /// <summary>Unknowns by the size of the smallest refusal set they are in, then by how many, then by name.</summary>
    public IEnumerable<string> Questions
    {
        get
        {
            var sets = RefusalSets;
            return Unknown
                .Where(demand => sets.Any(set => set.Contains(demand)))
                .OrderBy(demand => sets.Where(set => set.Contains(demand)).Min(set => set.Length))
                .ThenByDescending(demand => sets.Count(set => set.Contains(demand)))
                .ThenBy(demand => demand.Name, StringComparer.Ordinal)
                .Select(demand => demand.Name);
        }
    }

    /// <summary>Maximal sets of signatories that could sign a complete package, silence refusing; the rule plays no part.</summary>
    public IEnumerable<string[]> Coalitions
    {
        get
        {
            var signatories = negotiation.Signatories.Select(party => party.Name).ToArray();
            bool CouldSign(string[] set) =>
                packages.Any(entry => Binding.All(demand => !set.Contains(demand.Party) || !entry.Broken.Contains(demand.Name)));
            return Minimal(signatories, left => CouldSign([.. signatories.Except(left)]))
                .Select(left => signatories.Except(left).ToArray());
        }
    }

    /// <summary>An agreed point, or an option that some signatory accepts on record.</summary>
    public bool IsOnRecord(Issue issue, Option option) =>
        negotiation.AgreedPoints.Any(point => point.Issue == issue && point.Option == option)
        || negotiation.Signatories.Any(party =>
            party.On(issue)?.Accepts is { } accepts && packages.Any(entry => entry.Package[issue] == option && accepts.Holds(entry.Package))
        );

    /// <summary>Some completion of the open issues satisfies the demand or, where it has to hold whatever is left open, every one.</summary>
    public bool Admits(Option?[] framework, Demand demand, bool silenceRefuses)
    {
        var completions = packages.Where(entry =>
            issues.Select((issue, at) => framework[at] is not { } option || entry.Package[issue] == option).All(fits => fits)
        );
        var everywhere = demand.Scope == Scope.Any || (demand.Scope == Scope.Unknown && silenceRefuses);
        return everywhere
            ? completions.All(entry => !entry.Broken.Contains(demand.Name))
            : completions.Any(entry => !entry.Broken.Contains(demand.Name));
    }

    public bool IsAdmitted(Option?[] framework, bool silenceRefuses)
    {
        var refused = (silenceRefuses ? Binding : Known).Where(demand => !Admits(framework, demand, silenceRefuses)).ToArray();
        return winningSets.Any(winning => !refused.Any(demand => winning.Contains(demand.Party)));
    }

    /// <summary>The frameworks that settle at least one issue, and every issue that they settle on what is on record.</summary>
    public IEnumerable<Option?[]> Frameworks(bool silenceRefuses) =>
        Choices(issues.Select(issue => issue.Options.Where(option => IsOnRecord(issue, option)).Append(null).ToArray()))
            .Where(framework => framework.Any(option => option is not null) && IsAdmitted(framework, silenceRefuses));

    public Verdict FrameworkVerdict =>
        Frameworks(silenceRefuses: true).Any() ? Verdict.Yes
        : !Frameworks(silenceRefuses: false).Any() ? Verdict.No
        : Verdict.Hinges;

    /// <summary>The maximal sets of settled issues, each with the first framework that settles them and how many do.</summary>
    public IEnumerable<(Option?[] Example, int Count)> MaximalFrameworks
    {
        get
        {
            var frameworks = Frameworks(silenceRefuses: FrameworkVerdict == Verdict.Yes).ToArray();
            bool Settles(Option?[] all, Option?[] part) => part.Zip(all).All(pair => pair.First is null || pair.Second is not null);
            return frameworks
                .Where(framework => frameworks.All(other => !Settles(other, framework) || Settles(framework, other)))
                .GroupBy(framework => string.Concat(framework.Select(option => option is null ? '-' : '+')), StringComparer.Ordinal)
                .Select(group => (group.First(), group.Count()));
        }
    }

    /// <summary>The share of packages acceptable to all, silence refusing, that passing over these demands adds.</summary>
    public Rational ShareWithout(Demand[] passedOver) =>
        new Rational(Acceptable(Without(Binding, passedOver)).Count() - Acceptable(Binding).Count(), packages.Length);

    /// <summary>The share of the ways to settle all other issues, silence refusing, that leaving these open adds.</summary>
    public Rational ShareLeaving(Issue[] open)
    {
        var ways = Choices(issues.Select(issue => open.Contains(issue) ? [null] : issue.Options.ToArray<Option?>())).ToArray();
        return new Rational(ways.Count(way => IsAdmitted(way, silenceRefuses: true)), ways.Length)
            - new Rational(Acceptable(Binding).Count(), packages.Length);
    }

    /// <summary>Each alone that opens something; where nothing can be signed and none does, the smallest groups that open something.</summary>
    public IEnumerable<StickingPoint> StickingPoints =>
        [
            .. Sticking(StickingKind.Issue, [.. issues], issue => issue.Name, ShareLeaving),
            .. Sticking(StickingKind.Demand, Binding, demand => demand.Name, ShareWithout),
            .. Sticking(
                StickingKind.Party,
                PartiesOf(Binding),
                party => party,
                group => ShareWithout([.. Binding.Where(demand => group.Contains(demand.Party))])
            ),
        ];

    private IEnumerable<StickingPoint> Sticking<T>(StickingKind kind, T[] all, Func<T, string> nameOf, Func<T[], Rational> share)
    {
        var sizes = Can(Binding) ? 1 : all.Length;
        return Subsets(all)
            .Where(group => group.Length >= 1 && group.Length <= sizes)
            .GroupBy(group => group.Length)
            .Select(groups => groups.Where(group => share(group) > 0).ToArray())
            .FirstOrDefault(groups => groups.Length > 0, [])
            .Select(group => new StickingPoint(kind, group.Select(nameOf).ToValueList(), share(group)));
    }

    /// <summary>The most that a party gets, where that is known.</summary>
    private Rational? Best(Party party, IEnumerable<Package> opened)
    {
        var values = opened.Select(package => ValueOf(negotiation, party, package)).ToArray();
        return values.Length > 0 && values.Max(value => value.Low) == values.Max(value => value.High)
            ? values.Max(value => value.Low)
            : null;
    }

    /// <summary>How much an issue matters: as said, or as much as the points at stake on it.</summary>
    private static Rational Salience(Position position) => position.Salience ?? position.Points?.Max() ?? 0;

    /// <summary>Given, in values or in points, or from the ideal point; what is missing runs from 0 to 100.</summary>
    private static Interval ValueOf(Position position, Option option)
    {
        var place = position.Issue.IndexOf(option.Name);
        if (position.Points is { } points)
        {
            return new(points[place] * 100 / points.Max(), points[place] * 100 / points.Max());
        }

        if (position.Values?[place] is { } given)
        {
            return given;
        }

        if (position.Ideal is not { } ideal)
        {
            return Interval.Anything;
        }

        var ideals = position.Issue.Options.SkipWhile(from => from != ideal.Low).Reverse().SkipWhile(to => to != ideal.High).ToArray();
        var values = ideals.Select(best => ValueUnder(best, position.Issue, option)).ToArray();
        return values.Contains(null) ? Interval.Anything : new(values.Min()!.Value, values.Max()!.Value);
    }

    /// <summary>100 at the ideal, and on a scale a straight line to 0 at its farthest end; <c>never</c> has no place on that line.</summary>
    private static Rational? ValueUnder(Option ideal, Issue issue, Option option)
    {
        if (option == ideal)
        {
            return 100;
        }

        if (issue.Scale is not { } scale || ideal.At is not { } best || option.At is not { } at)
        {
            return null;
        }

        var farthest = Rational.Max(best - scale.From, scale.To - best);
        return 100 - (100 * Rational.Abs(at - best) / farthest);
    }

    private static Demand[] Without(Demand[] demands, Demand[] some) => [.. demands.Where(demand => !some.Contains(demand))];

    private static Rational Sum(IEnumerable<Rational> parts) => parts.Aggregate(Rational.Zero, (sum, part) => sum + part);

    private static string[] PartiesOf(IEnumerable<Demand> demands) => [.. demands.Select(demand => demand.Party).Distinct()];

    /// <summary>Every way to take one of each, the last changing fastest.</summary>
    private static IEnumerable<T[]> Choices<T>(IEnumerable<T[]> each) =>
        each.Aggregate(
            (IEnumerable<T[]>)
                [
                    [],
                ],
            (before, options) => before.SelectMany(chosen => options.Select(option => (T[])[.. chosen, option]))
        );

    /// <summary>By size.</summary>
    private static IEnumerable<T[]> Subsets<T>(T[] items) =>
        Enumerable
            .Range(0, 1 << items.Length)
            .OrderBy(bits => BitOperations.PopCount((uint)bits))
            .Select(bits => items.Where((_, place) => (bits >> place & 1) != 0).ToArray());

    /// <summary>The sets of which this holds, and of no part of them.</summary>
    private static IReadOnlyList<T[]> Minimal<T>(T[] items, Func<T[], bool> holds)
    {
        var minimal = new List<T[]>();
        foreach (var set in Subsets(items))
        {
            if (!minimal.Any(part => part.All(set.Contains)) && holds(set))
            {
                minimal.Add(set);
            }
        }

        return minimal;
    }
}
