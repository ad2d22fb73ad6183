using System.Text.Json.Nodes;
using CommonGround.Reading;

namespace CommonGround.Tests.Reading;

public sealed class ReaderTests
{
    private const string Report = """
        Mediators said the river accord is near

        “We are close,” the envoy Ann Lee told reporters on Friday. “Two chapters remain to be agreed.”

        Mediators said the river accord is near. Lee said that both banks had agreed on tolls, adding that dredging was open.

        “Nothing is signed,” according to one Norwegian diplomat.

        The north wants a joint commission.
        """;

    private static readonly Extract Read = Reader.Read(new("report.txt", Report), Roster.Empty);

    [Theory]
    [InlineData("“We are close,”", "the envoy Ann Lee", "lee")]
    [InlineData("“Two chapters remain to be agreed.”", "the envoy Ann Lee", "lee")]
    [InlineData("that both banks had agreed on tolls", "Lee", "lee")]
    [InlineData("that dredging was open", "Lee", "lee")]
    [InlineData("“Nothing is signed,”", "one Norwegian diplomat", null)]
    public void A_statement_keeps_its_words_and_its_speaker(string content, string speaker, string? resolved)
    {
        var statement = Assert.Single(Read.Statements, one => one.Content[0].In(Report) == content);
        Assert.Equal(speaker, statement.Speaker!.Mention.In(Report));
        Assert.Equal(resolved, statement.Speaker.Resolved);
    }

    [Fact]
    public void A_highlight_that_repeats_the_body_is_its_duplicate()
    {
        var twins = Read.Statements.Where(one => one.Content[0].In(Report) == "the river accord is near").ToArray();
        Assert.Equal(2, twins.Length);
        Assert.Equal(twins[1].Id, twins[0].DuplicateOf);
        Assert.Null(twins[1].DuplicateOf);
    }

    [Fact]
    public void Wanting_is_no_statement() => Assert.Contains(Read.Attitudes, one => one.Content[0].In(Report) == "a joint commission");

    [Fact]
    public void A_diplomat_without_a_name_speaks_for_a_state_all_the_same() =>
        Assert.Contains(Read.Statements, one => one.Speaker is { IsNamed: false } && one.Affiliation.Contains("norway"));

    [Theory]
    [InlineData("")]
    [InlineData("“")]
    [InlineData("said")]
    [InlineData("”“\"'’ said \r\n\r ( [ ,")]
    [InlineData("\ud800 said that \udc00")]
    public void Odd_text_is_read_without_an_exception(string text) => Assert.NotNull(Reader.Read(new("odd", text), Roster.Empty));

    [Fact]
    public void A_thousand_mutations_keep_every_offset_valid() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(
                CsCheck.Gen.Int[0, Report.Length - 1],
                CsCheck.Gen.Int[0, 40],
                CsCheck.Gen.String[CsCheck.Gen.Char["“”\"'’.,:;!?() \nSsaid"], 0, 12]
            ),
            (at, length, with) =>
            {
                var text = Report[..at] + with + Report[Math.Min(Report.Length, at + length)..];
                var extract = Reader.Read(new("mutated", text), Roster.Empty);
                foreach (var part in extract.Statements.Concat(extract.Attitudes).SelectMany(one => one.Content))
                {
                    Assert.InRange(part.Start, 0, part.End - 1);
                    Assert.InRange(part.End, 1, text.Length);
                }
            },
            iter: 1000
        );

    [Fact]
    public void The_json_has_the_passage_and_the_speaker()
    {
        var first = ExtractJson.Of(Read)["statements"]!.AsArray().Single(one => (string?)one!["id"] == Read.Statements[1].Id)!;
        Assert.Equal("quote", (string?)first["kind"]);
        Assert.Equal("the envoy Ann Lee", (string?)first["speaker"]!["text"]);
        Assert.IsType<JsonArray>(first["content"]);
    }
}
