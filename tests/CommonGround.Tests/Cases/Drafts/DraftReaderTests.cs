using System.Text;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Tests.Cases.Drafts;

public sealed class DraftReaderTests
{
    [Fact]
    public void What_is_read_writes_back_as_the_same_text() =>
        AnyDraft.One.Sample(draft => Assert.Equal(draft.Text, SomeDraft.Of(draft.Text).Text), iter: 250);

    [Fact]
    public void What_is_counted_is_what_was_written() =>
        AnyDraft.One.Sample(draft => Assert.Equal(draft.Count, DraftCount.Of(SomeDraft.Of(draft.Text))), iter: 250);

    [Fact]
    public void Every_clause_and_wording_stands_where_it_says() =>
        AnyDraft.One.Sample(
            draft =>
            {
                var read = SomeDraft.Of(draft.Text);
                Assert.All(
                    read.Placed,
                    placed => Assert.StartsWith(placed.Clause.Text, draft.Text[placed.Start..], StringComparison.Ordinal)
                );
                Assert.All(
                    read.OpenPoints.SelectMany(point => point.Wordings),
                    wording => Assert.Equal(wording.Bracket.Text, draft.Text[wording.Start..wording.End])
                );
            },
            iter: 150
        );

    [Fact]
    public void A_reader_sees_no_trace_of_what_is_hidden_from_him() =>
        AnyDraft.One.Sample(
            draft =>
            {
                var seen = SomeDraft.Case(draft.Text).SeenBy("public").Drafts;
                Assert.Equal(draft.Seen, seen.Count == 0 ? "# A text\n\nRemarks.\n\n" : seen[0].Text);
            },
            iter: 250
        );

    [Fact]
    public void Who_may_see_everything_sees_the_text_as_it_is() =>
        AnyDraft.One.Sample(draft => Assert.Equal(draft.Text, SomeDraft.Case(draft.Text).SeenBy("insider").Drafts[0].Text), iter: 100);

    [Fact]
    public void Whatever_is_written_the_reader_returns_problems_at_places_that_exist()
    {
        var fragment = Gen.OneOf(
            Gen.OneOf(
                "[",
                "]",
                "{",
                "}",
                "(",
                ")",
                ":",
                "\\",
                "\n",
                "\n## 1. A {#a",
                "\n## ",
                "[Alt 1",
                " (port)",
                "#",
                "=",
                ";",
                "\"",
                "Note",
                "😀",
                " "
            ),
            Gen.String[Gen.Char.AlphaNumeric, 0, 5]
        );
        Gen.OneOf(
                fragment.Array[0, 40].Select(parts => string.Concat(parts)),
                Gen.Select(AnyDraft.One, Gen.Int[0, 200], Gen.Int[0, 10], fragment)
                    .Select(edit =>
                    {
                        var (text, at) = (edit.Item1.Text, Math.Min(edit.Item1.Text.Length, edit.Item2));
                        return text[..at] + edit.Item4 + text[Math.Min(text.Length, at + edit.Item3)..];
                    })
            )
            .Where(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text)
            .Sample(
                text =>
                {
                    var reading = SomeDraft.Read(text);
                    var lines = text.Split('\n');
                    Assert.Equal(reading.Negotiation is null, reading.Problems.Any(problem => problem.Severity == Severity.Error));
                    Assert.All(
                        reading.Problems.Where(problem => problem.File == SomeDraft.Path),
                        problem =>
                        {
                            Assert.InRange(problem.Line, 1, lines.Length);
                            Assert.InRange(problem.Column, 1, lines[problem.Line - 1].Length + 1);
                        }
                    );
                    Assert.Equal(reading.Negotiation?.Drafts[0].Text ?? text, text);
                },
                iter: 1_500
            );
    }

    [Theory]
    [InlineData("[open words", "5:1", "this bracket is not closed before the clause ends")]
    [InlineData("[one [two] three\n\n## 2. B {#b}\n", "5:1", "this bracket is not closed before the clause ends")]
    [InlineData("words]", "5:6", @"no bracket is open here; a bracket that is part of the words is written \]")]
    [InlineData("[ ]", "5:1", "this bracket is empty")]
    [InlineData("[Alt 1 (port): ]", "5:1", "this alternative is empty; one that proposes to say nothing reads “no text”")]
    [InlineData("[Alt 1 (the flet): x]", "5:9", "no party is called “the flet” (did you mean “the fleet”?)")]
    [InlineData("[Alt 1 (port, Port Authority): x]", "5:15", "“Port Authority” stands twice among these sponsors")]
    [InlineData("[Alt 1 (port, ): x]", "5:15", "expected a party between these signs")]
    [InlineData(
        "[Alt 1 {closng = 3}: x]",
        "5:9",
        "no issue is named “closng” (did you mean “closing”?); braces hold “issue = option”, separated by semicolons"
    )]
    [InlineData("[Alt 1 {guarantee = politcal}: x]", "5:21", "“guarantee” has no option “politcal” (did you mean “political”?)")]
    [InlineData("[Alt 1 {closing = 4}: x]", "5:19", "4 months is not a step of “closing” (from 0 to 12 by 3); nearest is 3 months")]
    [InlineData("[Alt 1 {closing =}: x]", "5:18", "expected an option of “closing” after the sign")]
    [InlineData("[Alt 1 {#b}: x]", "5:1", "only a clause has a name, so “#b” has no place here")]
    [InlineData("[Alt 1 (port) x]", "5:2", "a colon is missing after this head, such as in “[Alt 1 (Russia): …]”")]
    [InlineData("[Reservation: x]", "5:2", "a reservation says whose it is, such as “[Reservation (Iran): …]”")]
    [InlineData("[Note {closing = 3}: x]", "5:1", "a note settles nothing; tie the clause or an alternative to the issue")]
    [InlineData(
        "[Alt 1 {visible-to = port}: x]",
        "5:1",
        "an alternative that not everybody may see has no number: the gap would tell of it"
    )]
    [InlineData("[Alt {visible-to}: x]", "5:7", "expected who may see it, such as “visible-to = mediator, iran”")]
    [InlineData(
        "words {closing = 3}",
        "5:7",
        @"braces stand in a heading or at the head of a bracket; one that is part of the words is written \{"
    )]
    [InlineData("x\n\n## 2. B {#a}\n", "7:1", "a second clause is named “a”; the first is at drafts/one.md:3:1")]
    [InlineData("x\n\n## 2. B\n", "7:1", "a clause needs a name that stays when numbers change, such as “## 3. Handover {#handover}”")]
    [InlineData("x\n\n## 2. B {#b\n", "7:9", "these braces are not closed on their line")]
    [InlineData("x\n\n## 2. B {#2}\n", "7:10", "“2” cannot be a clause’s name: a letter first, then letters, digits, - and _, at most 100")]
    [InlineData("x\n\n## 2. B {#b} c\n", "7:14", "nothing follows the braces of a heading")]
    [InlineData("x\n\n## [2. B] {#b}\n", "7:4", "a heading has no brackets; put the words that are not agreed below it")]
    [InlineData(
        "x\n\n## 2. B {#b; visible-to = port}\n",
        "7:1",
        "a clause that not everybody may see has no number: the gap would tell of it"
    )]
    [InlineData(
        "x\n\n## 2. B {#b closing = 3}\n\n## 3. C {#c closing = 6}\n",
        "9:1",
        "“closing” is settled a second time; the first is in “b” at drafts/one.md:7:1"
    )]
    [InlineData(
        "[Alt 1 {closing = 3}: x]\n\n## 2. B {#b closing = 6}\n",
        "5:1",
        "the heading of “b” settles “closing”, so these words cannot leave it open; take the option from the heading"
    )]
    [InlineData("[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]", "5:17", "brackets stand at most 16 deep in each other")]
    public void What_is_wrong_is_said_with_its_place(string body, string place, string message) =>
        Assert.Contains($"{SomeDraft.Path}:{place}: error: {message}", SomeDraft.Errors(SomeDraft.Start + body), StringComparer.Ordinal);

    [Fact]
    public void A_text_without_clauses_is_refused() =>
        Assert.Equal(
            [$"{SomeDraft.Path}:1:1: error: a draft has clauses, each below a line such as “## 1. Handover {{#handover}}”"],
            SomeDraft.Errors("Only words.\n")
        );

    [Fact]
    public void A_bracket_before_the_first_clause_is_refused() =>
        Assert.Contains(
            "drafts/one.md:1:3: error: what stands before the first clause is no part of the text",
            Assert.Single(SomeDraft.Errors("# [T]\n## A {#a}\n")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Too_many_clauses_are_refused() =>
        Assert.Contains(
            "a draft has at most 1000 clauses",
            Assert.Single(SomeDraft.Errors(string.Concat(Enumerable.Range(0, 1001).Select(n => $"## A {{#a{n}}}\n")))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Too_many_brackets_are_refused() =>
        Assert.Contains(
            SomeDraft.Errors(SomeDraft.Start + string.Concat(Enumerable.Repeat("[x]", 10_001))),
            error => error.EndsWith("a draft has at most 10000 brackets", StringComparison.Ordinal)
        );

    [Fact]
    public void Too_long_a_draft_is_refused() =>
        Assert.Contains(
            "a draft has at most 1048576 bytes",
            Assert.Single(SomeDraft.Errors(SomeDraft.Start + new string('x', 1 << 20))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Note that this is agreed")]
    [InlineData("Missing persons are looked for")]
    [InlineData("(if they are asked) the parties meet")]
    [InlineData("Alternatively they meet: today")]
    public void Words_that_begin_like_a_head_are_words(string words) =>
        Assert.Equal((BracketKind.Open, words), Bracket($"[{words}]") is var bracket ? (bracket.Kind, bracket.Inside) : default);

    [Fact]
    public void A_head_says_number_sponsors_and_what_would_be_settled()
    {
        var bracket = Bracket("[Alt 2b (the fleet, Port Authority) {closing = never; guarantee = \"in writing\"}: words]");
        Assert.Equal((BracketKind.Alternative, "2b", "words"), (bracket.Kind, bracket.Number, bracket.Inside));
        Assert.Equal(["fishers", "port"], bracket.Sponsors.Select(sponsor => sponsor.Party));
        Assert.Equal(["closing = never", "guarantee = in writing"], bracket.Ties.Select(tie => tie.ToString()));
    }

    [Fact]
    public void A_text_that_settles_what_was_agreed_otherwise_is_warned_of() =>
        Assert.Contains(
            "talks.yaml:16:3: warning: this text settles “lighthouse” on “goes”, and all are said to have agreed on “stays”",
            SomeDraft.Read("## A {#a lighthouse = goes}\n\nIt goes.\n").Problems.Select(problem => problem.ToString())
        );

    [Fact]
    public void A_clause_without_words_settles_nothing() =>
        Assert.Empty(SomeDraft.Of("## A {#a lighthouse = goes}\n\n[Missing: nobody has it]\n").Settled);

    private static Bracket Bracket(string written) => SomeDraft.Of(SomeDraft.Start + written).Clauses[0].Brackets.First();
}
