using System.Text.Json;
using CommonGround.Briefs;

namespace CommonGround.Tests.Briefs;

public sealed class BriefJsonTests
{
    [Fact]
    public void Every_brief_can_be_read_back() =>
        Any.Brief.Sample(
            brief =>
            {
                using var json = JsonDocument.Parse(brief.ToJson().ToReadableText());
                Assert.Equal(brief.Sections.Count, json.RootElement.GetProperty("sections").GetArrayLength());
            },
            iter: 300
        );

    [Fact]
    public void The_schema_comes_first() =>
        Assert.StartsWith(
            "{\n  \"schema\": \"commonground/brief/1\",\n  \"title\": ",
            Sample.Brief.ToJson().ToReadableText(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_block_says_its_kind() =>
        Assert.Equal(
            ["callout", "paragraph", "bullets", "table"],
            Sample.Brief.ToJson()["sections"]![0]!["blocks"]!.AsArray().Select(block => block!["kind"]!.GetValue<string>())
        );

    [Fact]
    public void A_cell_that_nobody_discussed_is_not_an_unknown_one() =>
        Assert.Equal(
            ["value", "value", "not-discussed"],
            Sample.Brief.ToJson()["sections"]![0]!["blocks"]![3]!["rows"]![0]!["cells"]!
                .AsArray()
                .Select(cell => cell!["kind"]!.GetValue<string>())
        );
}
