using CommonGround.Packages;
using CommonGround.Packages.Schedules;

namespace CommonGround.Tests.Packages.Schedules;

/// <summary>Bounds added one by one say the same as all shortest paths at once (Floyd 1962; Warshall 1962).</summary>
public sealed class TemporalNetworkTests
{
    private const int Cases = 2_000;

    private static readonly Gen<(int Points, Difference[] Bounds)> Networks =
        from points in Gen.Int[2, 7]
        from bounds in Gen.Select(Gen.Int[0, points - 1], Gen.Int[0, points - 1], Gen.Int[-4, 8])
            .Where(bound => bound.Item1 != bound.Item2)
            .Select(bound => new Difference(bound.Item1, bound.Item2, bound.Item3))
            .Array[0, 16]
        select (points, bounds);

    [Fact]
    public void It_refuses_what_closes_a_negative_cycle_and_nothing_else() =>
        Networks.Sample(
            (points, bounds) =>
            {
                var network = new TemporalNetwork(points);
                var kept = new List<Difference>();
                foreach (var (bound, index) in bounds.Select((bound, index) => (bound, index)))
                {
                    var isRefused = network.Add(bound, IndexSet.Of(index)) is not null;
                    Assert.Equal(ShortestPaths(points, [.. kept, bound]) is null, isRefused);
                    if (!isRefused)
                    {
                        kept.Add(bound);
                    }
                }
            },
            iter: Cases
        );

    [Fact]
    public void Earliest_and_latest_are_shortest_paths() =>
        Networks.Sample(
            (points, bounds) =>
            {
                var network = new TemporalNetwork(points);
                var kept = bounds.Where((bound, index) => network.Add(bound, IndexSet.Of(index)) is null).ToArray();
                var paths = ShortestPaths(points, kept)!;
                for (var point = 0; point < points; point++)
                {
                    Assert.Equal(paths[point], network.MostAfter(point));
                    Assert.Equal(paths.Select(row => row[point]), network.MostBefore(point));
                }
            },
            iter: Cases
        );

    [Fact]
    public void A_conflict_names_bounds_that_cannot_hold_and_none_too_many() =>
        Networks.Sample(
            (points, bounds) =>
            {
                var network = new TemporalNetwork(points);
                for (var index = 0; index < bounds.Length; index++)
                {
                    if (network.Add(bounds[index], IndexSet.Of(index)) is { } conflict)
                    {
                        Difference[] Of(IndexSet some) => [.. some.Indexes().Select(one => bounds[one])];
                        Assert.Null(ShortestPaths(points, Of(conflict)));
                        Assert.All(conflict.Indexes(), one => Assert.NotNull(ShortestPaths(points, Of(conflict.Without(one)))));
                    }
                }
            },
            iter: Cases
        );

    [Fact]
    public void What_is_taken_back_leaves_no_trace() =>
        Networks.Sample(
            (points, bounds) =>
            {
                var (network, fresh) = (new TemporalNetwork(points), new TemporalNetwork(points));
                var half = bounds.Length / 2;
                Array.ForEach(bounds[..half], bound => network.Add(bound, IndexSet.Empty));
                Array.ForEach(bounds[..half], bound => fresh.Add(bound, IndexSet.Empty));
                var count = network.Count;
                Array.ForEach(bounds[half..], bound => network.Add(bound, IndexSet.Empty));
                network.Return(count);
                Assert.Equal(fresh.MostAfter(0), network.MostAfter(0));
                Assert.Equal(fresh.MostBefore(0), network.MostBefore(0));
            },
            iter: Cases
        );

    [Fact]
    public void The_chain_adds_up_to_the_date() =>
        Networks.Sample(
            (points, bounds) =>
            {
                var network = new TemporalNetwork(points);
                Array.ForEach(bounds, bound => network.Add(bound, IndexSet.Empty));
                var latest = network.MostAfter(0);
                for (var point = 1; point < points; point++)
                {
                    if (latest[point] is { } most)
                    {
                        Assert.Equal(most, network.Chain(point, latest: true, latest).Sum(link => link.Bound.Most));
                    }
                }
            },
            iter: Cases
        );

    /// <summary>By definition: every way through a third point; null where one is below zero from a point to itself.</summary>
    private static long?[][]? ShortestPaths(int points, IReadOnlyList<Difference> bounds)
    {
        var paths = Enumerable
            .Range(0, points)
            .Select(from => Enumerable.Range(0, points).Select(to => from == to ? (long?)0 : null).ToArray())
            .ToArray();
        foreach (var (later, earlier, most) in bounds)
        {
            paths[earlier][later] = Math.Min(paths[earlier][later] ?? long.MaxValue, most);
        }

        for (var through = 0; through < points; through++)
        {
            for (var from = 0; from < points; from++)
            {
                for (var to = 0; to < points; to++)
                {
                    if (paths[from][through] + paths[through][to] is { } way && way < (paths[from][to] ?? long.MaxValue))
                    {
                        paths[from][to] = way;
                    }
                }
            }
        }

        return paths.Select((row, point) => row[point] < 0).Any(isNegative => isNegative) ? null : paths;
    }
}
