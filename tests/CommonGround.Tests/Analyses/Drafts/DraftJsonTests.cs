using CommonGround.Analyses;
using CommonGround.Analyses.Drafts;
using CommonGround.Briefs;
using CommonGround.Talks;
using CommonGround.Tests.Cases;
using CommonGround.Tests.Cases.Drafts;
using NJsonSchema;

namespace CommonGround.Tests.Analyses.Drafts;

public sealed class DraftJsonTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Drafts", "draft.schema.json")),
        TestContext.Current.CancellationToken
    );

    [Fact]
    public async Task The_JSON_of_any_text_has_the_documented_shape()
    {
        var schema = await Schema;
        AnyDraft.One.Sample(draft => AssertFits(schema, Asked.Of(SomeDraft.Case(draft.Text))), iter: 60);
        Any.Negotiation.Sample(
            negotiation =>
                AssertFits(
                    schema,
                    Asked.Of(negotiation, Asked.Settling($"{negotiation.Issues[0].Name}={negotiation.Issues[0].Options[0].Name}"))
                ),
            iter: 60
        );
        AssertFits(schema, Asked.Of(Asked.Ferry));
        AssertFits(schema, Asked.Of(Asked.Ferry, new() { Version = "first" }));
    }

    [Fact]
    public void Any_text_can_be_told() =>
        AnyDraft.One.Sample(
            draft =>
            {
                var negotiation = SomeDraft.Case(draft.Text);
                var brief = negotiation.ToBrief([new NegotiatingText().Ask(negotiation, new Run())]);
                Assert.NotEmpty(brief.ToText());
                Assert.NotEmpty(brief.ToHtml());
                Assert.NotEmpty(brief.ToWord());
            },
            iter: 30
        );

    [Fact]
    public async Task The_schema_refuses_what_leaves_out_a_part()
    {
        foreach (var part in (string[])["text", "count", "clauses", "findings"])
        {
            var json = Asked.Of(Asked.Ferry).ToJson();
            json.Remove(part);
            Assert.NotEmpty((await Schema).Validate(json.ToJsonString()));
        }
    }

    [Fact]
    public void What_an_audience_may_not_see_changes_nothing_that_it_gets() =>
        AnyDraft
            .One.Where(draft => draft.Seen.Contains("##", StringComparison.Ordinal))
            .Sample(
                draft =>
                    Assert.Equal(
                        Asked.Of(SomeDraft.Case(draft.Seen).SeenBy("public")).ToJson().ToJsonString(),
                        Asked.Of(SomeDraft.Case(draft.Text).SeenBy("public")).ToJson().ToJsonString()
                    ),
                iter: 200
            );

    private static void AssertFits(JsonSchema schema, Result result) => Assert.Empty(schema.Validate(result.ToJson().ToJsonString()));
}
