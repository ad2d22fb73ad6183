using CommonGround.Reading;
using CommonGround.Talks;

namespace CommonGround.Tests.Reading;

/// <summary>The examples of the chapter on times, events, lists and participants.</summary>
public sealed class ChapterTests
{
    [Fact]
    public void Times()
    {
        var read = Read(
            "Lee said Friday that the delegations will meet again in two weeks. The halt may last six to 18 months, weeks after the flood."
        );
        Assert.Equal(["P14D", "P6M/P18M", null], read.Durations.Select(one => one.Value));
        Assert.Equal(new(2020, 3, 13), Assert.Single(read.Statements).Date);
        Assert.Equal(new(2020, 3, 27), Assert.Single(read.Meetings).Date);
    }

    [Fact]
    public void Events()
    {
        var read = Read(
            "At least 23 sailors were killed and dozens were wounded in a mortar attack near Selas on Tuesday. Kestria would send troops."
        );
        var attack = Assert.Single(read.Events);
        Assert.Equal(("attack", new DateOnly(2020, 3, 17)), (attack.Kind, attack.Date));
        Assert.Equal([("killed", 23L), ("wounded", null)], attack.Counts.Select(count => (count.What, count.AtLeast)));
    }

    [Fact]
    public void Lists_and_participants()
    {
        var read = Read(
            "Lee outlined four points: that tolls end; that dredging starts; and that a council meets. Norway and Sweden were invited to the talks."
        );
        Assert.Equal((4, 3), Assert.Single(read.Lists) is var list ? (list.Claimed, list.Listed) : default);
        Assert.Equal(
            [Seat.Invited, Seat.Invited],
            read.Participants.Where(one => one.Name is "norway" or "sweden").Select(one => one.Seat!.Value)
        );
    }

    private static Extract Read(string text) => Reader.Read(new("chapter", text) { Date = new(2020, 3, 18) }, Roster.Empty);
}
