using CommonGround.Analyses;
using CommonGround.Analyses.Comparisons;
using CommonGround.Cases;
using CommonGround.Cases.Proposals;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses;

public sealed class SourceComparisonTests
{
    private const string Case = """
        format: 1
        title: The harbour
        as-of: 2024-03-08
        sources:
          report: {file: sources/report.md}
        issues:
          closing: {question: When does it close?, scale: {from: 0, to: 24, step: 3, unit: months, or: never}}
          guarantee: {question: Who answers for it?, options: [none, written]}
        claims:
          points: {name: Points of agreement, claimed: 2, evidence: [r2]}
        parties:
          fishers: {positions: {guarantee: {rejects: written, evidence: [r1]}}}
          port: {positions: {closing: {accepts: closing >= 15 months, evidence: [r1]}}}
          shippers: {positions: {closing: {accepts: 6 months, evidence: [r1]}}}
          town:
        statements:
          r1: {source: report, passage: The port authority said}
          r2: {source: report, passage: At least 40 boats}
        events:
          storm: {kind: weather, counts: {boats: {at-least: 40}}, evidence: [r2]}
        """;

    [Fact]
    public void One_source_accepts_what_another_rejects_or_leaves_open() =>
        Assert.Equal(
            [
                "fishers/guarantee: Rejects, Accepts: written",
                "port/closing: Accepts, Rejects: 15 months … never",
                "shippers/closing: Accepts, Unknown: 6 months … 6 months",
            ],
            Asked().Contradictions.Select(Told)
        );

    [Fact]
    public void Claims_of_one_thing_stand_side_by_side() =>
        Assert.Equal(["2 of report", "3 of harbour-news"], Asked().Counts.Single().Select(one => $"{one.What.Claimed} of {one.Sources}"));

    [Fact]
    public void Numbers_of_what_may_be_one_event_stand_side_by_side()
    {
        var toll = Assert.Single(Asked().Tolls);
        Assert.Equal((40L, 55L), (toll.One.What.Counts[0].AtLeast, toll.Other.What.Counts[0].AtLeast));
        Assert.Equal(("storm", null, "weather"), (toll.One.What.Name, toll.One.Proposal, toll.Other.Proposal));
    }

    [Fact]
    public void A_brief_that_names_what_is_public_leaves_proposals_out() => Assert.Empty(Negotiation().SeenBy("anybody").Proposals);

    [Fact]
    public void What_a_later_source_says_was_not_known_the_day_before() =>
        Assert.Empty(Negotiation().AsOf(new DateOnly(2024, 3, 7)).Proposals);

    [Fact]
    public void Without_any_source_there_is_nothing_to_compare() =>
        Assert.IsType<Finding.NotApplicable>(
            new SourceComparison().Ask(new Negotiation { Title = "T", Date = new DateOnly(2024, 3, 8) }, new Run())
        );

    private static string Told(Contradiction clash) =>
        $"{clash.Party}/{clash.Issue}: {clash.One.What.Answer}, {clash.Other.What.Answer}: "
        + (clash.Options.Count == 1 && clash.Issue.Scale is null ? clash.Options[0] : $"{clash.Options[0]} … {clash.Options[^1]}");

    private static Comparison Asked() => (Comparison)((Finding.Answered)new SourceComparison().Ask(Negotiation(), new Run())).Result;

    private static Negotiation Negotiation()
    {
        var folder = Harbour.Filed(SomeCase.Folder(Case));
        var negotiation = CaseReader.Read(folder).Negotiation!;
        var (proposals, problems) = ProposalReader.Read(folder, negotiation, ProposalFile.Read(folder));
        Assert.Empty(problems);
        return negotiation with { Proposals = proposals };
    }
}
