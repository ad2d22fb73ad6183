using CommonGround.Analyses.Agreements;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>The talks of 30 October 2015 come out as the design says they must.</summary>
public sealed class ViennaTests
{
    private const string Saudi = "saudi-arabia/departure-guaranteed";
    private const string Iran = "iran/departure?";
    private const string Russia = "russia/departure?";
    private const string Diplomat = "saudi-condition";

    private static readonly Agreement Vienna = Asked.Of(Example.Vienna);
    private static readonly Issue Departure = Example.Vienna.Issue("departure");

    [Fact]
    public void A_complete_package_hinges_on_what_is_not_known() => Assert.Equal(Verdict.Hinges, Vienna.Complete.Verdict);

    [Fact]
    public void The_answer_is_exact() => Assert.Equal("exact", Vienna.Exactness.Word);

    [Fact]
    public void If_silence_refuses_no_package_is_left() => Assert.Equal(0, Vienna.Complete.Refusing.Count);

    [Fact]
    public void If_silence_refuses_the_Saudi_demand_conflicts_with_each_of_the_two_unknowns() =>
        Assert.Equal([$"{Iran}, {Saudi}", $"{Russia}, {Saudi}"], Vienna.Complete.Refusing.Conflicts.Select(Told));

    [Fact]
    public void Either_Saudi_Arabia_gives_way_or_Iran_and_Russia_both_do() =>
        Assert.Equal([Saudi, $"{Iran}, {Russia}"], Vienna.Complete.Refusing.Repairs.Select(repair => Told(repair.Demands)));

    [Fact]
    public void By_party_the_repairs_are_Saudi_Arabia_and_the_pair_of_Iran_and_Russia() =>
        Assert.Equal(["saudi-arabia", "iran, russia"], Vienna.Complete.Refusing.PartyRepairs.Select(parties => string.Join(", ", parties)));

    [Fact]
    public void If_Saudi_Arabia_gives_way_only_never_opens()
    {
        var repair = Vienna.Complete.Refusing.Repairs[0];
        Assert.Equal(Option.Never, repair.Example![Departure].Name);
        Assert.Equal(Vienna.Complete.Total / Departure.Options.Count, repair.Opens);
    }

    [Fact]
    public void If_Iran_and_Russia_give_way_every_date_up_to_twelve_months_opens_with_a_guarantee()
    {
        var guarantee = Example.Vienna.Issue("guarantee");
        var repair = Vienna.Complete.Refusing.Repairs[1];
        Assert.Equal(("0 months", "given"), (repair.Example![Departure].Name, repair.Example[guarantee].Name));
        Assert.Equal(Vienna.Complete.Total / Departure.Options.Count / guarantee.Options.Count * 5, repair.Opens);
    }

    [Theory]
    [InlineData("iran")]
    [InlineData("russia")]
    public void If_only_one_of_the_two_moves_nothing_opens(string mover)
    {
        var without = Example.Vienna with
        {
            Parties = Example.Vienna.Parties.Select(party => party.Name == mover ? party with { Positions = [] } : party).ToValueList(),
        };
        Assert.Equal(0, Asked.Of(without).Complete.Refusing.Count);
    }

    [Fact]
    public void Both_must_consent_to_make_it_yes() => Assert.Equal([$"{Iran}, {Russia}"], Vienna.Complete.ConsentSets.Select(Told));

    [Fact]
    public void Either_refusal_makes_it_no() => Assert.Equal([Iran, Russia], Vienna.Complete.RefusalSets.Select(Told));

    [Fact]
    public void Both_are_worth_asking() => Assert.Equal([Iran, Russia], Vienna.Complete.Questions.Select(demand => demand.Name));

    [Fact]
    public void A_framework_is_there() => Assert.Equal(Verdict.Yes, Vienna.Frameworks.Verdict);

    [Fact]
    public void The_framework_settles_the_agreed_points_and_the_process() =>
        Assert.Equal(
            ["process", "unity", "institutions", "rights", "diplomacy", "relief", "terrorism"],
            Assert.Single(Vienna.Frameworks.Maximal).Settled.Select(settled => settled.Issue.Name)
        );

    [Fact]
    public void The_process_is_unopposed_with_one_of_eighteen_on_record() =>
        Assert.Equal(
            "unopposed (1 of 18 on record)",
            Assert.Single(Assert.Single(Vienna.Frameworks.Maximal).Settled, settled => settled.Issue.Name == "process").Status
        );

    [Fact]
    public void All_that_the_framework_settles_beside_the_process_is_agreed() =>
        Assert.All(
            Assert.Single(Vienna.Frameworks.Maximal).Settled.Where(settled => settled.Issue.Name != "process"),
            settled => Assert.Equal("agreed", settled.Status)
        );

    [Theory]
    [InlineData("departure")]
    [InlineData("guarantee")]
    public void The_framework_leaves_the_hardest_questions_open(string issue) =>
        Assert.Contains(issue, Assert.Single(Vienna.Frameworks.Maximal).Open);

    [Fact]
    public void Every_conflict_passes_through_the_Saudi_demand() =>
        Assert.All(Vienna.Complete.Refusing.Conflicts, conflict => Assert.Contains(conflict, demand => demand.Name == Saudi));

    [Fact]
    public void The_Saudi_demand_is_known_from_one_statement_of_an_unnamed_Arab_diplomat()
    {
        var statement = Example.Vienna.Statement(Assert.Single(Vienna.Demands.Single(demand => demand.Name == Saudi).Evidence));
        Assert.Equal((Diplomat, false), (statement.Name, statement.Named));
    }

    [Fact]
    public void The_reader_is_warned_that_the_verdict_passes_through_one_speaker() =>
        Assert.Contains(Vienna.Warnings, warning => warning.Demands.SequenceEqual([Saudi]) && warning.Statements.SequenceEqual([Diplomat]));

    [Fact]
    public void Without_him_the_verdict_is_yes_at_never()
    {
        var warning = Vienna.Warnings.Single(warning => warning.Demands.Contains(Saudi));
        Assert.Equal((Verdict.Yes, Option.Never), (warning.Without, warning.Example![Departure].Name));
    }

    [Fact]
    public void Asked_without_his_statement_the_verdict_is_yes_at_never_and_only_there()
    {
        var without = Asked.Of(Example.Vienna, new AgreementTest { Without = [Diplomat] }).Complete;
        Assert.Equal(
            (Verdict.Yes, without.Total / Departure.Options.Count, Option.Never),
            (without.Verdict, without.Refusing.Count, without.Refusing.Example![Departure].Name)
        );
    }

    [Fact]
    public void Six_points_are_claimed_and_five_are_listed() =>
        Assert.Equal([("6", "5")], Example.Vienna.Claims.Where(claim => claim.Differs).Select(claim => (claim.Claimed, claim.Listed)));

    [Fact]
    public void The_absent_Syrians_do_not_bind() =>
        Assert.DoesNotContain(Example.Vienna.Signatories, party => party.Name.StartsWith("syrian", StringComparison.Ordinal));

    [Fact]
    public void If_the_Syrians_had_to_sign_it_would_still_hinge_on_what_is_on_record() =>
        Assert.Equal(Verdict.Hinges, Vienna.Complete.IfAllHadToSign);

    [Fact]
    public void That_the_Saudi_demand_does_not_cover_a_framework_is_the_analysts_assumption()
    {
        var demand = Vienna.Demands.Single(demand => demand.Name == Saudi);
        Assert.Equal((Scope.Final, "the analyst"), (demand.Scope, demand.ScopeBy));
    }

    [Fact]
    public void Were_it_to_cover_frameworks_there_would_be_none()
    {
        var covering = Example.Vienna with
        {
            Parties = Example
                .Vienna.Parties.Select(party =>
                    party with
                    {
                        RedLines = party.RedLines.Select(line => line with { Scope = Scope.Any }).ToValueList(),
                    }
                )
                .ToValueList(),
        };
        Assert.Equal(Verdict.No, Asked.Of(covering).Frameworks.Verdict);
    }

    [Fact]
    public void The_largest_coalitions_leave_out_Saudi_Arabia_or_Iran_and_Russia() =>
        Assert.Equal(["saudi-arabia", "iran, russia"], Vienna.Coalitions.Select(coalition => string.Join(", ", coalition.Without)));

    private static string Told(ValueList<Demand> demands) => string.Join(", ", demands.Select(demand => demand.Name));
}
