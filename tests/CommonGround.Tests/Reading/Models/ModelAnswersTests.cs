using System.Text.Json;
using CommonGround.Packages;
using CommonGround.Reading;
using CommonGround.Reading.Models;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Reading.Models;

public sealed class ModelAnswersTests
{
    private const string Text = """
        Lowbridge will not sign unless dredging starts in May. The delegation said that tolls could wait.

        “We want the locks first,” the minister of Highbridge said. Highbridge asked for  more
        grain. Nobody asked for more rain. Lowbridge agreed.

        Iran agreed, and Lowbridge agreed.
        """;

    private static readonly Roster Roster = new(
        [new Party("lowbridge") { Title = "Lowbridge", Aliases = ["the lower bank"] }, new Party("highbridge") { Title = "Highbridge" }],
        [Issue.Of("dredging", "yes", "no"), Issue.Of("tolls", "none", "some")]
    );

    [Fact]
    public void A_proposal_is_kept_with_the_offsets_of_the_words_that_it_quotes()
    {
        var kept = Only(
            new Proposed("Lowbridge will not sign unless dredging starts in May", "Lowbridge", "reject")
            {
                Issue = "dredging",
                Condition = "unless dredging starts in May",
            }
        );
        Assert.Equal(("m1", "lowbridge", ReadAct.Reject, "dredging", "model"), (kept.Id, kept.Holder, kept.Act, kept.Issue, kept.Rule));
        Assert.Equal("Lowbridge will not sign unless dredging starts in May", kept.Passage.In(Text));
        Assert.Equal("unless dredging starts in May", kept.Condition!.Value.In(Text));
        Assert.Equal(new Stretch(0, 9), kept.Mention);
    }

    [Fact]
    public void White_space_may_differ_and_nothing_else() =>
        Assert.Equal(
            "Highbridge asked for  more\ngrain",
            Only(new Proposed("Highbridge asked for more grain", "Highbridge", "demand")).Passage.In(Text)
        );

    [Theory]
    [InlineData("Lowbridge will sign at once", RefusalReason.NotInText)]
    [InlineData("lowbridge will not sign", RefusalReason.NotInText)]
    [InlineData("Lowbridge … May", RefusalReason.NotInText)]
    [InlineData("\"We want the locks first,\"", RefusalReason.NotInText)]
    [InlineData("tolls could wai", RefusalReason.NotInText)]
    [InlineData("Lowbridge agreed", RefusalReason.MoreThanOnce)]
    [InlineData("locks", RefusalReason.Length)]
    [InlineData("", RefusalReason.Length)]
    public void A_quotation_that_does_not_stand_in_the_text_once_is_refused(string quote, RefusalReason reason) =>
        Assert.Equal(reason, Refused(new Proposed(quote, "Lowbridge", "reject")));

    [Fact]
    public void The_words_before_tell_which_of_two_places_is_meant() =>
        Assert.Equal(
            Text.LastIndexOf("Lowbridge agreed", StringComparison.Ordinal),
            Only(new Proposed("Lowbridge agreed", "Lowbridge", "agree") { Before = "Iran agreed, and" }).Passage.Start
        );

    [Fact]
    public void Words_before_that_are_not_there_tell_nothing() =>
        Assert.Equal(RefusalReason.MoreThanOnce, Refused(new Proposed("Lowbridge agreed", "Lowbridge", "agree") { Before = "in the end" }));

    [Theory]
    [InlineData("lowbridge", "lowbridge")]
    [InlineData("the lower bank", "lowbridge")]
    [InlineData("The delegation", "The delegation")]
    [InlineData("the minister  of Highbridge", "the minister of Highbridge")]
    [InlineData("Iran", "iran")]
    public void A_holder_is_a_party_or_stands_in_the_text(string holder, string expected) =>
        Assert.Equal(expected, Only(new Proposed("tolls could wait", holder, "undecided")).Holder);

    [Theory]
    [InlineData("France")]
    [InlineData("the emperor")]
    [InlineData("the")]
    [InlineData("they")]
    [InlineData(" ")]
    public void A_holder_whom_nobody_knows_is_refused(string holder) =>
        Assert.Equal(RefusalReason.Holder, Refused(new Proposed("tolls could wait", holder, "undecided")));

    [Theory]
    [InlineData("approve")]
    [InlineData("3")]
    [InlineData("accept, reject")]
    public void An_act_that_is_none_of_ours_is_refused(string act) =>
        Assert.Equal(RefusalReason.Act, Refused(new Proposed("tolls could wait", "Lowbridge", act)));

    [Fact]
    public void An_issue_that_the_case_does_not_have_is_refused() =>
        Assert.Equal(RefusalReason.Issue, Refused(new Proposed("tolls could wait", "Lowbridge", "accept") { Issue = "fishing" }));

    [Theory]
    [InlineData("unless it rains")]
    [InlineData("Nobody asked for more rain")]
    public void A_condition_outside_the_quotation_is_refused(string condition) =>
        Assert.Equal(RefusalReason.Condition, Refused(new Proposed("tolls could wait", "Lowbridge", "accept") { Condition = condition }));

    [Theory]
    [InlineData("""{"quote": 5, "holder": "Lowbridge", "act": "accept"}""")]
    [InlineData("""{"holder": "Lowbridge", "act": "accept"}""")]
    [InlineData("\"tolls could wait\"")]
    [InlineData("null")]
    [InlineData("""{"quote": "\ud800 tolls", "holder": "Lowbridge", "act": "accept"}""")]
    public void Something_of_another_shape_is_refused(string proposal) =>
        Assert.Equal([new(RefusalReason.Shape, 1)], Read($$"""{"positions": [{{proposal}}]}""").Model!.Refused);

    [Fact]
    public void Only_the_first_two_hundred_proposals_of_an_answer_are_looked_at() =>
        Assert.Equal(
            [new(RefusalReason.Shape, 100), new(RefusalReason.NotInText, 200)],
            Read(Json(Enumerable.Repeat(new Proposed("never said so", "Lowbridge", "accept"), 300))).Model!.Refused
        );

    [Theory]
    [InlineData("```json\n{0}\n```")]
    [InlineData("Here it is:\n```\n{0}\n```\nThat is all.")]
    [InlineData("  {0}\n")]
    public void A_fence_around_the_answer_does_no_harm(string around)
    {
        var answer = Json([new Proposed("tolls could wait", "Lowbridge", "accept")]);
        Assert.Single(Read(around.Replace("{0}", answer, StringComparison.Ordinal)).Positions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot help with that.")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"positions": [{"quote": "tolls could wait", "hol""")]
    [InlineData("```json")]
    [InlineData("``````")]
    [InlineData("""{"positions": "none"}""")]
    public void An_answer_that_is_no_list_of_positions_is_a_failure(string answer)
    {
        var read = Read(answer);
        Assert.Empty(read.Positions);
        Assert.Equal([$"the answer about 0–{Text.Length} is not the JSON that was asked for"], read.Model!.Failures);
    }

    [Fact]
    public void What_the_rules_found_stays_and_is_not_found_twice()
    {
        var rule = new ReadPosition("p1", "lowbridge", ReadAct.Accept, Find("tolls could wait"), "can-wait");
        var read = Read(
            Json([new Proposed("said that tolls could wait", "Lowbridge", "accept"), new("tolls could wait", "Lowbridge", "offer")]),
            new Extract(new("report", Text)) { Positions = [rule] }
        );
        Assert.Equal(["p1", "m1"], read.Positions.Select(one => one.Id));
        Assert.Equal((rule, 1, 1), (read.Positions[0], read.Model!.Repeated, read.Model.Kept));
    }

    [Fact]
    public void A_position_that_is_voiced_says_in_which_statement()
    {
        var said = new ReadStatement("s1", IsQuote: true, [Find("“We want the locks first,”")], "content-said");
        var read = Read(
            Json([new Proposed("We want the locks first", "highbridge", "demand")]),
            new Extract(new("report", Text)) { Statements = [said] }
        );
        Assert.Equal("s1", read.Positions.Single().Statement);
    }

    [Fact]
    public void An_answer_about_one_piece_cannot_quote_another()
    {
        var answers = new ModelAnswers(
            "parrot",
            1,
            [new(Find("Iran agreed, and Lowbridge agreed."), Json([new Proposed("tolls could wait", "Lowbridge", "accept")]))]
        );
        Assert.Equal([new(RefusalReason.NotInText, 1)], answers.Into(new Extract(new("report", Text)), Roster).Model!.Refused);
    }

    /// <summary>Whatever a model answers, a kept position is made of the article's words and the case's names.</summary>
    [Fact]
    public void No_answer_gets_a_word_of_its_own_through()
    {
        string[] words =
        [
            "Lowbridge",
            "agreed",
            "tolls could wait",
            "grain.\n",
            "“We",
            "ﬁ",
            "France",
            "the",
            "x",
            "\0",
            "\ud83d\ude00",
            " ",
        ];
        var phrase = Gen.OneOf(words.Select(word => Gen.Const(word)).ToArray()).Array[0, 4].Select(parts => string.Join(' ', parts));
        var act = Gen.OneOf(Gen.Const("accept"), Gen.Const("AGREE"), Gen.Const("9"));
        var issue = Gen.OneOf(Gen.Const(""), Gen.Const("tolls"), Gen.Const("fishing"));
        var proposal = Gen.Select(phrase, phrase, act, issue, phrase)
            .Select(
                (quote, holder, does, on, before) =>
                    new Proposed(quote, holder, does)
                    {
                        Issue = on,
                        Before = before,
                        Condition = quote,
                    }
            );
        var kept = 0;
        proposal
            .Array[0, 5]
            .Sample(
                proposed =>
                {
                    var read = Read(Json(proposed));
                    Interlocked.Add(ref kept, read.Positions.Count);
                    Assert.Equal(proposed.Length, read.Model!.Kept + read.Model.Repeated + read.Model.Refused.Sum(one => one.Count));
                    Assert.All(read.Positions, AssertOfTheArticle);
                },
                iter: 2000
            );
        Assert.NotEqual(0, kept);
    }

    [Theory]
    [InlineData("howto-language-model.md")]
    [InlineData("formats.md")]
    public void Every_reason_is_explained(string page)
    {
        var told = File.ReadAllText(Path.Combine(Repository.Root, "docs", page));
        var refused = Enum.GetValues<RefusalReason>().Select(reason => new RefusedCount(reason, 1));
        var json = ExtractJson.Of(new Extract(new("report", Text)) { Model = new("parrot", 1, 0, [.. refused]) });
        Assert.All(
            json["model"]!["refused"]!.AsArray(),
            one => Assert.Contains($"`{(string)one!["reason"]!}`", told, StringComparison.Ordinal)
        );
    }

    private static void AssertOfTheArticle(ReadPosition one)
    {
        Assert.InRange(one.Passage.Length, 1, Text.Length - one.Passage.Start);
        Assert.True(Roster.Parties.Any(party => party.Name == one.Holder) || Text.Contains(one.Holder, StringComparison.OrdinalIgnoreCase));
        Assert.True(one.Issue is null || Roster.Issues.Any(issue => issue.Name == one.Issue));
    }

    private static Extract Read(string answer, Extract? rules = null) =>
        new ModelAnswers("parrot", 1, [new(new(0, Text.Length), answer)]).Into(rules ?? new Extract(new("report", Text)), Roster);

    private static ReadPosition Only(Proposed proposed)
    {
        var read = Read(Json([proposed]));
        Assert.Empty(read.Model!.Refused);
        return Assert.Single(read.Positions);
    }

    private static RefusalReason Refused(Proposed proposed)
    {
        var read = Read(Json([proposed]));
        Assert.Empty(read.Positions);
        return Assert.Single(read.Model!.Refused).Reason;
    }

    private static Stretch Find(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    private static string Json(IEnumerable<Proposed> proposed) =>
        JsonSerializer.Serialize(new { positions = proposed }, JsonSerializerOptions.Web);

    private sealed record Proposed(string Quote, string Holder, string Act)
    {
        public string? Before { get; init; }

        public string? Issue { get; init; }

        public string? Condition { get; init; }
    }
}
