using CommonGround.Reading;

namespace CommonGround.Tests.Reading;

public sealed class ContentTests
{
    [Theory]
    [InlineData("Lee, who supports the toll, left for Oslo.", "the toll")]
    [InlineData("The north backed the dredging, which had begun, in April.", "the dredging")]
    [InlineData(
        "Lee outlined three points: that tolls fall, that grain moves, and that locks open.",
        "that tolls fall, that grain moves, and that locks open"
    )]
    [InlineData("When it was said the river had risen, a trader in the port said the quay would hold.", "the quay would hold")]
    [InlineData("“The quay will hold,” said Lee.", "“The quay will hold,”")]
    [InlineData("Lee said the quay would hold, adding that rain was due.", "the quay would hold")]
    public void What_is_said_or_wanted_ends_where_its_clause_does(string text, string content) => Assert.Contains(content, Contents(text));

    [Theory]
    [InlineData("The grain had broad support in the port.")]
    [InlineData("They shipped any fresh call for tenders.")]
    public void A_noun_is_no_verb(string text) => Assert.Empty(Contents(text));

    private static string[] Contents(string text)
    {
        var read = Reader.Read(new("port", text), Roster.Empty);
        return [.. read.Statements.Concat(read.Attitudes).Select(one => one.Content[0].In(text))];
    }
}
