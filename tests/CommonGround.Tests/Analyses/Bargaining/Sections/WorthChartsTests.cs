using CommonGround.Analyses.Bargaining;
using CommonGround.Briefs;
using CommonGround.Cases;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Bargaining.Sections;

/// <summary>How the best packages and the frontier are drawn.</summary>
public sealed class WorthChartsTests
{
    /// <summary>Each cares most for an issue of its own, so that the sum and the smallest gain want different packages.</summary>
    private const string Three = """
        format: 1
        title: Three
        as-of: 2024-01-01
        issues:
          road: {name: Road, question: Which way, options: [north, middle, south]}
          toll: {name: Toll, question: How much, options: [low, fair, high]}
        parties:
          ann: {name: Ann, seat: at-the-table, signs: yes, positions: {road: {ideal: north, salience: 90, values: {middle: 40, south: 0}}, toll: {ideal: low, salience: 10, values: {fair: 50, high: 0}}}}
          ben: {name: Ben, seat: at-the-table, signs: yes, positions: {road: {ideal: south, salience: 30, values: {middle: 60, north: 0}}, toll: {ideal: high, salience: 70, values: {fair: 60, low: 0}}}}
          cat: {name: Cat, seat: at-the-table, signs: yes, positions: {road: {ideal: north, salience: 60, values: {middle: 70, south: 10}}, toll: {ideal: fair, salience: 40, values: {low: 20, high: 30}}}}
        """;

    private static readonly string Two = Three[..Three.IndexOf("  cat:", StringComparison.Ordinal)];

    [Fact]
    public void The_best_packages_of_three_are_curves_over_the_parties_with_the_least_that_each_is_worth()
    {
        var bargain = Of(Three);
        var named = Assert.Single(bargain.Zones).Named.GroupBy(one => one.Package).ToArray();
        var chart = Assert.Single(Charts<LineChart>(bargain));
        Assert.Equal(["Ann", "Ben", "Cat"], chart.Across.Ticks.Select(tick => tick.Label));
        Assert.Equal(
            named.Select(group => group.First().Values.Select(value => value.Value.Low.ToDouble())),
            chart.Curves.Select(curve => curve.Places)
        );
        Assert.Empty(Charts<Strip>(bargain));
    }

    [Fact]
    public void Where_a_value_is_not_exactly_known_each_package_has_a_strip_that_shows_its_bounds()
    {
        var bargain = Of(Three.Replace("fair: 60", "fair: 60..70", StringComparison.Ordinal));
        Assert.Empty(Charts<LineChart>(bargain));
        Assert.Contains(Charts<Strip>(bargain).SelectMany(strip => strip.Marks), mark => mark.Low < mark.High);
    }

    [Fact]
    public void The_frontier_of_two_is_walked_from_the_best_of_the_one_to_the_best_of_the_other()
    {
        var bargain = Of(Two);
        var chart = Assert.Single(Charts<LineChart>(bargain));
        Assert.Equal(["Ann", "Ben"], chart.Curves.Select(curve => curve.Name));
        Assert.Equal(chart.Curves[0].Places.OrderDescending(), chart.Curves[0].Places);
        Assert.Equal(chart.Curves[1].Places.Order(), chart.Curves[1].Places);
        Assert.Equal((int)Assert.Single(bargain.Zones).Efficiency.Size!.Value, chart.Curves[0].Places.Count);
        Assert.Contains("Nash", chart.Summary, StringComparison.Ordinal);
    }

    private static Bargain Of(string talks) => Compared.Of(CaseReader.Read(SomeCase.Folder(talks)).Negotiation!);

    private static IEnumerable<T> Charts<T>(Bargain bargain)
        where T : Chart => Blocks(bargain.ToSection()).OfType<T>();

    private static IEnumerable<Block> Blocks(Section section) => section.Blocks.Concat(section.Sections.SelectMany(Blocks));
}
