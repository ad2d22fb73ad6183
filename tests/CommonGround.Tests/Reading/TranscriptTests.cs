using CommonGround.Reading;

namespace CommonGround.Tests.Reading;

public sealed class TranscriptTests
{
    [Theory]
    [InlineData("MINISTER LEE: We shall sign. I have said so.", "MINISTER LEE", "lee", "We shall sign. I have said so.")]
    [InlineData("LEE: We shall sign.\n\nLEE: Soon.", "LEE", null, "We shall sign.")]
    public void A_labelled_line_is_its_speakers_statement(string text, string speaker, string? resolved, string content)
    {
        var first = Reader.Read(new("invented", text), Roster.Empty).Statements[0];
        Assert.Equal((speaker, resolved), (first.Speaker!.Mention.In(text), first.Speaker.Resolved));
        Assert.Equal(content, Assert.Single(first.Content).In(text));
    }

    [Theory]
    [InlineData("QUESTION: Will you sign?")]
    [InlineData("OSLO: The river is low.")]
    [InlineData("RELATED: Ports to open")]
    public void A_question_a_dateline_and_a_link_are_nobodys_statement(string text) =>
        Assert.Empty(Reader.Read(new("invented", text), Roster.Empty).Statements);
}
