using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

/// <summary>A space of frameworks admits those that the completions of their open issues say it must.</summary>
public sealed class FrameworkSpaceTests
{
    [Fact]
    public void As_many_frameworks_are_admitted_as_looking_at_every_completion_finds() =>
        Spaces.Sample(
            (space, everywhere, allowed) =>
            {
                var compiled = PackageSpace.OfFrameworks(space.Issues, space.Predicates, everywhere, space.Owners, space.Quorum, allowed);
                Assert.Equal(
                    Frameworks(allowed).Count(framework => IsAdmitted(space, everywhere, framework)),
                    (int)compiled.Count(space.All, TestContext.Current.CancellationToken).Count
                );
            },
            iter: 400
        );

    private static readonly Gen<(AnySpace, IndexSet, int[][])> Spaces =
        from space in AnySpace.Small
        from everywhere in AnySpace.SomeOf(space)
        from taken in Gen.Bool.Array[20]
        select (
            space,
            everywhere,
            space
                .Issues.Select(
                    (issue, place) => Enumerable.Range(0, issue.Options.Count).Where(option => taken[(5 * place) + option]).ToArray()
                )
                .ToArray()
        );

    private static bool IsAdmitted(AnySpace space, IndexSet everywhere, int?[] framework)
    {
        var completions = Package
            .All(space.Issues)
            .Where(package => package.Choices.Zip(framework).All(pair => pair.Second is null || pair.Second == pair.First))
            .ToArray();
        var refusing = space
            .All.Indexes()
            .Where(index =>
                everywhere[index] ? !completions.All(space.Predicates[index].Holds) : !completions.Any(space.Predicates[index].Holds)
            );
        return space.Quorum.Tolerates(space.OwnersOf(IndexSet.Of(refusing)));
    }

    private static IEnumerable<int?[]> Frameworks(int[][] allowed) =>
        allowed.Aggregate(
            (IEnumerable<int?[]>)
                [
                    [],
                ],
            (before, options) =>
                before.SelectMany(chosen =>
                    options.Select(option => (int?)option).Append(null).Select(option => (int?[])[.. chosen, option])
                )
        );
}
