using CommonGround.Reading;

namespace CommonGround.Tests.Reading.Times;

public sealed class DurationTests
{
    [Theory]
    [InlineData("The locks stay shut for two weeks.", "two weeks", "P14D")]
    [InlineData("Dredging takes six to 18 months.", "six to 18 months", "P6M/P18M")]
    [InlineData("Dredging takes between six and eight months.", "between six and eight months", "P6M/P8M")]
    [InlineData("A halt of 2–3 days was offered.", "2–3 days", "P2D/P3D")]
    [InlineData("They talked for 8 hours.", "8 hours", "PT8H")]
    [InlineData("“8 hours of quiet on the river,” she wrote.", "8 hours", "PT8H")]
    [InlineData("Tolls were fixed over the past 50 years.", "the past 50 years", "P50Y")]
    [InlineData("Both ports agreed to a 72-hour halt.", "72-hour", "PT72H")]
    [InlineData("Both ports agreed to a three-month halt.", "three-month", "P3M")]
    [InlineData("It lasted two and a half years.", "two and a half years", "P30M")]
    [InlineData("It lasted half an hour.", "half an hour", "PT30M")]
    [InlineData("The ferry came a week later.", "a week", "P7D")]
    [InlineData("The barges wait a week or two.", "a week or two", "P7D/P14D")]
    [InlineData("The pact holds for at least twenty-five years.", "twenty-five years", "P25Y")]
    [InlineData("The past decade was dry.", "The past decade", "P10Y")]
    public void A_length_of_time_has_its_words_and_its_value(string sentence, string words, string value)
    {
        var found = Assert.Single(Read(sentence));
        Assert.Equal((words, value), (found.Passage.In(sentence), found.Value));
    }

    [Theory]
    [InlineData("The halt may go on for a period of time.", "a period of time")]
    [InlineData("The strike began weeks after the flood.", "weeks after the flood")]
    [InlineData("It will open in a few days.", "a few days")]
    [InlineData("Months of talks ended.", "Months of talks")]
    [InlineData("The wells stay shut for the coming months.", "the coming months")]
    public void A_vague_length_has_no_value(string sentence, string words)
    {
        var found = Assert.Single(Read(sentence));
        Assert.Equal((words, null), (found.Passage.In(sentence), found.Value));
    }

    [Theory]
    [InlineData("The envoy is 63 years old.")]
    [InlineData("A 12-year-old saw the barge.")]
    [InlineData("The lock costs five dollars a day.")]
    [InlineData("The lock is guarded 24 hours a day.")]
    [InlineData("A second round will be held next week.")]
    [InlineData("One day the river will be clean.")]
    [InlineData("They have met for the first time.")]
    [InlineData("The time frames are open.")]
    [InlineData("The delegates approved the minutes of the meeting.")]
    [InlineData("02:42 - Source: River TV")]
    public void Ages_rates_turns_and_dates_are_no_lengths(string sentence) => Assert.Empty(Read(sentence));

    private static IEnumerable<ReadDuration> Read(string sentence) => Reader.Read(new("invented", sentence), Roster.Empty).Durations;
}
