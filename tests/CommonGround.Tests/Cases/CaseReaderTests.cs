using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Cases;

public class CaseReaderTests
{
    private static readonly Negotiation Harbour = CaseReader.Read(SomeCase.Folder(SomeCase.Whole)).Negotiation!;

    [Fact]
    public void A_whole_case_is_read_without_an_error() =>
        Assert.DoesNotContain(CaseReader.Read(SomeCase.Folder(SomeCase.Whole)).Problems, problem => problem.Severity == Severity.Error);

    [Fact]
    public void The_rule_has_its_number_and_its_vetoes() => Assert.Equal(SigningRule.AllBut(1, ["fishers"]), Harbour.Rule);

    [Fact]
    public void A_scale_gives_its_steps_and_never() =>
        Assert.Equal(
            ["0 months", "3 months", "24 months", "never"],
            Options("closing") is [var first, var second, .., var last, var never] ? [first, second, last, never] : []
        );

    [Fact]
    public void Options_may_be_described() =>
        Assert.Equal(
            ["nobody", "a declaration of ministers", "a contract"],
            Harbour.Issue("guarantee").Options.Select(option => option.Description)
        );

    [Fact]
    public void A_red_line_keeps_its_condition_scope_and_who_says_so()
    {
        var line = Harbour.Party("fishers").RedLines[0];
        Assert.Equal(
            ("closing >= 12 months", Certainty.Stated, Scope.Any, "analyst"),
            (line.Condition.ToString(), line.Certainty, line.Scope, line.ScopeBy)
        );
    }

    [Fact]
    public void What_has_evidence_is_reported_and_what_has_none_is_assumed() =>
        Assert.Equal(
            [Certainty.Reported, Certainty.Assumed],
            [Harbour.Party("shippers").Positions[0].Certainty, Harbour.Party("port").WalkAway!.Certainty]
        );

    [Fact]
    public void Accepts_rejects_and_unknown_become_conditions_on_the_issue()
    {
        var position = Harbour.Party("fishers").Positions[1];
        Assert.Equal(
            ("guarantee = written", "guarantee = none", "guarantee = political"),
            (position.Accepts!.ToString(), position.Rejects!.ToString(), position.Unknown!.ToString())
        );
    }

    [Fact]
    public void Values_stand_in_the_order_of_the_options() =>
        Assert.Equal([new Interval(0, 0), new Interval(40, 60), new Interval(100, 100)], Harbour.Party("fishers").Positions[1].Values!);

    [Fact]
    public void The_positions_of_several_days_are_in_order_of_date()
    {
        var positions = Harbour.Party("port").Positions.Where(position => position.Issue.Name == "closing").ToArray();
        Assert.Equal(["3 months..12 months", "6 months"], positions.Select(position => position.Ideal!.ToString()));
    }

    [Fact]
    public void A_passage_is_found_by_its_first_and_last_words()
    {
        var passage = Harbour.Statement("s1").Passage;
        Assert.Equal("We will not sign\nunless the east quay stays open until the 12th month.", passage.Text);
        Assert.Equal(passage.Text, SomeCase.Report[passage.Start..passage.End]);
    }

    [Fact]
    public void A_passage_may_break_its_lines_elsewhere_than_its_source() =>
        Assert.Equal("the shippers would never accept a closure", Harbour.Statement("s3").Passage.Text);

    [Fact]
    public void Counts_keep_their_bounds() =>
        Assert.Equal([new Count("boats", 40, null), new Count("quays", 1, 1), new Count("sailors", 1, 3)], Harbour.Events[0].Counts);

    [Fact]
    public void A_party_may_be_no_more_than_a_name() => Assert.Equal(new Party("town"), Harbour.Party("town"));

    [Fact]
    public void Statements_may_stand_in_a_file_of_their_own()
    {
        var start = SomeCase.Whole.IndexOf("statements:", StringComparison.Ordinal);
        var end = SomeCase.Whole.IndexOf("events:", StringComparison.Ordinal);
        var (talks, statements) = (SomeCase.Whole.Remove(start, end - start), SomeCase.Whole[start..end]);
        Assert.Equal(Harbour, CaseReader.Read(SomeCase.Folder(talks, statements)).Negotiation);
        Assert.Equal(Harbour, CaseReader.Read(SomeCase.Folder(talks, Bare(statements))).Negotiation);
    }

    private static string Bare(string statements) =>
        statements["statements:\n".Length..].Replace("\n  ", "\n", StringComparison.Ordinal)[2..];

    private static string[] Options(string issue) => [.. Harbour.Issue(issue).Options.Select(option => option.Name)];
}
