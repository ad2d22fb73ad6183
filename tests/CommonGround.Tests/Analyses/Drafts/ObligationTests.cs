using CommonGround.Analyses.Drafts.Obligations;
using CommonGround.Tests.Cases.Drafts;

namespace CommonGround.Tests.Analyses.Drafts;

public sealed class ObligationTests
{
    [Theory]
    [InlineData("The port shall be closed within two months, and the town inspects it.", "NoActor")]
    [InlineData("The port shall be closed by the fleet within two months, monitored by the town.", "")]
    [InlineData("The port shall be closed by month 2, as an inspector confirms.", "NoActor")]
    [InlineData("There shall be calm every day, and the town observes it.", "NoActor")]
    [InlineData("Elections shall take place within six months under supervision.", "NoActor")]
    [InlineData("The fleet shall begin work within six months under supervision.", "")]
    [InlineData("The fleet shall leave, and an auditor certifies it.", "NoDeadline")]
    [InlineData("The fleet shall not enter; inspectors verify it.", "")]
    [InlineData("The fleet shall leave on 1 March.", "NoVerifier")]
    [InlineData("The fleet leaves as soon as possible.", "Vague")]
    [InlineData("The fleet leaves with appropriate and reasonable care.", "Vague Vague")]
    [InlineData("The fleet reports to the Monitoring Mission.", "UndefinedTerm")]
    [InlineData("An office (the “Monitoring Mission”) is there. The fleet reports to the Monitoring Mission.", "")]
    [InlineData("The fleet and the Port Authority meet.", "")]
    [InlineData("The fleet meets. [Note: this shall be done appropriately.]", "")]
    [InlineData("[Alt 1 (port): The fleet shall leave every day] [Alt 2: The port shall be closed every day], audited.", "NoActor")]
    [InlineData("The fleet shall leave within [Alt 1: six] [Alt 2: nine] months, and an auditor certifies it.", "")]
    public void An_obligation_is_asked_for_what_it_leaves_unsaid(string words, string rules) =>
        Assert.Equal(rules, string.Join(' ', Find(SomeDraft.Start + words).Select(finding => finding.Rule)));

    [Theory]
    [InlineData("after clause 1", "by month 3", "by month 6", true)]
    [InlineData("after clause 1", "by month 9", "by month 6", false)]
    [InlineData("before clause 1", "by month 9", "by month 6", true)]
    [InlineData("before clause 1", "by month 3", "by month 6", false)]
    [InlineData("before clause 1", "within one year of signature", "within six months of signature", true)]
    [InlineData("before clause 1", "within 40 days of signature", "within one month of signature", false)]
    [InlineData("once the work under clause a", "within two weeks of signature", "within 15 days of signature", true)]
    public void A_deadline_is_held_against_that_of_what_has_to_come_first(string order, string own, string other, bool isFound) =>
        Assert.Equal(
            isFound,
            Find($"# T\n\n## 1. A {{#a}}\n\nThe fleet leaves {other}.\n\n## 2. B {{#b}}\n\nThe port closes {own}, {order}.\n")
                .Any(finding => finding.Rule == ObligationRule.DeadlineOrder)
        );

    [Fact]
    public void A_finding_stands_where_its_words_are()
    {
        var text = SomeDraft.Start + "The fleet leaves.\nIt goes [(port): when \\[so\\] asked, that is, promptly].";
        var finding = Assert.Single(Find(text));
        Assert.Equal((6, 46, "promptly"), (finding.Line, finding.Column, text[finding.Start..finding.End]));
    }

    [Fact]
    public void Every_finding_of_any_text_stands_in_its_clause() =>
        AnyDraft.One.Sample(
            draft =>
            {
                var negotiation = SomeDraft.Case(draft.Text);
                var places = negotiation.Drafts[0].Placed.ToDictionary(placed => placed.Clause.Name, StringComparer.Ordinal);
                Assert.All(
                    ObligationLint.Of(negotiation, negotiation.Drafts[0]),
                    finding =>
                    {
                        var (clause, start) = places[finding.Clause];
                        Assert.InRange(finding.Start, start, finding.End - 1);
                        Assert.InRange(finding.End, finding.Start + 1, start + clause.Text.Length);
                        var before = draft.Text[..finding.Start];
                        Assert.Equal(before.Count(letter => letter == '\n') + 1, finding.Line);
                        Assert.Equal(before.Length - before.LastIndexOf('\n'), finding.Column);
                    }
                );
            },
            iter: 150
        );

    private static ObligationFinding[] Find(string text)
    {
        var negotiation = SomeDraft.Case(text);
        return [.. ObligationLint.Of(negotiation, negotiation.Drafts[0])];
    }
}
