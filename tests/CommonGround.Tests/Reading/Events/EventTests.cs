using CommonGround.Reading;

namespace CommonGround.Tests.Reading.Events;

public sealed class EventTests
{
    [Theory]
    [InlineData("At least 35 sailors were killed.", "killed", 35L, null, false)]
    [InlineData("The canal war has killed more than 90,000.", "killed", 90_000L, null, false)]
    [InlineData("No fewer than 12 sailors were wounded.", "wounded", 12L, null, false)]
    [InlineData("Up to 50 fishermen were detained.", "detained", null, 50L, false)]
    [InlineData("Fewer than 50 fishermen were detained.", "detained", null, 50L, false)]
    [InlineData("Between 20 and 30 villagers were displaced.", "displaced", 20L, 30L, false)]
    [InlineData("Some 300 sailors were hurt.", "wounded", 300L, 300L, true)]
    [InlineData("Dozens were wounded.", "wounded", null, null, true)]
    [InlineData("Several hundred people were displaced.", "displaced", null, null, true)]
    [InlineData("Two dozen fishermen were arrested.", "detained", 24L, 24L, false)]
    [InlineData("The storm displaced 2.5 million people.", "displaced", 2_500_000L, 2_500_000L, false)]
    [InlineData("The raid left 12 dead.", "killed", 12L, 12L, false)]
    public void A_count_has_its_bounds(string sentence, string what, long? atLeast, long? atMost, bool isAbout)
    {
        var count = Assert.Single(Assert.Single(Read(sentence)).Counts);
        Assert.Equal((what, atLeast, atMost, isAbout), (count.What, count.AtLeast, count.AtMost, count.IsApproximate));
    }

    [Theory]
    [InlineData("Nine sailors were killed in a rocket attack near Selas.", "attack", "?", "near Selas")]
    [InlineData("The Delta Front shelled the grain terminal at Selas.", "attack", "The Delta Front", "Selas")]
    [InlineData("The northern fleet began a naval campaign.", "campaign", "The northern fleet", "?")]
    [InlineData("Kestria is set to deploy troops on the islands.", "deployment", "Kestria", "?")]
    [InlineData("Kestria withdrew its forces.", "withdrawal", "Kestria", "?")]
    [InlineData("The last talks, held in March in Oslo, failed.", "talks", "?", "Oslo")]
    [InlineData("The delegations met in Bergen.", "talks", "The delegations", "Bergen")]
    [InlineData("Ann Lee, the envoy to Kestria, flew this weekend to Norway.", "travel", "Ann Lee", "Norway")]
    [InlineData("Kestria has poured billions of dollars into the canal.", "spending", "Kestria", "?")]
    [InlineData("Kestria pledged $40 million for dredging.", "pledge", "Kestria", "?")]
    [InlineData("Both banks signed the toll accord in Oslo.", "agreement", "Both banks", "Oslo")]
    [InlineData("The ceasefire collapsed.", "ceasefire", "?", "?")]
    public void An_event_has_its_kind_doer_and_place(string sentence, string kind, string actor, string place)
    {
        var found = Assert.Single(Read(sentence));
        Assert.Equal((kind, actor, place), (found.Kind, In(sentence, found.Actor), In(sentence, found.Place)));
    }

    [Theory]
    [InlineData("At least 11 riverside parties attended the meeting.", 11L, null)]
    [InlineData("Some 14 states were asked and invited to the summit.", 14L, 14L)]
    public void A_meeting_has_the_number_of_its_parties(string sentence, long atLeast, long? atMost)
    {
        var found = Assert.Single(Read(sentence));
        Assert.Equal("talks", found.Kind);
        Assert.Equal(("parties", atLeast, atMost), found.Counts[0] is var count ? (count.What, count.AtLeast, count.AtMost) : default);
    }

    [Theory]
    [InlineData("Kestria would deploy troops if the locks stayed shut.")]
    [InlineData("Kestria has not signed the accord.")]
    [InlineData("Kestria refused to withdraw its forces.")]
    [InlineData("She threatened to send troops.")]
    [InlineData("The mayor began an advertising campaign.")]
    [InlineData("The minister withdrew from the talks.")]
    [InlineData("The two sides praised the talks.")]
    [InlineData("Before starting the meeting she was hopeful.")]
    [InlineData("In 2014 people wanted a bridge.")]
    [InlineData("Many of the wounded are in hospital.")]
    public void What_is_wished_denied_or_threatened_is_no_event(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void An_event_within_a_statement_names_it_and_keeps_its_own_day()
    {
        const string Text = "The union said Wednesday that nine sailors were killed in a raid on Tuesday.";
        var extract = Reader.Read(new("invented", Text) { Date = new(2020, 3, 18) }, Roster.Empty);
        var found = Assert.Single(extract.Events);
        Assert.Equal(("s1", new DateOnly(2020, 3, 17)), (found.Statement, found.Date));
    }

    private static IEnumerable<ReadEvent> Read(string sentence) => Reader.Read(new("invented", sentence), Roster.Empty).Events;

    private static string In(string text, Stretch? stretch) => stretch?.In(text) ?? "?";
}
