using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

/// <summary>Predicates over small sets of packages with who insists on them, and what each package breaks, found by looking.</summary>
internal sealed record AnySpace(ValueList<Issue> Issues, ValueList<Predicate> Predicates, ValueList<int> Owners, Quorum Quorum)
{
    private const int Parties = 5;

    private readonly Lazy<(Package Package, IndexSet Broken)[]> looked = new(() =>
        [
            .. Package
                .All(Issues)
                .Select(package =>
                    (package, IndexSet.Of(Enumerable.Range(0, Predicates.Count).Where(index => !Predicates[index].Holds(package))))
                ),
        ]
    );

    public IndexSet All => IndexSet.Below(Predicates.Count);

    public static Gen<AnySpace> Small { get; } = Of(Gen.Int[1, 7], packages: 48);

    /// <summary>More predicates than a machine word has bits.</summary>
    public static Gen<AnySpace> Wide { get; } = Of(Gen.Int[Sweep.MostPredicates + 1, 80], packages: 12);

    public static Gen<IndexSet> SomeOf(AnySpace space) =>
        Gen.Bool.Array[space.Predicates.Count].Select(taken => IndexSet.Of(space.All.Indexes().Where(index => taken[index])));

    /// <summary>Some of the predicates that one of the packages meets.</summary>
    public static Gen<IndexSet> SomeThatHold(AnySpace space) =>
        Gen.Select(SomeOf(space), Gen.Int[0, space.looked.Value.Length - 1], (some, at) => some - space.looked.Value[at].Broken);

    public PackageSpace Compile(int bits = Lane.MostBits, long budget = 100_000_000) =>
        PackageSpace.Of(Issues, Predicates, Owners, Quorum, new SearchLimits { Bits = bits, Steps = budget });

    public IndexSet OwnersOf(IndexSet predicates) => IndexSet.Of(predicates.Indexes().Select(index => Owners[index]));

    public IEnumerable<Package> Acceptable(IndexSet active) =>
        looked.Value.Where(entry => Quorum.Tolerates(OwnersOf(entry.Broken & active))).Select(entry => entry.Package);

    public bool Can(IndexSet active) => Acceptable(active).Any();

    /// <summary>The least sets of soft predicates whose giving way lets a package through, whoever is passed over.</summary>
    public ValueList<IndexSet> Repairs(IndexSet soft, IndexSet hard)
    {
        var tolerated = Enumerable.Range(0, 1 << Parties).Select(bits => IndexSet.FromWord((ulong)bits)).Where(Quorum.Tolerates).ToArray();
        var sets =
            from entry in looked.Value
            from missing in tolerated
            let left = IndexSet.Of(entry.Broken.Indexes().Where(index => !missing[Owners[index]]))
            where (left & (hard - soft)).IsEmpty
            select left & soft;
        return Least(sets.Distinct()).Order(Comparer<IndexSet>.Create(IndexSet.BySize)).ToValueList();
    }

    /// <summary>The sets that contain no other.</summary>
    public static IEnumerable<IndexSet> Least(IEnumerable<IndexSet> sets)
    {
        var all = sets.ToArray();
        return all.Where(set => !all.Any(part => part != set && part.IsSubsetOf(set)));
    }

    /// <summary>The most that a value reaches among the acceptable packages.</summary>
    public Rational? Best(IndexSet active, Additive value) => Acceptable(active).Select(package => (Rational?)value.Of(package)).Max();

    public override string ToString() =>
        string.Join(
            '\n',
            [
                $"margins {Quorum.Margins}, blocking {Quorum.Blocking}, vetoes {Quorum.Vetoes}",
                .. Issues.Select(issue => $"issue {issue}: {issue.Options}"),
                .. Predicates.Select((predicate, index) => $"{index} (of {Owners[index]}): {Told(predicate)}"),
            ]
        );

    private static string Told(Predicate predicate) =>
        predicate is Reaches reaches ? $"{string.Join(" | ", reaches.Value.Contributions)} >= {reaches.Least}" : predicate.ToString();

    private static Gen<AnySpace> Of(Gen<int> howMany, int packages) =>
        from issues in Any.Issues(packages)
        from many in howMany
        from predicates in Gen.OneOf(Any.Condition(issues).Select(condition => (Predicate)new Meets(condition)), Value(issues)).Array[many]
        from owners in Gen.Int[0, Parties - 1].Array[predicates.Length]
        from quorum in Gen.Frequency((1, Gen.Const(Quorum.Unanimity)), (1, AnyQuorum))
        select new AnySpace(issues, predicates.ToValueList(), owners.ToValueList(), quorum);

    private static readonly Gen<Quorum> AnyQuorum =
        from margins in Gen.Select(
            Gen.Long[0, 4].Array[Parties].Null(0.4),
            Gen.Long[1, 9],
            (weights, spare) => weights is null ? new Margin(null, 1 + (spare % 2)) : new Margin(weights.ToValueList(), spare)
        ).Array[1, 2]
        from blocking in Gen.Long[1, 2].Select(most => new Margin(null, most)).Null(0.7)
        from vetoes in Gen.Int[0, 31]
        select new Quorum(margins.ToValueList(), IndexSet.FromWord((ulong)vetoes & 0b10001)) { Blocking = blocking };

    private static Gen<Predicate> Value(ValueList<Issue> issues) =>
        from rows in issues.Aggregate(
            Gen.Const(ValueList<ValueList<Rational>>.Empty),
            (before, issue) =>
                Gen.Select(before, Any.Percentage.Array[issue.Options.Count], (all, row) => all.Append(row.ToValueList()).ToValueList())
        )
        from least in Any.Percentage
        from times in Gen.Int[0, issues.Count]
        select (Predicate)new Reaches(new Additive("value", rows), least * times);
}
