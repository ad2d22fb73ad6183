using CommonGround.Cases;
using CommonGround.Cases.Formats;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Cases.Formats;

public sealed class GeniusImportTests
{
    private static readonly Negotiation Port = Import.Negotiation(
        ("port/domain.xml", GeniusFile.Domain),
        ("port/Miller.xml", GeniusFile.Miller)
    );

    private static readonly Gen<(double[] Weights, double[][] Evaluations, double Reservation)> AnyProfile =
        from rows in Evaluation.Array[1, 5].Array[1, 5]
        from weights in Weight.Array[rows.Length]
        from reservation in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1])
        select (weights, rows, reservation);

    private static Gen<double> Weight => Gen.OneOf(Gen.Int[0, 10].Select(tenths => tenths / 10.0), Gen.Double[0, 0.4]);

    private static Gen<double> Evaluation =>
        Gen.OneOf(Gen.Int[0, 12].Select(whole => (double)whole), Gen.Double[0, 100], Gen.Double[0, 1e-7]);

    [Fact]
    public void A_package_is_worth_a_hundred_times_what_the_formula_says() =>
        AnyProfile.Sample(
            any =>
            {
                var (weights, rows, reservation) = any;
                var domain = GeniusFile.DomainOf([.. rows.Select(row => row.Length)]);
                var negotiation = Import.Negotiation(("d.xml", domain), ("p.xml", GeniusFile.ProfileOf(weights, rows, reservation)));
                var utilities = rows.Select(
                        (row, issue) => row.Select(value => row.Max() < 0.00001 ? 0 : weights[issue] * value / row.Max()).ToArray()
                    )
                    .ToArray();
                var best = utilities.Sum(row => row.Max());
                var size = best > 1 + 1e-12 ? best : 1;
                Import.AssertNear(
                    [.. utilities.Select(row => row.Select(value => value * 100 / size).ToArray())],
                    Import.Adds(negotiation, 0)
                );
                Assert.Equal(reservation * 100 / size, (negotiation.Parties[0].WalkAway?.Least.High ?? 0).ToDouble(), 1e-9);
            },
            iter: 500
        );

    [Fact]
    public void Integer_and_real_issues_become_scales() =>
        Assert.Equal([null, new Scale(2, 6, 1, ""), new Scale(0, 2, new Rational(1, 10), "")], Port.Issues.Select(issue => issue.Scale));

    [Fact]
    public void Each_kind_of_evaluator_means_what_it_means_in_GENIUS() =>
        Import.AssertNear(
            [
                [50, 12.5],
                [0, 0, 15, 30, 30],
                [0, 4, 8, 12, 16, .. Enumerable.Range(5, 16).Select(tenth => 20 * (1 - ((tenth - 5) / 15.0)))],
            ],
            Import.Adds(Port, 0)
        );

    [Fact]
    public void The_reservation_is_the_walk_away() => Assert.Equal(25, Port.Parties[0].WalkAway!.Least.Low);

    [Fact]
    public void The_discount_is_noted() => Assert.Contains("0.9", Port.Parties[0].Note, StringComparison.Ordinal);

    [Fact]
    public void The_original_names_stay_as_titles() =>
        Assert.Equal(
            ("The old port", "cargo", "Cargo", "salt-fish", "Salt & Fish", "miller", "Miller"),
            (
                Port.Title,
                Port.Issues[0].Name,
                Port.Issues[0].Title,
                Port.Issues[0].Options[1].Name,
                Port.Issues[0].Options[1].Description,
                Port.Parties[0].Name,
                Port.Parties[0].Title
            )
        );

    [Fact]
    public void Thirds_are_carried_exactly_as_points() =>
        Assert.Equal(
            [new Rational(50, 3), new Rational(100, 3), 50],
            Valuation
                .Of(
                    Import
                        .Negotiation(
                            ("d.xml", GeniusFile.DomainOf(3, 1)),
                            (
                                "p.xml",
                                GeniusFile.ProfileOf(
                                    [0.5, 0.5],
                                    [
                                        [1, 2, 3],
                                        [1],
                                    ]
                                )
                            )
                        )
                        .Parties[0],
                    Import
                        .Negotiation(
                            ("d.xml", GeniusFile.DomainOf(3, 1)),
                            (
                                "p.xml",
                                GeniusFile.ProfileOf(
                                    [0.5, 0.5],
                                    [
                                        [1, 2, 3],
                                        [1],
                                    ]
                                )
                            )
                        )
                        .Issues
                )!
                .Low.Contributions[0]
        );

    [Fact]
    public void Weights_that_add_up_to_less_than_one_stay_as_they_are() =>
        Import.AssertNear(
            [
                [20, 10],
                [30],
            ],
            Import.Adds(
                Import.Negotiation(
                    ("d.xml", GeniusFile.DomainOf(2, 1)),
                    (
                        "p.xml",
                        GeniusFile.ProfileOf(
                            [0.2, 0.3],
                            [
                                [2, 1],
                                [7],
                            ]
                        )
                    )
                ),
                0
            )
        );

    [Fact]
    public void Weights_that_add_up_to_more_than_one_are_divided_and_the_case_says_so()
    {
        var negotiation = Import.Negotiation(
            ("d.xml", GeniusFile.DomainOf(2, 1)),
            (
                "p.xml",
                GeniusFile.ProfileOf(
                    [1, 0.25],
                    [
                        [2, 1],
                        [7],
                    ],
                    0.5
                )
            )
        );
        Import.AssertNear(
            [
                [80, 40],
                [20],
            ],
            Import.Adds(negotiation, 0)
        );
        Assert.Equal(40, negotiation.Parties[0].WalkAway!.Least.High);
        Assert.Contains("1.25", negotiation.Parties[0].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Issues_of_objectives_below_come_first_as_GENIUS_counts() =>
        Assert.Equal(
            ["Deep", "Flat"],
            Import
                .Negotiation(
                    (
                        "p.xml",
                        """
                        <utility_space><objective index="0"><issue index="1" name="Flat"><item value="a" evaluation="1"/></issue>
                        <objective index="2"><issue index="3" name="Deep"><item value="b" evaluation="1"/></issue><weight index="3" value="0.5"/></objective>
                        <weight index="1" value="0.5"/></objective></utility_space>
                        """
                    )
                )
                .Issues.Select(issue => issue.Title)
        );

    [Theory]
    [InlineData("<!-- first --><?xml version=\"1.0\"?>\n", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("Salt &amp; Fish", "Salt & Fish")]
    [InlineData("<item index=\"1\" value=\"Grain\" evaluation=\"4\"/>", "<item index=\"1\" value=\"Grain\" evaluation=\"4\">")]
    [InlineData("<weight index=\"1\" value=\"0.5\"/>", "<weight index=\"1\"value=\"0.5\">")]
    [InlineData("name=\"Cargo\"", "name=\"Something else\"")]
    [InlineData("</utility_space>", "")]
    public void Files_are_read_as_they_are_found(string part, string instead)
    {
        var profile =
            instead.Length == 0 && part[0] != '<' || part.StartsWith("<!", StringComparison.Ordinal)
                ? part + GeniusFile.Miller
                : GeniusFile.Miller.Replace(part, instead, StringComparison.Ordinal);
        var negotiation = Import.Negotiation(("port/domain.xml", GeniusFile.Domain), ("port/Miller.xml", profile));
        Import.AssertNear(Import.Adds(Port, 0), Import.Adds(negotiation, 0));
    }

    [Fact]
    public void What_has_no_evaluation_is_worth_nothing_and_a_warning_says_where()
    {
        var profile = GeniusFile.Miller.Replace(" evaluation=\"1\"", "", StringComparison.Ordinal);
        var imported = Import.Of(("domain.xml", GeniusFile.Domain), ("Miller.xml", profile));
        Assert.Equal(
            "Miller.xml:3:5: warning: no evaluation for “Salt & Fish” of “Cargo”, which is taken as 0",
            Assert.Single(imported.Problems).ToString()
        );
        Assert.Equal(0, Import.Adds(Import.Read(imported), 0)[0][1]);
    }

    [Fact]
    public void Zero_outcomes_become_red_lines()
    {
        var negotiation = Import.Negotiation(
            (
                "p.xml",
                """
                <utility_space type="constraint"><objective index="0" name="Canal">
                <issue index="1" name="Toll"><item value="-5"/><item value="0"/><item value="10"/></issue>
                <issue index="2" name="Lock"><item value="open=day"/><item value="open=night"/></issue>
                <rules><ranks>
                <issue index="1"><item value="-5" rank="1"/><item value="0" rank="2"/><item value="10" rank="4"/></issue>
                <issue index="2"><item value="open=day" rank="2"/><item value="open=night" rank="1"/></issue>
                </ranks><constraints>
                <constraint type="inclusiveZeroOutcomeConstraint"><checkassignment index="1" condition="numeric=positive"/><checkassignment index="2" condition="night"/></constraint>
                <constraint type="conditionalZeroOutcomeConstraint"><checkassignment index="1" condition="numeric=negative"/><checkassignment index="2" condition="night"/></constraint>
                </constraints></rules></objective></utility_space>
                """
            )
        );
        Import.AssertNear(
            [
                [12.5, 25, 50],
                [50, 25],
            ],
            Import.Adds(negotiation, 0)
        );
        var refused = Package.All(negotiation.Issues).Where(package => negotiation.Demands.Any(demand => !demand.Predicate.Holds(package)));
        Assert.Equal(
            ["minus-5 open-day", "0 open-night", "10 open-night"],
            refused.Select(package => string.Join(' ', negotiation.Issues.Select(issue => package[issue].Name)))
        );
    }

    [Theory]
    [InlineData("type=\"integer\"", "type=\"colour\"", "domain.xml:8:7: error: issues are discrete, integer or real, not “colour”")]
    [InlineData("upperbound=\"6\"", "", "domain.xml:8:7: error: “Berths” needs a lower and an upper bound")]
    [InlineData("index=\"3\"", "index=\"2\"", "domain.xml:9:7: error: two issues have the index 2")]
    [InlineData(
        "upperbound=\"6\"",
        "upperbound=\"2000000001\"",
        "domain.xml:8:7: error: an issue has at most 10001 options, this one has 2000000000"
    )]
    public void What_is_wrong_with_a_domain_is_said_with_its_place(string part, string instead, string message) =>
        Assert.Contains(
            message,
            Import.Problems(
                ("domain.xml", GeniusFile.Domain.Replace(part, instead, StringComparison.Ordinal)),
                ("Miller.xml", GeniusFile.Miller)
            )
        );

    [Theory]
    [InlineData("value=\"0.3\"", "value=\"much\"", "Miller.xml:15:5: error: expected a number as value of this weight, not “much”")]
    [InlineData("\"triangular\"", "\"faratin\"", "Miller.xml:12:7: error: evaluators are linear, constant or triangular, not “faratin”")]
    [InlineData("value=\"0.25\"", "value=\"1.5\"", "Miller.xml:1:1: error: its reservation of 1.5 is more than any package can be worth")]
    [InlineData(
        "<utility_space>",
        "<utility_space type=\"nonlinear\">",
        "Miller.xml:1:1: error: this profile is nonlinear: its hyper-rectangles value issues together, and a case values them one by one"
    )]
    public void What_is_wrong_with_a_profile_is_said_with_its_place(string part, string instead, string message) =>
        Assert.Contains(
            message,
            Import.Problems(
                ("domain.xml", GeniusFile.Domain),
                ("Miller.xml", GeniusFile.Miller.Replace(part, instead, StringComparison.Ordinal))
            )
        );

    [Fact]
    public void A_domain_alone_is_no_case() =>
        Assert.Equal(
            ["domain.xml:1:1: error: there is a domain and no profile; name the profiles' files too"],
            Import.Problems(("domain.xml", GeniusFile.Domain))
        );

    [Fact]
    public void Two_formats_are_not_mixed() =>
        Assert.Equal(
            ["x.json:1:1: error: this is GeniusWeb JSON, and domain.xml is GENIUS XML; import one format at a time"],
            Import.Problems(("domain.xml", GeniusFile.Domain), ("x.json", "{\"issuesValues\": {\"a\": {\"values\": [\"b\"]}}}"))
        );

    [Fact]
    public void A_range_is_cut_in_the_steps_that_are_asked_for() =>
        Assert.Equal(
            5,
            Import
                .Read(
                    Import.Of(
                        new ImportSettings(new DateOnly(2024, 1, 1), RealSteps: 4),
                        ("domain.xml", GeniusFile.Domain),
                        ("Miller.xml", GeniusFile.Miller)
                    )
                )
                .Issues[2]
                .Options.Count
        );

    [Fact]
    public void The_case_looks_like_one_that_a_person_wrote() =>
        Assert.Contains(
            """
            issues:
              cargo:
                name: Cargo
                question: What is agreed on Cargo?
                options:
                  grain: Grain
                  salt-fish: "Salt & Fish"
              berths:
                name: Berths
                question: What is agreed on Berths?
                scale: {from: 2, to: 6, step: 1}
            """,
            Import.Of(("domain.xml", GeniusFile.Domain), ("Miller.xml", GeniusFile.Miller)).Files![CaseReader.TalksFile],
            StringComparison.Ordinal
        );
}
