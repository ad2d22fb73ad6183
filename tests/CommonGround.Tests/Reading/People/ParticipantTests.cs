using CommonGround.Reading;
using CommonGround.Talks;

namespace CommonGround.Tests.Reading.People;

public sealed class ParticipantTests
{
    [Theory]
    [InlineData("Norway wants a bridge.", "norway", "state")]
    [InlineData("The EU wants a bridge.", "european-union", "organisation")]
    [InlineData("The Lower River Council wants a bridge.", "lower-river-council", "organisation")]
    [InlineData("The Norwegian Council for Inland Ports wants a bridge.", "norwegian-council-for-inland-ports", "organisation")]
    [InlineData("Foreign Minister Teodor Vance wants a bridge.", "vance", "person")]
    [InlineData("President Omar al-Tamin wants a bridge.", "tamin", "person")]
    [InlineData("Ilse Maron, the harbour’s spokeswoman, wants a bridge.", "maron", "person")]
    [InlineData("The armed opposition wants a bridge.", "opposition", "group")]
    [InlineData("The delegation of Upper Kareth wants a bridge.", "upper-kareth", "group")]
    public void Who_takes_part_has_a_name_and_a_kind(string text, string name, string kind) =>
        Assert.Contains(Read(text), one => (one.Name, one.Kind) == (name, kind));

    [Theory]
    [InlineData("Norway and Sweden were invited to the meeting.", "norway", Seat.Invited)]
    [InlineData("Some 12 nations, plus Sweden, were invited.", "sweden", Seat.Invited)]
    [InlineData("Nobody asked the Swedes, who were not invited, what they want.", "sweden", Seat.Absent)]
    [InlineData("Norway, which agreed to attend the talks, is silent.", "norway", Seat.AtTheTable)]
    [InlineData("Norway refused to attend the talks.", "norway", Seat.Absent)]
    [InlineData("Norway boycotted the meeting.", "norway", Seat.Absent)]
    [InlineData("Norway was consulted.", "norway", Seat.Consulted)]
    [InlineData("Norway wants a table at the museum.", "norway", null)]
    [InlineData("Norway could join the talks.", "norway", null)]
    public void A_seat_is_what_the_text_says_and_nothing_else(string text, string name, Seat? seat) =>
        Assert.Equal(seat, Assert.Single(Read(text), one => one.Name == name).Seat);

    [Fact]
    public void Every_mention_counts_once()
    {
        const string Text = "President Ann Lee spoke. “We agree,” Lee said. Lee left.";
        Assert.Equal(["President Ann Lee", "Lee", "Lee"], Assert.Single(Read(Text)).Mentions.Select(at => at.In(Text)));
    }

    [Fact]
    public void A_party_of_the_case_keeps_its_name()
    {
        var roster = new Roster([new Party("north-bank") { Title = "North Bank" }], []);
        Assert.Contains(
            Reader.Read(new("invented", "The North Bank wants a bridge."), roster).Participants,
            one => one.Name == "north-bank"
        );
    }

    private static IEnumerable<ReadParticipant> Read(string text) => Reader.Read(new("invented", text), Roster.Empty).Participants;
}
