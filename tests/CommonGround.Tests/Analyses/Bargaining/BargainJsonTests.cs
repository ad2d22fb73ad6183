using System.Text.Json.Nodes;
using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining;
using CommonGround.Talks;
using CommonGround.Tests.Cases;
using NJsonSchema;
using Example = CommonGround.Tests.Analyses.Agreements.Example;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>The JSON has the documented shape.</summary>
public sealed class BargainJsonTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Bargaining", "packages.schema.json")),
        TestContext.Current.CancellationToken
    );

    [Fact]
    public async Task The_JSON_of_Vienna_has_the_documented_shape() => Assert.Empty((await Schema).Validate(Json(Example.Vienna)));

    [Fact]
    public async Task The_JSON_of_the_reservoir_has_the_documented_shape() =>
        Assert.Empty((await Schema).Validate(Json(Example.Reservoir)));

    [Fact]
    public async Task The_JSON_of_any_negotiation_has_the_documented_shape()
    {
        var schema = await Schema;
        Any.Negotiation.Where(negotiation => negotiation.Signatories.Count(party => Stakes.IsValued(party, negotiation.Issues)) > 1)
            .Sample(negotiation => Assert.Empty(schema.Validate(Json(negotiation))), iter: 60, print: Any.Words);
    }

    [Theory]
    [InlineData("named")]
    [InlineData("counts")]
    [InlineData("frontier")]
    public async Task The_schema_refuses_what_leaves_out_a_part(string part)
    {
        var json = JsonNode.Parse(Json(Example.Vienna))!.AsObject();
        json.Remove(part);
        Assert.NotEmpty((await Schema).Validate(json.ToJsonString()));
    }

    private static string Json(Negotiation negotiation) =>
        new BestPackages { Draws = 10 }
            .Ask(negotiation, new Run())
            .ToJson()
            .ToJsonString();
}
