using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;
using Example = CommonGround.Tests.Analyses.Agreements.Example;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>The cases that come with the program.</summary>
public sealed class ExampleTests
{
    private static readonly Bargain Vienna = Compared.Of(Example.Vienna);
    private static readonly Bargain Reservoir = Compared.Of(Example.Reservoir);

    [Fact]
    public void In_Vienna_packages_are_compared_only_if_silence_consents() =>
        Assert.Equal(new Footing(Silence.Consents, null), Vienna.Footing);

    [Fact]
    public void In_Vienna_nobody_without_values_is_given_any() =>
        Assert.Equal(
            ["saudi-arabia", "turkey", "qatar", "russia", "united-states", "european-union", "france"],
            Assert.Single(Vienna.Zones).Gains.Select(gain => gain.Party)
        );

    [Fact]
    public void In_Vienna_every_named_package_meets_what_is_known_to_be_demanded() =>
        Assert.All(
            Assert.Single(Vienna.Zones).Named,
            named =>
                Assert.All(
                    Example.Vienna.Demands.Where(demand => !demand.IsUnknown && Example.Vienna.Party(demand.Party).Signs),
                    demand => Assert.True(demand.IsMetBy(named.Package))
                )
        );

    [Fact]
    public void In_Vienna_the_consent_of_Iran_and_of_Russia_moves_the_chance_of_agreement_and_nothing_else_does() =>
        Assert.Equal(["iran/departure?", "russia/departure?"], Vienna.Chance!.Lessons.Select(lesson => lesson.Unknown.Name).Order());

    [Fact]
    public void In_Vienna_that_chance_is_a_quarter_and_nothing_without_either_consent()
    {
        Assert.InRange(Vienna.Chance!.Share, 0.25 - (3 * Vienna.Chance.Error), 0.25 + (3 * Vienna.Chance.Error));
        Assert.All(Vienna.Chance.Lessons, lesson => Assert.Equal(0, lesson.IfUpper));
    }

    [Fact]
    public void Under_the_rule_of_the_reservoir_each_set_that_can_sign_is_told_apart() =>
        Assert.Equal(["upmoor", "lowbridge"], Reservoir.Zones.Select(zone => Assert.Single(zone.Without)));

    [Fact]
    public void At_the_reservoir_something_can_be_signed_in_every_draw_so_none_is_asked() => Assert.Null(Reservoir.Chance);

    [Fact]
    public void Every_chart_of_the_section_has_a_table_twin() =>
        Assert.All(
            Blocks(Vienna.ToSection()).Concat(Blocks(Reservoir.ToSection())).OfType<Chart>(),
            chart => Assert.NotEmpty(chart.ToTable().Rows)
        );

    [Fact]
    public void A_setting_may_name_options_with_commas_in_them() =>
        Assert.Equal([new Choice("tax", "low, then high"), new Choice("route", "coast")], Choice.Read("tax=low, then high, route = coast"));

    [Theory]
    [InlineData("guarantee=given", "the package on the table says nothing on “departure”")]
    [InlineData("departur=6 months", "there is no issue “departur”; did you mean “departure”?")]
    [InlineData("departure=6 month", "“departure” has no option “6 month”; did you mean “6 months”?")]
    public void What_does_not_fit_the_case_is_told_with_the_nearest_name(string choices, string message) =>
        Assert.StartsWith(
            message,
            new BestPackages { OnTheTable = [.. Choice.Read(choices)] }.Misfit(Example.Vienna),
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_options_for_one_issue_do_not_fit() =>
        Assert.Equal(
            "the package on the table has two options for “guarantee”",
            new BestPackages { OnTheTable = [new("guarantee", "given"), new("guarantee", "none")] }.Misfit(Example.Vienna)
        );

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("many")]
    [InlineData("100001")]
    public void A_number_of_draws_that_is_none_is_refused(string draws) =>
        Assert.Throws<FormatException>(() => new BestPackages().Settings.Single(setting => setting.Name == "draws").Choose([draws]));

    [Fact]
    public void With_one_partys_values_alone_the_question_does_not_apply() =>
        Assert.Contains("only Saudi Arabia’s values are on record", Reason(Only(Example.Vienna, "saudi-arabia")), StringComparison.Ordinal);

    [Fact]
    public void Without_any_values_the_question_does_not_apply_and_says_what_to_add() =>
        Assert.Contains("give positions an ideal and a salience", Reason(Only(Example.Vienna, "none")), StringComparison.Ordinal);

    private static string Reason(Negotiation negotiation) =>
        Assert.IsType<Finding.NotApplicable>(new BestPackages().Ask(negotiation, new Run())).Reason;

    private static Negotiation Only(Negotiation negotiation, string party) =>
        negotiation with
        {
            Parties = negotiation.Parties.Select(one => one.Name == party ? one : one with { Positions = [] }).ToValueList(),
        };

    private static IEnumerable<Block> Blocks(Section section) => section.Blocks.Concat(section.Sections.SelectMany(Blocks));
}
