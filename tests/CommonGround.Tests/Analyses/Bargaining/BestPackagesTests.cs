using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Analyses.Bargaining;
using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Packages;
using CommonGround.Talks;
using Example = CommonGround.Tests.Analyses.Agreements.Example;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>The analysis against the definition, on negotiations of any shape.</summary>
public sealed class BestPackagesTests
{
    private static readonly Gen<Negotiation> Comparable = Any.Negotiation.Where(negotiation =>
        negotiation.Signatories.Count(party => Stakes.IsValued(party, negotiation.Issues)) > 1
        && !negotiation.Rule.Wins([], [.. negotiation.Signatories.Select(party => party.Name)])
    );

    [Fact]
    public void The_footing_is_as_hard_as_the_verdict_allows() =>
        Comparable.Sample(
            negotiation =>
            {
                var verdict = Assert.IsType<Agreement>(
                    Assert.IsType<Finding.Answered>(new AgreementTest().Ask(negotiation, new Run())).Result
                );
                var footing = Quick(negotiation).Footing;
                Assert.Equal(verdict.Complete.Verdict == Verdict.Yes, footing is { Silence: Silence.Refuses, Repair: null });
                Assert.Equal(verdict.Complete.Verdict == Verdict.No, footing is null or { Repair: not null });
            },
            iter: 200,
            print: Any.Words
        );

    [Fact]
    public void The_named_packages_are_the_defined_ones() =>
        Comparable.Sample(
            negotiation =>
            {
                var bargain = Quick(negotiation);
                foreach (var zone in bargain.Zones)
                {
                    var acceptable = Package.All(negotiation.Issues).Where(package => Accepted(bargain, zone, package)).ToArray();
                    Assert.Equal(acceptable.Length, (int)zone.Counts.Acceptable.Number);
                    Assert.Equal(zone.Gains.Count > 1 ? 4 : 0, zone.Named.Count);
                    foreach (var named in zone.Named)
                    {
                        var solution = Solution(named.Measure, bargain, zone, acceptable);
                        var best = acceptable
                            .Where(one =>
                                acceptable.All(other => solution.Compare(Gains(bargain, zone, one), Gains(bargain, zone, other)) >= 0)
                            )
                            .ToArray();
                        Assert.Equal(best[0], named.Package);
                        Assert.Equal(best.Length, named.Ties);
                    }
                }
            },
            iter: 150,
            print: Any.Words
        );

    [Fact]
    public void Whoever_is_left_out_could_not_have_signed_with_the_others() =>
        Comparable.Sample(
            negotiation =>
            {
                var bargain = Quick(negotiation);
                foreach (var zone in bargain.Zones)
                {
                    var larger = zone.Without.Select(party => zone with { Signatories = zone.Signatories.Append(party).ToValueList() });
                    Assert.DoesNotContain(larger, all => Package.All(negotiation.Issues).Any(package => Accepted(bargain, all, package)));
                }
            },
            iter: 150,
            print: Any.Words
        );

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_other_draws()
    {
        var (first, second, other) = (Json(seed: 1), Json(seed: 1), Json(seed: 2));
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void A_draw_depends_on_the_seed_and_its_number_alone()
    {
        var draws = new DrawnUnknowns(Example.Vienna, 50, 7, default);
        var backwards = Enumerable.Range(0, 50).Reverse().Select(draws.PlacesIn).Reverse().ToArray();
        Assert.Equal(draws.Each(draws.PlacesIn), backwards);
    }

    [Fact]
    public void Once_everything_is_drawn_nothing_is_unknown() =>
        Any.Negotiation.Sample(
            negotiation =>
            {
                var settled = new DrawnUnknowns(negotiation, 1, 1, default).Settled(0);
                Assert.All(settled.Signatories, party => Assert.True(Valuation.Of(party, settled.Issues) is not { IsExact: false }));
            },
            iter: 200,
            print: Any.Words
        );

    [Fact]
    public void What_is_drawn_stays_within_its_bounds() =>
        Comparable.Sample(
            negotiation =>
            {
                var settled = new DrawnUnknowns(negotiation, 1, 1, default).Settled(0);
                foreach (var party in negotiation.Signatories.Where(party => Valuation.Of(party, negotiation.Issues) is not null))
                {
                    Assert.All(
                        Package.All(negotiation.Issues),
                        package =>
                        {
                            var (bounds, value) = (
                                Valuation.Of(party, package)!.Value,
                                Valuation.Of(settled.Party(party.Name), package)!.Value.Low
                            );
                            Assert.True(bounds.Low <= value && value <= bounds.High, $"{value} is not within {bounds}");
                        }
                    );
                }
            },
            iter: 200,
            print: Any.Words
        );

    [Fact]
    public void One_package_is_worth_what_the_table_of_all_says() =>
        Any.Negotiation.Sample(
            negotiation =>
            {
                foreach (var party in negotiation.Parties)
                {
                    var valuation = Valuation.Of(party, negotiation.Issues);
                    Assert.All(
                        Package.All(negotiation.Issues),
                        package => Assert.Equal(valuation?.Of(package), Valuation.Of(party, package))
                    );
                }
            },
            iter: 100,
            print: Any.Words
        );

    private static string Json(int seed) =>
        new BestPackages { Draws = 40 }
            .Ask(Example.Vienna, new Run { Seed = seed })
            .ToJson()
            .ToJsonString();

    private static Bargain Quick(Negotiation negotiation) => Compared.Of(negotiation, new BestPackages { Draws = 2 });

    /// <summary>Whether all members sign: by each demand that binds, and each walk-away that is counted from.</summary>
    private static bool Accepted(Bargain bargain, Zone zone, Package package) =>
        zone
            .Signatories.Select(bargain.Negotiation.Party)
            .All(party =>
                party
                    .Demands(bargain.Negotiation)
                    .Where(demand => !Given(bargain, demand) && Binds(bargain.Footing!.Silence, demand))
                    .All(demand => demand.IsMetBy(package))
            );

    private static bool Given(Bargain bargain, Demand demand) =>
        bargain.Footing!.Repair?.Demands.Any(given =>
            given.Name == demand.Name || (given.Predicate is Reaches && given.Name + "?" == demand.Name)
        ) == true;

    private static bool Binds(Silence silence, Demand demand) =>
        !demand.IsUnknown || silence == Silence.Refuses || (silence == Silence.Consents && demand.Predicate is Reaches);

    private static ValueList<Rational> Gains(Bargain bargain, Zone zone, Package package) =>
        zone
            .Gains.Select(gain =>
                Valuation.Of(bargain.Negotiation.Party(gain.Party), package)!.Value is var value
                && bargain.Footing!.Silence == Silence.Hopes
                    ? value.High - (gain.Least ?? 0)
                    : value.Low - (gain.Least ?? 0)
            )
            .ToValueList();

    private static BargainingSolution Solution(Measure measure, Bargain bargain, Zone zone, Package[] acceptable) =>
        measure switch
        {
            Measure.Utilitarian => new BargainingSolution.Utilitarian(),
            Measure.Nash => new BargainingSolution.NashBargaining(),
            Measure.Egalitarian => new BargainingSolution.Egalitarian(),
            _ => new BargainingSolution.KalaiSmorodinsky(
                Enumerable
                    .Range(0, zone.Gains.Count)
                    .Select(party => acceptable.Select(package => Gains(bargain, zone, package)[party]).Aggregate(Rational.Max))
                    .ToValueList()
            ),
        };
}
