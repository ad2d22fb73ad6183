using CommonGround.Packages;
using CommonGround.Reading;

namespace CommonGround.Tests.Reading.Acts;

/// <summary>Each rule on sentences of talks that never were: about rivers, ports and grain.</summary>
public sealed class PositionsTests
{
    [Theory]
    [InlineData("Norway demanded that Denmark open the lock.", "norway", "denmark")]
    [InlineData("The Norwegian government on Monday called on Denmark to open the lock.", "norway", "denmark")]
    [InlineData("Norway, which owns the port, is asking Denmark for a share of the tolls.", "norway", "denmark")]
    [InlineData("Norway has once again insisted on a joint commission.", "norway", null)]
    [InlineData("Norwegian envoys sought a longer season.", "norway", null)]
    [InlineData("Norway issued a statement demanding that Denmark lower the tolls.", "norway", "denmark")]
    [InlineData("The Norwegian minister said Denmark must lower the tolls.", "norway", "denmark")]
    [InlineData("Norway is pushing hard for a joint commission.", "norway", null)]
    public void A_demand_is_read_with_its_holder_and_target(string text, string holder, string? target)
    {
        var position = Assert.Single(Read(text));
        Assert.Equal((ReadAct.Demand, holder, target), (position.Act, position.Holder, position.Target));
    }

    [Theory]
    [InlineData("Norway flatly rejected a Danish offer to host the grain fair.")]
    [InlineData("Norway, a neighbour of the port, has refused to dredge the channel.")]
    [InlineData("Norway will not accept a second lock.")]
    [InlineData("Norway ruled out a second lock.")]
    [InlineData("Norway turned the plan down.")]
    [InlineData("Norway is not willing to share the tolls.")]
    [InlineData("A second lock was rejected by Norway.")]
    [InlineData("Norwegian officials said that a second lock is out of the question.")]
    [InlineData("Norway does not support the second lock.")]
    public void A_refusal_is_read(string text) => Assert.Equal([("norway", ReadAct.Reject)], Acts(text));

    [Theory]
    [InlineData("Norway has not agreed to the tolls.")]
    [InlineData("Norway hasn’t accepted the tolls.")]
    [InlineData("Norway has not said that it is willing to share the tolls.")]
    [InlineData("Norway has not said whether it will share the tolls.")]
    [InlineData("Norway is the only state on the river that has still not signed the accord.")]
    [InlineData("Norway has not rejected the tolls.")]
    [InlineData("Norway failed to reach an agreement on the tolls.")]
    [InlineData("Danish officials hope that Norway will lower the tolls.")]
    public void What_was_not_said_is_neither_consent_nor_refusal(string text) => Assert.Equal([("norway", ReadAct.Undecided)], Acts(text));

    [Theory]
    [InlineData("Norway agreed to share the tolls.", ReadAct.Accept)]
    [InlineData("Norway has accepted the second lock.", ReadAct.Accept)]
    [InlineData("Norway offered to dredge the channel.", ReadAct.Offer)]
    [InlineData("Norway will help the harbour.", ReadAct.Offer)]
    [InlineData("Norway said it would open the lock.", ReadAct.Offer)]
    [InlineData("Norway announced plans to reopen the ferry line.", ReadAct.Offer)]
    [InlineData("Norway promised grain to the islands.", ReadAct.Offer)]
    [InlineData("Norway welcomed the report on the channel.", ReadAct.Support)]
    [InlineData("Norway has an incentive to keep the ferries.", ReadAct.Support)]
    [InlineData("Norway threatened to close the port.", ReadAct.Threaten)]
    [InlineData("Norway said on Friday it would halt deliveries.", ReadAct.Threaten)]
    [InlineData("Norway is set to blockade the strait.", ReadAct.Threaten)]
    [InlineData("Norway made threats to end the ferries.", ReadAct.Threaten)]
    [InlineData("Norway will withdraw its inspectors unless the tolls fall.", ReadAct.Threaten)]
    [InlineData("Norway began patrols to put pressure on Denmark.", ReadAct.Threaten)]
    [InlineData("Norway vowed to stop the shelling.", ReadAct.Offer)]
    public void Consent_offers_support_and_threats_are_told_apart(string text, ReadAct act) => Assert.Equal([("norway", act)], Acts(text));

    [Theory]
    [InlineData("Norway and Denmark have agreed on the tolls.", "norway denmark", ReadAct.Agree)]
    [InlineData("The Norwegians, Danes and Swedes are pushing for a second lock.", "norway denmark sweden", ReadAct.Demand)]
    [InlineData("Norway and its Danish and Swedish allies want a second lock.", "norway denmark sweden", ReadAct.Demand)]
    [InlineData("Everyone is agreed that the channel needs dredging.", "everyone", ReadAct.Agree)]
    [InlineData("The parties have different views about the tolls.", "everyone", ReadAct.Undecided)]
    public void Holders_that_are_named_together_each_hold_it(string text, string holders, ReadAct act) =>
        Assert.Equal(holders.Split(' ').Select(holder => (holder, act)), Acts(text));

    [Fact]
    public void Who_voices_a_demand_is_not_who_holds_it()
    {
        const string Text = "“The Norwegians won’t sign on unless the tolls fall within a year,” one Swedish diplomat said.";
        var extract = Reader.Read(new("report", Text), Roster.Empty);
        var position = Assert.Single(extract.Positions);
        Assert.Equal(("norway", ReadAct.Demand), (position.Holder, position.Act));
        Assert.Equal("unless the tolls fall within a year", position.Condition!.Value.In(Text));
        Assert.Equal("one Swedish diplomat", extract.Statements.Single(one => one.Id == position.Statement).Speaker!.Mention.In(Text));
    }

    [Theory]
    [InlineData("“We want a second lock,” the Norwegian envoy Ann Lee said.", "norway")]
    [InlineData("“I will not accept the tolls,” said the Norwegian envoy Ann Lee.", "norway")]
    public void We_are_the_party_of_who_speaks(string text, string holder) => Assert.Equal(holder, Assert.Single(Read(text)).Holder);

    [Theory]
    [InlineData("“They will close the port,” one Swedish diplomat said.")]
    [InlineData("He will lower the tolls.")]
    [InlineData("If Norway accepts the tolls, the port stays open.")]
    [InlineData("The process will help the harbour.")]
    [InlineData("Talks on the channel failed to produce an accord.")]
    [InlineData("The delegations will meet again in two weeks.")]
    [InlineData("Norway declined to comment.")]
    [InlineData("Norway closed the port on Monday.")]
    [InlineData("Norway sent grain to the islands.")]
    [InlineData("The demands of the ferrymen fell on deaf ears.")]
    [InlineData("The accord would help Norway.")]
    public void Where_nobody_holds_anything_nothing_is_read(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_position_once_held_is_marked_as_former()
    {
        var position = Assert.Single(Read("Norway had once called for a second lock."));
        Assert.Equal((ReadAct.Demand, true), (position.Act, position.IsFormer));
    }

    [Fact]
    public void Rebels_do_not_speak_for_their_state() =>
        Assert.Equal([("norwegian-rebels", ReadAct.Reject)], Acts("Norwegian rebels rejected the accord."));

    [Fact]
    public void A_caption_holds_no_position() => Assert.Empty(Read("Norway demands that Denmark open the lock"));

    [Fact]
    public void A_party_of_the_case_is_named_as_the_case_names_it()
    {
        var roster = new Roster([new("north-bank") { Title = "North Bank", Aliases = ["the northerners", "northerners"] }], []);
        var positions = Reader.Read(new("report", "The northerners rejected the tolls."), roster).Positions;
        Assert.Equal("north-bank", Assert.Single(positions).Holder);
    }

    [Theory]
    [InlineData("Norway rejected the higher tolls.", "tolls")]
    [InlineData("Norway wants the channel dredged twice a year.", "dredging")]
    [InlineData("Norway wants dredging and lower tolls.", null)]
    [InlineData("Norway wants more work on the fairway.", "dredging")]
    [InlineData("Norway rejected the idea.", null)]
    public void An_issue_is_named_only_where_it_is_clearly_one(string text, string? issue)
    {
        var roster = new Roster(
            [],
            [
                Issue.Of("tolls", "low", "high") with
                {
                    Title = "Port tolls",
                },
                Issue.Of("dredging", "yearly", "never") with
                {
                    Question = "How often is the channel dredged?",
                    Aliases = ["the fairway"],
                },
            ]
        );
        Assert.Equal(issue, Assert.Single(Reader.Read(new("report", text), roster).Positions).Issue);
    }

    [Fact]
    public void The_example_of_the_chapter_is_read_as_the_chapter_says()
    {
        const string Text = """
            “The Norwegians won’t sign on unless the tolls fall,” one Swedish diplomat said. “The Danes have not said that they are willing to pay.”

            Norway, which owns the lock, threatened to close it. Danish officials hope that Norway will lower the tolls.
            """;
        Assert.Equal(
            [("norway", ReadAct.Demand), ("denmark", ReadAct.Undecided), ("norway", ReadAct.Threaten), ("norway", ReadAct.Undecided)],
            Acts(Text)
        );
    }

    [Fact]
    public void A_thousand_mutations_keep_every_passage_valid() =>
        Check.Sample(
            Gen.Select(Gen.Int[0, Odd.Length - 1], Gen.Int[0, 30], Gen.String[Gen.Char["“”\"'’.,:;!?() \nwilnotadmeu"], 0, 12]),
            (at, length, with) =>
            {
                var text = Odd[..at] + with + Odd[Math.Min(Odd.Length, at + length)..];
                foreach (var one in Read(text))
                {
                    Assert.InRange(one.Passage.Start, 0, one.Passage.End - 1);
                    Assert.InRange(one.Passage.End, 1, text.Length);
                    Assert.InRange(one.Condition?.Start ?? 0, 0, text.Length);
                    Assert.InRange(one.Mention?.End ?? 0, 0, text.Length);
                }
            },
            iter: 1000
        );

    private const string Odd =
        "“We won’t sign unless (the tolls) fall,” said Norway’s envoy, who has threatened to quit. "
        + "Norway, Denmark and Sweden have not said that they will pay, and want talks; if Denmark agrees to it, Sweden must follow.";

    private static IReadOnlyList<ReadPosition> Read(string text) => Reader.Read(new("report", text), Roster.Empty).Positions;

    private static IEnumerable<(string Holder, ReadAct Act)> Acts(string text) => Read(text).Select(one => (one.Holder, one.Act));
}
