using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

public sealed class TransversalsTests
{
    private static readonly Gen<IndexSet[]> Family = Families(members: 9, sets: 8);

    [Fact]
    public void The_minimal_hitting_sets_are_the_defined_ones_by_size() =>
        Family.Sample(family => Assert.Equal(HittingSets.Of(family), Found(family, 10_000).Sets), iter: 2_000);

    [Fact]
    public void Members_beyond_the_first_word_are_hit_as_well() =>
        Families(members: 150, sets: 5).Sample(family => Assert.Equal(HittingSets.Of(family), Found(family, 100_000).Sets), iter: 100);

    [Fact]
    public void Where_there_are_more_than_asked_for_each_listed_one_is_minimal_and_it_says_that_there_are_more() =>
        Gen.Select(Family, Gen.Int[1, 6])
            .Sample(
                (family, most) =>
                {
                    var all = HittingSets.Of(family);
                    var (sets, isAll) = Found(family, most);
                    Assert.Equal(all.Count <= most, isAll);
                    Assert.Equal(Math.Min(most, all.Count), sets.Count);
                    Assert.Subset(all.ToHashSet(), sets.ToHashSet());
                },
                iter: 1_000
            );

    [Fact]
    public void Nothing_hits_an_empty_set() => Assert.Empty(Found([IndexSet.Of(1), IndexSet.Empty], 10).Sets);

    [Fact]
    public void The_empty_set_hits_an_empty_family() => Assert.Equal([IndexSet.Empty], Found([], 10).Sets);

    private static (IReadOnlyList<IndexSet> Sets, bool IsAll) Found(IReadOnlyList<IndexSet> family, int most) =>
        Transversals.Of(family, most, TestContext.Current.CancellationToken);

    private static Gen<IndexSet[]> Families(int members, int sets) =>
        Gen.Int[0, members - 1].Array[1, 4].Select(set => IndexSet.Of(set)).Array[1, sets];
}
