using CommonGround.Analyses.Forecasting.ExpectedUtility;

namespace CommonGround.Tests.Analyses.Forecasting;

/// <summary>The delay of emission standards in the European Community: Bueno de Mesquita 1994, page 78; Scholz, Calbert and Smith 2011, table 1.</summary>
public sealed class ExpectedUtilityTests
{
    private const int Rounds = 10;

    public static TheoryData<string, string> Variants =>
        new() { { "bdm-printed", "printed_equations_least_move" }, { "bdm-scholz", "scholz_code_compatible" } };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_round_is_the_reference_s(string model, string variant)
    {
        var reference = Reference.Read("emission-standards.json");
        var rounds = reference["variants"]![variant]!["rounds"]!.AsArray();
        var actors = reference["actors"]!.AsArray().Select(actor => actor!).ToArray();
        double[] Column(string name, double share) => [.. actors.Select(actor => (double)actor[name]! / share)];
        var course = (Of(model) with { Rounds = Rounds }).Course(Column("capability", 1), Column("position", 10), Column("salience", 1));
        Assert.Equal(rounds.Count, course.Count);
        for (var round = 0; round <= Rounds; round++)
        {
            Assert.All(
                actors.Zip(course[round]),
                pair => Assert.Equal((double)rounds[round]!["positions"]![(string)pair.First["name"]!]!, pair.Second * 10, 1e-9)
            );
        }
    }

    /// <summary>Table 2 of Scholz, Calbert and Smith gives the median after each of eight rounds, with one decimal.</summary>
    [Fact]
    public void The_published_medians_are_met_to_a_tenth_in_the_rounds_before_paths_part()
    {
        var reference = Reference.Read("emission-standards.json");
        var published = Reference.Numbers(reference["published"]!["scholz_table2_median"]);
        var rounds = reference["variants"]!["scholz_code_compatible"]!["rounds"]!.AsArray();
        Assert.Equal(published[0], (double)rounds[1]!["median"]!, 0.05);
        Assert.Equal(published[2], (double)rounds[3]!["median"]!, 0.1);
    }

    [Fact]
    public void Where_all_stand_together_nothing_moves() =>
        Assert.All(
            new[] { ExpectedUtilityModel.AsPrinted, ExpectedUtilityModel.ScholzCompatible },
            model =>
                Assert.All(
                    model.Course([1, 2, 3], [0.4, 0.4, 0.4], [1, 1, 1]),
                    round => Assert.All(round, place => Assert.Equal(0.4, place))
                )
        );

    private static ExpectedUtilityModel Of(string name) =>
        name == "bdm-printed" ? ExpectedUtilityModel.AsPrinted : ExpectedUtilityModel.ScholzCompatible;
}
