using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

/// <summary>A compiled space answers as one does who looks at every package.</summary>
public sealed class PackageSpaceTests
{
    private const int Cases = 400;
    private const int Most = 10_000;

    /// <summary>So few that values must be rounded and decided by fractions.</summary>
    private const int FewBits = 6;

    [Fact]
    public void One_space_asked_again_and_again_answers_like_a_fresh_one() =>
        Gen.Select(AnySpace.Small, Gen.Int[0, int.MaxValue].Array[6])
            .Sample(
                (space, draws) =>
                {
                    var asked = space.Compile();
                    foreach (var draw in draws)
                    {
                        var active = IndexSet.FromWord((ulong)draw) & space.All;
                        Assert.Equal(Answers(space.Compile(), active), Answers(asked, active));
                    }
                },
                iter: Cases
            );

    [Fact]
    public void It_can_count_and_show_what_looking_at_every_package_finds() =>
        Asked(AnySpace.Small, (space, active) => Assert.Equal(Looked(space, active), Answers(space.Compile(), active)));

    [Fact]
    public void Rounded_values_are_decided_exactly() =>
        Asked(AnySpace.Small, (space, active) => Assert.Equal(Looked(space, active), Answers(space.Compile(FewBits), active)));

    [Fact]
    public void The_most_that_a_value_reaches_is_exact_or_not_told() =>
        Gen.Select(AnySpace.Small, Gen.Int[2, Lane.MostBits])
            .Sample(
                (space, bits) =>
                {
                    var compiled = space.Compile(bits);
                    for (var index = 0; index < space.Predicates.Count; index++)
                    {
                        if (space.Predicates[index] is Reaches reaches)
                        {
                            var best = compiled.Best(space.All, index, space.Quorum, 1_000_000);
                            Assert.True(best is null || best == space.Best(space.All, reaches.Value), $"{best} for {index}");
                        }
                    }
                },
                iter: Cases
            );

    [Fact]
    public void The_most_that_a_value_reaches_is_told_where_nothing_was_rounded() =>
        AnySpace.Small.Sample(
            space =>
            {
                var compiled = space.Compile();
                foreach (
                    var index in space.All.Indexes().Where(index => space.Predicates[index] is Reaches { Least: var least } && least == 0)
                )
                {
                    var value = ((Reaches)space.Predicates[index]).Value;
                    Assert.Equal(space.Best(space.All, value), compiled.Best(space.All, index, space.Quorum, 1_000_000));
                }
            },
            iter: Cases
        );

    [Fact]
    public void The_repairs_among_some_predicates_while_others_hold_are_those_found_by_looking() =>
        Clashing(
            AnySpace.Small,
            Lane.MostBits,
            (space, soft, hard, clashes) => Assert.Equal(space.Repairs(soft, hard), clashes.Sets.Select(set => set.Broken))
        );

    [Fact]
    public void The_conflicts_cannot_hold_and_every_part_of_them_can() =>
        Clashing(AnySpace.Small, Lane.MostBits, (space, _, hard, clashes) => AssertConflicts(space, hard, clashes));

    [Fact]
    public void Conflicts_and_repairs_are_each_others_minimal_hitting_sets() =>
        Clashing(AnySpace.Small, Lane.MostBits, (_, _, _, clashes) => AssertDual(clashes));

    [Fact]
    public void Rounding_changes_no_conflict_and_no_repair() =>
        Clashing(
            AnySpace.Small,
            FewBits,
            (space, soft, hard, clashes) =>
            {
                Assert.Equal(space.Repairs(soft, hard), clashes.Sets.Select(set => set.Broken));
                AssertDual(clashes);
            }
        );

    [Fact]
    public void More_predicates_than_a_word_has_bits_clash_as_looking_finds() =>
        Clashing(
            AnySpace.Wide,
            Lane.MostBits,
            (space, soft, hard, clashes) =>
            {
                AssertConflicts(space, hard, clashes);
                Assert.Subset(space.Repairs(soft, hard).ToHashSet(), clashes.Sets.Select(set => set.Broken).ToHashSet());
                if (clashes.IsAll)
                {
                    Assert.Equal(space.Repairs(soft, hard), clashes.Sets.Select(set => set.Broken));
                    AssertDual(clashes);
                }
            },
            iter: 60
        );

    /// <summary>So many packages that passes over them grow dear, and the last takes what is left or duality ends sooner.</summary>
    [Fact]
    public void Where_passes_are_dear_conflicts_and_repairs_are_still_each_others_minimal_hitting_sets() =>
        Walkaways.Sample(
            values =>
            {
                var space = PackageSpace.Of(Ten, values, Enumerable.Range(0, values.Length).ToArray(), Quorum.Unanimity);
                var all = IndexSet.Below(values.Length);
                var clashes = space.Clashes(all, IndexSet.Empty, Most);
                AssertDual(clashes);
                Assert.All(clashes.Sets, set => Assert.True(space.Can(all - set.Broken, TestContext.Current.CancellationToken)));
                Assert.All(clashes.Conflicts, set => Assert.False(space.Can(set, TestContext.Current.CancellationToken)));
            },
            iter: 12
        );

    [Fact]
    public void A_repair_is_counted_and_shown_as_looking_finds() =>
        Clashing(
            AnySpace.Small,
            Lane.MostBits,
            (space, soft, hard, clashes) =>
            {
                foreach (var set in clashes.Sets)
                {
                    var opened = space.Acceptable((soft - set.Broken) | hard).ToArray();
                    Assert.Equal((opened.Length, opened[0].Choices), ((int)set.Count!.Value, set.Example));
                }
            }
        );

    [Fact]
    public void The_first_conflict_is_a_conflict_and_exists_where_nothing_can_be_signed() =>
        Asked(
            AnySpace.Small,
            (space, active) =>
            {
                var conflict = space.Compile().FirstConflict(active);
                Assert.Equal(space.Can(active), conflict is null);
                Assert.True(conflict is not { } set || (set.IsSubsetOf(active) && IsConflict(space, set, IndexSet.Empty)));
            }
        );

    [Fact]
    public void The_first_repair_opens_a_package_and_no_part_of_it_does() =>
        Asked(
            AnySpace.Small,
            (space, active) =>
            {
                var repair = space.Compile().FirstRepair(active);
                Assert.Equal(space.Can(active), repair is null);
                Assert.True(repair is not { } set || (set.IsSubsetOf(active) && IsRepair(space, set, active, IndexSet.Empty)));
            }
        );

    [Fact]
    public void Whoever_gives_up_early_says_nothing_untrue_of_a_verdict_or_a_count() =>
        Gen.Select(AnySpace.Small, Gen.Int[1, 200])
            .Sample(
                (space, budget) =>
                {
                    var compiled = space.Compile(budget: budget);
                    var (count, isExact) = compiled.Count(space.All);
                    var acceptable = space.Acceptable(space.All).ToArray();
                    Assert.True(compiled.Can(space.All) is not { } can || can == (acceptable.Length > 0));
                    Assert.True(isExact ? count == acceptable.Length : count <= acceptable.Length);
                    Assert.True(
                        compiled.First(space.All) is not { } first || acceptable.Any(package => package.Choices.SequenceEqual(first))
                    );
                },
                iter: Cases * 2
            );

    [Fact]
    public void Whoever_gives_up_early_lists_only_conflicts_and_repairs_and_says_whether_they_are_all() =>
        Gen.Select(AnySpace.Small, Gen.Int[50, 20_000])
            .Sample(
                (space, budget) =>
                {
                    var clashes = space.Compile(budget: budget).Clashes(space.All, IndexSet.Empty, Most);
                    Assert.All(clashes.Conflicts, set => Assert.True(IsConflict(space, set, IndexSet.Empty), $"no conflict: {set}"));
                    Assert.All(
                        clashes.Sets,
                        set => Assert.True(IsRepair(space, set.Broken, space.All, IndexSet.Empty), $"no repair: {set.Broken}")
                    );
                    Assert.All(
                        clashes.Sets,
                        set => Assert.True(set.Count is null || set.Count == space.Acceptable(space.All - set.Broken).Count())
                    );
                    Assert.True(
                        !clashes.IsAll || space.Repairs(space.All, IndexSet.Empty).SequenceEqual(clashes.Sets.Select(set => set.Broken))
                    );
                },
                iter: Cases * 2
            );

    [Fact]
    public void Some_of_those_who_give_up_early_do_say_so()
    {
        var gaveUp = false;
        Gen.Select(AnySpace.Small, Gen.Int[2, 60])
            .Sample(
                (space, budget) =>
                {
                    gaveUp |= !space.Compile(budget: budget).Clashes(space.All, IndexSet.Empty, Most).IsAll;
                },
                iter: Cases,
                threads: 1
            );
        Assert.True(gaveUp);
    }

    [Fact]
    public void A_cancelled_search_stops() =>
        Assert.Throws<OperationCanceledException>(() =>
        {
            var issues = Enumerable.Range(0, 20).Select(place => Issue.Of($"issue-{place}", "a", "b", "c")).ToValueList();
            var rows = issues.Select(
                (_, place) => ((int[])[0, (3 * place) + 1, (7 * place) + 2]).Select(part => (Rational)part).ToValueList()
            );
            var value = new Additive("value", rows.ToValueList());
            var odd = new Additive("other", value.Contributions.Select(row => row.Select(part => -part).ToValueList()).ToValueList());
            var space = PackageSpace.Of(issues, [new Reaches(value, 701), new Reaches(odd, -700)], [0, 1], Quorum.Unanimity);
            using var cancellation = new CancellationTokenSource();
            cancellation.Cancel();
            space.Clashes(IndexSet.Below(2), IndexSet.Empty, Most, cancellation.Token);
        });

    private static readonly ValueList<Issue> Ten = Enumerable
        .Range(0, 10)
        .Select(place => Issue.Of($"issue-{place}", "a", "b", "c", "d"))
        .ToValueList();

    /// <summary>Ten values, each to reach somewhat more than what an average package has.</summary>
    private static readonly Gen<Reaches[]> Walkaways = Gen.Int[0, 100]
        .Array[4]
        .Array[10]
        .Select(rows =>
        {
            var value = new Additive("value", rows.Select(row => row.Select(part => (Rational)part).ToValueList()).ToValueList());
            return new Reaches(value, rows.Sum(row => row.Sum()) * new Rational(1, 3));
        })
        .Array[12];

    private static void Asked(Gen<AnySpace> spaces, Action<AnySpace, IndexSet> holds) =>
        spaces.SelectMany(AnySpace.SomeOf, (space, active) => (space, active)).Sample((space, active) => holds(space, active), iter: Cases);

    private static void Clashing(Gen<AnySpace> spaces, int bits, Action<AnySpace, IndexSet, IndexSet, Breaches> holds, int iter = Cases) =>
        spaces
            .Where(space => !space.Can(space.All))
            .SelectMany(AnySpace.SomeThatHold, (space, hard) => (space, hard))
            .Sample(
                (space, hard) => holds(space, space.All - hard, hard, space.Compile(bits).Clashes(space.All - hard, hard, Most)),
                iter: iter
            );

    private static (bool?, BigInteger, string?) Answers(PackageSpace space, IndexSet active) =>
        (space.Can(active), space.Count(active).Count, space.First(active) is { } first ? string.Join(' ', first) : null);

    private static (bool?, BigInteger, string?) Looked(AnySpace space, IndexSet active)
    {
        var acceptable = space.Acceptable(active).ToArray();
        return (acceptable.Length > 0, acceptable.Length, acceptable.Length > 0 ? string.Join(' ', acceptable[0].Choices) : null);
    }

    private static void AssertConflicts(AnySpace space, IndexSet hard, Breaches clashes)
    {
        Assert.NotEmpty(clashes.Conflicts);
        Assert.All(clashes.Conflicts, set => Assert.True(IsConflict(space, set, hard), $"no conflict: {set}"));
    }

    private static bool IsConflict(AnySpace space, IndexSet set, IndexSet hard) =>
        !space.Can(set | hard) && set.Indexes().All(index => space.Can(set.Without(index) | hard));

    private static bool IsRepair(AnySpace space, IndexSet set, IndexSet soft, IndexSet hard) =>
        space.Can((soft - set) | hard) && set.Indexes().All(index => !space.Can((soft - set.Without(index)) | hard));

    private static void AssertDual(Breaches clashes)
    {
        var repairs = clashes.Sets.Select(set => set.Broken).ToArray();
        Assert.True(clashes.IsAll);
        Assert.Equal(clashes.Conflicts, HittingSets.Of(repairs));
        Assert.Equal(repairs, HittingSets.Of([.. clashes.Conflicts]));
    }
}
