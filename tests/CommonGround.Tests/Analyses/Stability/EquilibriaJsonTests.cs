using System.Text.Json.Nodes;
using CommonGround.Analyses;
using CommonGround.Analyses.Stability;
using CommonGround.Talks;
using CommonGround.Tests.Cases;
using NJsonSchema;

namespace CommonGround.Tests.Analyses.Stability;

/// <summary>The JSON has the documented shape, and is enough to compute every answer again with nothing else at hand.</summary>
public sealed class EquilibriaJsonTests
{
    private static readonly string[] Names = ["nash", "gmr", "smr", "seq", "sseq"];

    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Stability", "stability.schema.json")),
        TestContext.Current.CancellationToken
    );

    [Fact]
    public async Task It_has_the_documented_shape()
    {
        var schema = await Schema;
        AnyStandoff.OfAnyKind.Sample(negotiation => Assert.Empty(schema.Validate(Json(negotiation).ToJsonString())), iter: 100);
        Assert.All([Standoff.Moves, Standoff.States], talks => Assert.Empty(schema.Validate(Json(Standoff.Read(talks)).ToJsonString())));
    }

    [Fact]
    public async Task The_schema_refuses_what_it_does_not_document()
    {
        var json = Json(Standoff.Read(Standoff.Moves));
        json["surprise"] = 1;
        Assert.NotEmpty((await Schema).Validate(json.ToJsonString()));
    }

    [Fact]
    public void Every_stable_situation_can_be_computed_from_the_JSON_alone() =>
        AnyStandoff.OfAnyKind.Sample(
            negotiation =>
            {
                var json = Json(negotiation);
                var again = new Recomputed(json);
                AssertTold(again, json, [.. again.Completions.Select(model => new Definition(model))], isAlways: true);
                AssertTold(
                    again,
                    json["possible"]!,
                    [.. again.Completions.Select(model => new Definition(model, Semantics.LegalSequences, Doubt.Settles))],
                    isAlways: false
                );
            },
            iter: 100
        );

    /// <summary>What is told is what holds in every completion, or in some.</summary>
    private static void AssertTold(Recomputed again, JsonNode told, Definition[] completions, bool isAlways)
    {
        bool Holds(Predicate<Definition> holds) => isAlways ? Array.TrueForAll(completions, holds) : Array.Exists(completions, holds);
        foreach (var concept in StableStates.Concepts)
        {
            Assert.Equal(
                again.Model.States.Where(state => Holds(definition => definition.IsEquilibrium(concept, state))),
                States(told["equilibria"]!, concept)
            );
            Assert.All(
                told["stable"]!.AsObject(),
                party =>
                    Assert.Equal(
                        again.Model.States.Where(state => Holds(definition => definition.IsStable(concept, again.Party(party.Key), state))),
                        States(party.Value!, concept)
                    )
            );
        }
    }

    [Fact]
    public void Every_answer_and_every_way_is_a_legal_sequence_of_moves() =>
        AnyStandoff.OfAnyKind.Sample(
            negotiation =>
            {
                var json = Json(negotiation);
                var again = new Recomputed(json);
                foreach (var reason in json["reasons"]!.AsArray().Where(reason => reason!["answer"] is not null))
                {
                    AssertLegal(again, (int)reason!["gain"]!, reason["answer"]!.AsArray(), not: again.Party(reason["party"]!));
                }

                foreach (var way in json["ways"]!.AsArray())
                {
                    AssertLegal(again, (int)json["today"]!, way!["moves"]?.AsArray() ?? []);
                    AssertLegal(again, (int)json["today"]!, way["improvements"]?.AsArray() ?? []);
                    Assert.True(way["moves"] is null || (int)way["moves"]!.AsArray()[^1]!["to"]! == (int)way["to"]!);
                }
            },
            iter: 200
        );

    [Fact]
    public void What_an_answer_leads_to_is_no_better_for_who_would_have_gained() =>
        AnyStandoff.OfAnyKind.Sample(
            negotiation =>
            {
                var json = Json(negotiation);
                var again = new Recomputed(json);
                var definition = new Definition(again.Model);
                foreach (var reason in json["reasons"]!.AsArray().Where(reason => reason!["answer"] is not null))
                {
                    Assert.True(
                        definition.IsNoBetter(
                            again.Party(reason!["party"]!),
                            (int)reason["answer"]!.AsArray()[^1]!["to"]!,
                            (int)reason["state"]!
                        )
                    );
                }
            },
            iter: 200
        );

    private static void AssertLegal(Recomputed again, int from, JsonArray steps, int not = -1)
    {
        var last = -1;
        foreach (var step in steps)
        {
            var mover = again.Party(step!["party"]!);
            Assert.NotEqual(last, mover);
            Assert.NotEqual(not, mover);
            Assert.Contains((int)step["to"]!, again.Model.Moves(mover, from));
            (last, from) = (mover, (int)step["to"]!);
        }
    }

    private static IEnumerable<int> States(JsonNode sets, SolutionConcept concept) =>
        sets[Names[(int)concept]]!.AsArray().Select(state => (int)state!);

    private static JsonObject Json(Negotiation negotiation) => new StabilityTest().Ask(negotiation, new Run()).ToJson();
}
