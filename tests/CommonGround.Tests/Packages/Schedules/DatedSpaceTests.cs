using CommonGround.Packages;
using Google.OrTools.Sat;

namespace CommonGround.Tests.Packages.Schedules;

/// <summary>Packages with dates, settled together, come out as one finds who looks at every package and date, and as CP-SAT does.</summary>
public sealed class DatedSpaceTests
{
    private const int Cases = 150;

    [Fact]
    public void What_can_hold_and_how_many_packages_have_dates_are_found_by_looking() =>
        AnyDated.Sample(
            (dated, active) =>
            {
                var acceptable = dated.Acceptable(active).ToArray();
                var space = dated.Compile();
                Assert.Equal(acceptable.Length > 0, space.Can(active));
                Assert.Equal(
                    acceptable.Select(package => package.Choices.Take(dated.Issues.Count).ToValueList()).Distinct().Count(),
                    space.Count(active).Count
                );
                Assert.Equal(
                    acceptable.Length > 0,
                    space.First(active) is { } first && acceptable.Any(package => package.Choices.SequenceEqual(first))
                );
            },
            iter: Cases
        );

    [Fact]
    public void Conflicts_and_repairs_are_those_of_a_space_that_takes_dates_for_issues() =>
        AnyDated.Sample(
            (dated, active) =>
            {
                var (mine, plain) = (
                    dated.Compile().Clashes(active, IndexSet.Empty, 1_000),
                    PackageSpace.Of(dated.All, dated.Predicates, dated.Owners, dated.Quorum).Clashes(active, IndexSet.Empty, 1_000)
                );
                Assert.Equal(Told(plain.Conflicts), Told(mine.Conflicts));
                Assert.Equal(Told(plain.Sets.Select(breach => breach.Broken)), Told(mine.Sets.Select(breach => breach.Broken)));
            },
            iter: Cases
        );

    [Fact]
    public void A_second_engine_agrees() =>
        AnyDated
            .Where((dated, _) => dated.Quorum.IsUnanimity)
            .Sample((dated, active) => Assert.Equal(SecondEngineCan(dated, active), dated.Compile().Can(active)), iter: Cases);

    private static bool SecondEngineCan(DatedSpace dated, IndexSet active)
    {
        var model = new CpModel();
        var takes = dated.All.Select(issue => issue.Options.Select(option => model.NewBoolVar($"{issue} {option}")).ToArray()).ToArray();
        Array.ForEach(takes, options => model.AddExactlyOne(options));
        foreach (var index in active.Indexes())
        {
            var condition = ((Meets)dated.Predicates[index]).Condition;
            var concerned = dated.All.Where(issue => condition.Issues.Any(named => named.Name == issue.Name)).ToValueList();
            foreach (var broken in Package.All(concerned).Where(package => !condition.Holds(package)))
            {
                model.AddBoolOr(concerned.Select((issue, place) => takes[PlaceOf(dated.All, issue)][broken.Choices[place]].Not()));
            }
        }

        return new CpSolver { StringParameters = "num_workers:1" }.Solve(model) is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
    }

    private static int PlaceOf(ValueList<Issue> issues, Issue issue) =>
        issues.Select((other, place) => (other, place)).First(entry => entry.other == issue).place;

    private static IEnumerable<string> Told(IEnumerable<IndexSet> sets) => sets.Select(set => set.ToString()).Order(StringComparer.Ordinal);

    private sealed record DatedSpace(
        ValueList<Issue> Issues,
        ValueList<Issue> Dates,
        ValueList<Predicate> Predicates,
        ValueList<int> Owners,
        Quorum Quorum
    )
    {
        public ValueList<Issue> All => Issues.Concat(Dates).ToValueList();

        public PackageSpace Compile() => PackageSpace.Of(Issues, Predicates, Owners, Quorum, limits: null, Dates);

        public IEnumerable<Package> Acceptable(IndexSet active) =>
            Package
                .All(All)
                .Where(package =>
                    Quorum.Tolerates(
                        IndexSet.Of(active.Indexes().Where(index => !Predicates[index].Holds(package)).Select(index => Owners[index]))
                    )
                );
    }

    private static readonly Gen<(DatedSpace, IndexSet)> AnyDated =
        from dates in Gen.Select(Gen.Int[1, 4], Gen.Bool, (last, orNever) => new Scale(0, last, 1, "months", orNever))
            .Array[1, 3]
            .Select(scales => scales.Select((scale, place) => Issue.On($"date-{place}", scale)).ToValueList())
        from issues in Gen.OneOf(
                Gen.Const(Issue.Of("plain", "a", "b", "c")),
                Gen.Const(Issue.On("month", new Scale(0, 3, new Rational(3, 2), "months", true)))
            )
            .Array[0, 2]
            .Select(all => all.DistinctBy(issue => issue.Name, StringComparer.Ordinal).ToValueList())
        from predicates in Condition(issues.Concat(dates).ToValueList(), depth: 2)
            .Select(condition => (Predicate)new Meets(condition))
            .Array[1, 5]
        from owners in Gen.Int[0, 2].Array[predicates.Length]
        from isUnanimity in Gen.Bool
        from active in Gen.Int[0, (1 << predicates.Length) - 1]
        select (
            new DatedSpace(
                issues,
                dates,
                predicates.ToValueList(),
                owners.ToValueList(),
                isUnanimity ? Quorum.Unanimity : new Quorum([new Margin(null, 1)], IndexSet.Empty)
            ),
            IndexSet.FromWord((ulong)active)
        );

    private static Gen<Condition> Condition(ValueList<Issue> all, int depth)
    {
        var scales = all.Where(issue => issue.Scale is not null).ToArray();
        var leaf = Gen.OneOf(
            Any.Condition(all, depth: 0),
            Gen.Select(
                Gen.Int[0, scales.Length - 1].Select(place => scales[place]),
                Gen.Enum<Relation>(),
                Gen.Int[0, scales.Length - 1].Select(place => scales[place]),
                Gen.Int[-3, 5],
                Gen.Int[1, 2],
                (left, relation, right, lag, part) => (Condition)new Between(left, relation, right) { Lag = new Rational(lag, part) }
            )
        );
        return depth == 0
            ? leaf
            : Gen.OneOf(
                leaf,
                Condition(all, depth - 1).Select(part => (Condition)new Not(part)),
                Gen.Select(Condition(all, depth - 1), Condition(all, depth - 1), (one, other) => (Condition)new AllOf([one, other])),
                Gen.Select(Condition(all, depth - 1), Condition(all, depth - 1), (one, other) => (Condition)new AnyOf([one, other])),
                Gen.Select(Condition(all, depth - 1), Condition(all, depth - 1), (one, other) => (Condition)new IfThen(one, other))
            );
    }
}
