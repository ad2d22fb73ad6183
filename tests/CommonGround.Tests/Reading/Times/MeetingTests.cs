using CommonGround.Reading;

namespace CommonGround.Tests.Reading.Times;

/// <summary>The articles are of Wednesday, 18 March 2020.</summary>
public sealed class MeetingTests
{
    [Theory]
    [InlineData("The delegations will meet again in two weeks.", "will meet again in two weeks", "P14D", "2020-04-01")]
    [InlineData("She said Monday that they will meet again in two weeks.", "will meet again in two weeks", "P14D", "2020-03-30")]
    [InlineData("The next round will open on 14 November.", "will open on 14 November", null, "2020-11-14")]
    [InlineData("The talks are due to resume on Friday.", "due to resume on Friday", null, "2020-03-20")]
    [InlineData("Both banks agreed to reconvene in Oslo in a month.", "agreed to reconvene in Oslo in a month", "P1M", "")]
    [InlineData("Further talks will be held tomorrow.", "will be held tomorrow", "P1D", "2020-03-19")]
    [InlineData("The next round is scheduled for 2 May 2021.", "is scheduled for 2 May 2021", null, "2021-05-02")]
    [InlineData("They will meet again.", "will meet again", null, "")]
    public void A_meeting_to_come_has_its_time(string sentence, string words, string? when, string date)
    {
        var found = Assert.Single(Read(sentence, new(2020, 3, 18)));
        Assert.Equal((words, when, date), (found.Passage.In(sentence), found.When, $"{found.Date:O}"));
    }

    [Theory]
    [InlineData("The delegations met on Friday.")]
    [InlineData("The delegations will not meet on Friday.")]
    [InlineData("Nobody knows how they would meet in two weeks.")]
    [InlineData("She flew to Oslo to meet with both on Friday.")]
    [InlineData("The port will open on Friday.")]
    public void What_was_or_will_not_be_is_no_meeting_to_come(string sentence) => Assert.Empty(Read(sentence, new(2020, 3, 18)));

    [Fact]
    public void Two_weeks_lead_to_no_day_where_nobody_gave_the_articles_day() =>
        Assert.Equal(
            ("P14D", null),
            Assert.Single(Read("They will meet in two weeks.", null)) is var found ? (found.When, found.Date) : default
        );

    private static IEnumerable<ReadMeeting> Read(string sentence, DateOnly? date) =>
        Reader.Read(new("invented", sentence) { Date = date }, Roster.Empty).Meetings;
}
