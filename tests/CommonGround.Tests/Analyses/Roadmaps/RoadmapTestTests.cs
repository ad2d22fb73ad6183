using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Analyses.Roadmaps;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;
using NJsonSchema;

namespace CommonGround.Tests.Analyses.Roadmaps;

/// <summary>What follows from a roadmap with durations, options, ways and ties to issues.</summary>
public sealed class RoadmapTestTests
{
    private static readonly Plan Plan = Asked.Of(Valley.Negotiation);

    [Fact]
    public void Dates_are_those_that_one_finds_who_looks_at_every_plan()
    {
        var small = Standoff.Read(
            """
            format: 1
            title: Small
            as-of: 2024-01-01
            issues:
              seat: {question: Where?, options: [here, there]}
            parties:
              north:
                red-lines:
                  either: {demand: if seat = here then first >= 2 months or second = never}
              south:
                red-lines:
                  here: {demand: seat = here}
            roadmap:
              horizon: 4
              steps:
                first: {by: north, lasts: 1..2}
                second: {by: south, after: first, optional: yes}
                third: {by: unknown, after: {first: 1..2}}
            """
        );
        var demands = new DemandSpace(small, withRoadmap: true);
        var plans = Package
            .All(small.Issues.Concat(demands.Dates).ToValueList())
            .Where(package => demands.Demands.All(demand => demand.IsMetBy(package)))
            .ToArray();
        Assert.All(
            Asked.Of(small).Steps,
            step =>
            {
                var months = plans.Select(package => package[step.Step.Date].At).Where(at => at is not null).ToArray();
                Assert.Equal((months.Min(), months.Max()), ((Rational?)step.Earliest!.Value, (Rational?)step.Latest!.Value));
            }
        );
    }

    [Fact]
    public void Somebody_who_would_rather_never_disarm_and_does_so_last_is_a_problem_that_a_guarantor_removes()
    {
        var problem = Assert.Single(Plan.Commitments, commitment => commitment.IsProblem);
        Assert.Equal(("disarmament", "movement", Temptation.Gains), (problem.Step, problem.Party, problem.Temptation));
        Assert.Equal(["roadmap/disarmament.after.monitors-in"], problem.Sequence!.Select(demand => demand.Name));
        var answered = Asked.Of(Valley.With("verifiers: [neighbour]", "guarantors: [neighbour]"));
        Assert.DoesNotContain(answered.Commitments, commitment => commitment.IsProblem);
    }

    [Fact]
    public void Where_nothing_is_on_record_temptation_is_not_known() =>
        Assert.Equal(Temptation.NotKnown, Plan.Commitments.Single(commitment => commitment.Step == "monitors-in").Temptation);

    [Fact]
    public void Chances_are_those_that_can_be_counted()
    {
        // Monitors take 1 to 3 months, disarmament 3 to 8, withdrawal 2 to 4: of 54 ways one takes 15 months, and 14 are allowed.
        var chance = Plan.Chances!.Deadlines.Single(deadline => deadline.Demand.Name == "movement/out-in-a-year").Share.ToDouble();
        Assert.InRange(chance, (53.0 / 54) - 0.013, (53.0 / 54) + 0.013);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes() =>
        Assert.Equal(Plan.ToJson().ToJsonString(), Asked.Of(Valley.Negotiation).ToJson().ToJsonString());

    [Fact]
    public void A_demand_on_dates_stands_in_the_test_of_common_ground()
    {
        var late = Valley.With("withdrawal <= 14 months", "withdrawal <= 5 months");
        var answer = (Agreement)Assert.IsType<Finding.Answered>(new AgreementTest().Ask(late, new Run())).Result;
        Assert.Equal(
            Asked.Told(Asked.Of(late).Refusing.Conflicts),
            answer.Complete.Refusing.Conflicts.Select(set => string.Join(", ", set.Select(demand => demand.Name)))
        );
        Assert.Contains(answer.Complete.Refusing.Conflicts, conflict => conflict.Any(demand => demand.Name == "movement/out-in-a-year"));
    }

    [Fact]
    public void Questions_that_know_nothing_of_dates_are_asked_without_them() =>
        Assert.All(Catalogue.All, analysis => Assert.NotNull(analysis.Ask(Valley.Negotiation, new Run()).ToSection()));

    [Fact]
    public async Task The_JSON_has_the_documented_shape()
    {
        var schema = await JsonSchema.FromJsonAsync(
            File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Roadmaps", "roadmap.schema.json")),
            TestContext.Current.CancellationToken
        );
        foreach (
            var plan in new[]
            {
                Plan,
                Asked.Of(Valley.With("withdrawal <= 14 months", "withdrawal <= 5 months"), new Delay("ceasefire", 9)),
            }
        )
        {
            Assert.Empty(schema.Validate(plan.ToJson().ToJsonString()));
        }
    }

    [Fact]
    public void Without_a_roadmap_the_question_does_not_apply() =>
        Assert.IsType<Finding.NotApplicable>(new RoadmapTest().Ask(Standoff.Read(Standoff.Moves), new Run()));
}
