using System.Text;
using CommonGround.Analyses.Bargaining;
using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>The library bus of the chapter, read from the chapter itself, comes out as the chapter works it by hand.</summary>
public sealed class BusTests
{
    private static readonly Negotiation Talks = Read(Chapter());
    private static readonly Bargain Bus = Compared.Of(Talks);
    private static readonly Zone Zone = Assert.Single(Bus.Zones);

    [Fact]
    public void Of_nine_packages_seven_are_acceptable() =>
        Assert.Equal((9, 7), ((int)Zone.Counts.Total, (int)Zone.Counts.Acceptable.Number));

    [Theory]
    [InlineData(Measure.Utilitarian, "coast, four", 90)]
    [InlineData(Measure.Nash, "shared, four", 7.313220387)]
    [InlineData(Measure.Egalitarian, "shared, four", 30)]
    [InlineData(Measure.KalaiSmorodinsky, "shared, three", 0.5)]
    public void Each_measure_picks_the_package_of_the_chapter(Measure measure, string package, double objective)
    {
        var named = Zone.Named.Single(named => named.Measure == measure);
        Assert.Equal(package, Say(named.Package));
        Assert.Equal(objective, named.Objective, 1e-9);
        Assert.Equal(named.Objective, named.Bound);
        Assert.Equal(1, named.Ties);
        Assert.Equal(0, named.Distance);
    }

    [Fact]
    public void Five_packages_are_efficient() =>
        Assert.Equal(
            ["coast, three", "coast, four", "shared, three", "shared, four", "inland, three"],
            Zone.Efficiency.Packages.OrderBy(package => string.Concat(package.Choices), StringComparer.Ordinal).Select(Say)
        );

    [Fact]
    public void The_package_on_the_table_is_bettered_in_one_step()
    {
        var improvement = Assert.Single(Compared.Of(Talks, OnTheTable("shared", "two")).Zones).Improvement!;
        var step = Assert.Single(improvement.Steps);
        Assert.Equal(("coast, four", (Rational)10), (Say(step.Package), step.LeastGain));
        Assert.Empty(improvement.Breaks);
    }

    [Fact]
    public void The_coast_gives_way_on_the_days_and_the_inland_on_the_route()
    {
        var trade = Assert.Single(Zone.Named.Single(named => named.Measure == Measure.Nash).Trades);
        Assert.Equal(("coast", "days", 10, 20), Told(trade.One));
        Assert.Equal(("inland", "route", 30, 40), Told(trade.Other));
    }

    [Fact]
    public void With_a_walk_away_known_within_bounds_gains_are_counted_from_the_upper()
    {
        var zone = Assert.Single(
            Compared.Of(Read(Chapter().Replace("walk-away: 20", "walk-away: 20..40", StringComparison.Ordinal))).Zones
        );
        Assert.Equal("coast, four", Say(zone.Named.Single(named => named.Measure == Measure.Utilitarian).Package));
        Assert.Equal("shared, four", Say(zone.Named.Single(named => named.Measure == Measure.Nash).Package));
        Assert.Equal(Math.Log(900), zone.Named.Single(named => named.Measure == Measure.Nash).Objective, 1e-9);
    }

    private static (string, string, int, int) Told(Concession concession) =>
        (concession.Giver, concession.Issue.Name, (int)concession.Cost.ToDouble(), (int)concession.Worth.ToDouble());

    private static BestPackages OnTheTable(string route, string days) => new() { OnTheTable = [new("route", route), new("days", days)] };

    private static string Say(Package package) => string.Join(", ", package.Issues.Select(issue => package[issue].Name));

    private static string Chapter()
    {
        var chapter = File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Bargaining", "Bargaining.md"));
        return chapter.Split("```yaml\n")[1].Split("```")[0];
    }

    private static Negotiation Read(string yaml)
    {
        var reading = CaseReader.Read(
            new CaseFolder("bus", new Dictionary<string, ReadOnlyMemory<byte>> { ["talks.yaml"] = Encoding.UTF8.GetBytes(yaml) })
        );
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Severity.Error);
        return reading.Negotiation!;
    }
}
