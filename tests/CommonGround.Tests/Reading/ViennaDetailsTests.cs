using System.Globalization;
using System.Text.Json;
using CommonGround.Bench;
using CommonGround.Reading;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Reading;

/// <summary>Lengths, meetings, events, lists and participants of the first case's report, and the eight traps that are marked in it.</summary>
public sealed class ViennaDetailsTests : IDisposable
{
    private readonly JsonDocument gold;
    private readonly Extract extract;
    private readonly ViennaScore score;

    public ViennaDetailsTests()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "data", "vienna");
        var marks = Path.Combine(folder, "report-gold.json");
        Assert.SkipUnless(File.Exists(marks), "the marked report is not beside this repository (shared/data/vienna/report-gold.json)");
        gold = JsonDocument.Parse(File.ReadAllText(marks));
        var date = DateOnly.Parse(
            gold.RootElement.GetProperty("articleDate").GetProperty("value").GetString()!,
            CultureInfo.InvariantCulture
        );
        var text = File.ReadAllText(Path.Combine(folder, "report-2015-10-30.txt"));
        extract = Reader.Read(new("report", text) { Date = date }, Roster.Empty);
        score = new(extract, gold.RootElement);
    }

    public void Dispose() => gold.Dispose();

    [Fact]
    public void All_eight_lengths_of_time_are_found_with_their_values_and_no_other() => AssertWhole(score.Durations(), 8);

    [Fact]
    public void The_next_meeting_is_two_weeks_ahead() => AssertWhole(score.Meeting(), 1);

    [Fact]
    public void All_eight_events_are_found_with_their_counts_and_no_other() => AssertWhole(score.Events(), 8);

    [Fact]
    public void Six_points_are_claimed_and_five_listed()
    {
        AssertWhole(score.List(), 5);
        Assert.Equal((6, 5), Assert.Single(extract.Lists) is var list ? (list.Claimed, list.Listed) : default);
    }

    /// <summary>The one that is missing is a number of nations, which is an event's count here; the one too many are militias.</summary>
    [Fact]
    public void All_but_one_participants_are_found_with_their_kind_and_one_too_many()
    {
        Assert.Equal(21, score.Participants().Right);
        Assert.Single(score.Participants().Spurious);
    }

    [Theory]
    [InlineData("european-union", Seat.Invited)]
    [InlineData("iran", Seat.AtTheTable)]
    [InlineData("russia", null)]
    [InlineData("france", null)]
    [InlineData("opposition", null)]
    public void Seats_are_what_the_report_says(string name, Seat? seat) =>
        Assert.Equal(seat, Assert.Single(extract.Participants, one => one.Name == name).Seat);

    [Fact]
    public void No_statement_has_a_wrong_day() => Assert.All(score.Statements(), row => Assert.Empty(row.Spurious));

    [Fact]
    public void A_photo_credit_is_not_read() => AssertNothingIsRead(Trap(0));

    [Fact]
    public void A_clip_of_two_minutes_is_no_time_of_an_event() => AssertNothingIsRead(Trap(1));

    [Fact]
    public void A_link_to_another_story_is_not_read() => AssertNothingIsRead(Trap(2));

    [Fact]
    public void Said_within_a_quotation_is_no_cue() => Assert.DoesNotContain(extract.Statements, one => one.Cue?.Overlaps(Trap(3)) == true);

    [Fact]
    public void Saying_within_a_quotation_is_no_cue() =>
        Assert.DoesNotContain(extract.Statements, one => one.Cue?.Overlaps(Trap(4)) == true);

    [Fact]
    public void Sat_is_no_Saturday()
    {
        Assert.DoesNotContain(extract.Events, one => one.Date?.DayOfWeek == DayOfWeek.Saturday || one.Passage.Overlaps(Trap(5)));
        Assert.DoesNotContain(extract.Statements, one => one.Date?.DayOfWeek == DayOfWeek.Saturday);
        Assert.DoesNotContain(extract.Durations, one => one.Passage.Overlaps(Trap(5)));
    }

    [Fact]
    public void State_in_the_name_of_a_ministry_is_no_verb() =>
        Assert.DoesNotContain(extract.Statements.Concat(extract.Attitudes), one => one.Cue?.Overlaps(Trap(6)) == true);

    [Fact]
    public void What_the_article_says_itself_has_no_speaker() =>
        Assert.DoesNotContain(extract.Statements.Concat(extract.Attitudes), one => one.Content.Any(part => part.Overlaps(Trap(7))));

    private static void AssertWhole(ScoreRow row, int marked)
    {
        Assert.Equal((marked, marked), (row.Marked, row.Right));
        Assert.Empty(row.Spurious);
    }

    private void AssertNothingIsRead(Stretch trap)
    {
        Assert.DoesNotContain(extract.Statements, one => !one.IsBoilerplate && one.Content.Any(part => part.Overlaps(trap)));
        Assert.DoesNotContain(extract.Durations, one => one.Passage.Overlaps(trap));
        Assert.DoesNotContain(extract.Events, one => one.Passage.Overlaps(trap));
        Assert.DoesNotContain(extract.Participants, one => one.Mentions.Any(mention => mention.Overlaps(trap)));
    }

    private Stretch Trap(int index)
    {
        var trap = gold.RootElement.GetProperty("traps")[index];
        return new(trap.GetProperty("start").GetInt32(), trap.GetProperty("end").GetInt32());
    }
}
