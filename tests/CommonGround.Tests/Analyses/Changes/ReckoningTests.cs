using System.Text;
using CommonGround.Analyses;
using CommonGround.Analyses.Changes;
using CommonGround.Cases;
using CommonGround.Cases.Keeping;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Changes;

/// <summary>What was kept at a round, held against what all have agreed on since.</summary>
public sealed class ReckoningTests
{
    private static readonly Round FirstRound = FerryFares.Case.Rounds[0];
    private static readonly KeptRecord Kept = FerryFares.Case.RecordOf(FirstRound, Catalogue.All, new Run());

    [Theory]
    [InlineData(Verdict.Yes, false, false, Fate.Open)]
    [InlineData(Verdict.Yes, true, false, Fate.CameTrue)]
    [InlineData(Verdict.Yes, true, true, Fate.Failed)]
    [InlineData(Verdict.Yes, false, true, Fate.Failed)]
    [InlineData(Verdict.No, false, false, Fate.Open)]
    [InlineData(Verdict.No, true, false, Fate.Failed)]
    [InlineData(Verdict.Hinges, false, false, Fate.Open)]
    [InlineData(Verdict.Hinges, true, false, Fate.DecidedYes)]
    [InlineData(Verdict.Undecided, true, false, Fate.Open)]
    public void A_framework_is_reached_when_more_is_agreed_and_fails_when_a_point_comes_undone(
        Verdict verdict,
        bool agreesMore,
        bool undoes,
        Fate fate
    )
    {
        var ruling = new Ruling(Reach.Framework, verdict) { Settles = [new("boats", "four")] };
        Assert.Equal(fate, Scored(ruling, agreesMore ? ["pier"] : [], undoes).Fate);
    }

    [Theory]
    [InlineData(Verdict.Yes, true, Fate.CameTrue)]
    [InlineData(Verdict.Yes, false, Fate.Open)]
    [InlineData(Verdict.No, true, Fate.Failed)]
    [InlineData(Verdict.No, false, Fate.Open)]
    [InlineData(Verdict.Hinges, true, Fate.DecidedYes)]
    [InlineData(Verdict.Hinges, false, Fate.Open)]
    public void A_complete_agreement_is_reached_when_every_issue_of_that_day_is_agreed(Verdict verdict, bool settles, Fate fate) =>
        Assert.Equal(fate, Scored(new Ruling(Reach.Complete, verdict), settles ? ["fare"] : ["pier"], undoes: false).Fate);

    [Fact]
    public void What_hinged_is_decided_with_no_when_all_of_a_refusal_set_is_on_record()
    {
        var ruling = new Ruling(Reach.Complete, Verdict.Hinges)
        {
            Refusals =
            [
                ["company/no-loss?", "town/fare?"],
                ["company/no-loss?"],
            ],
        };
        Assert.Equal(Fate.DecidedNo, Scored(ruling, [], undoes: false).Fate);
        Assert.Equal(
            Fate.Open,
            Scored(
                ruling with
                {
                    Refusals =
                    [
                        ["company/no-loss?", "town/fare?"],
                    ],
                },
                [],
                undoes: false
            ).Fate
        );
    }

    [Fact]
    public void A_forecast_is_scored_by_how_far_it_missed_and_by_its_chances()
    {
        var half = Estimate.All / 2;
        var chances = Enumerable.Range(0, 101).Select(place => place is 50 or 100 ? half : 0).ToValueList();
        var record = new KeptRecord("first", FerryFares.First, "")
        {
            Estimates = [new("fare", "one-place", 8), new("fare", "chances", 10) { Chances = chances }, new("boats", "none", 1)],
        };
        var scored = Reckoning.Of(record, Later(["fare"], undoes: false)).Estimates;
        Assert.Equal([2, 0], scored.Select(one => (int)one.Error!.Value.Numerator));
        Assert.Null(scored[0].RankedProbabilityScore);
        // Between 10 and 20 half of the chances are missing: a quarter, over half of the scale.
        Assert.Equal(0.125, scored[1].RankedProbabilityScore!.Value, 12);
    }

    [Fact]
    public void A_second_case_is_kept_at_its_first_round_and_scored_at_its_second()
    {
        // North and south want 2 and 8 boats and count alike, so the mean is 5; they agree on 6 a month later, and on nothing about the flag.
        var bay = Standoff.Read(
            """
            format: 1
            title: A bay
            as-of: 2026-02-20
            sources:
              report: {file: sources/report.md}
            issues:
              boats: {question: How many?, scale: {from: 0, to: 10, step: 1, unit: boats}}
              flag: {question: Whose?, options: [north, south]}
            agreed:
              boats: {option: 6 boats, evidence: [s2], since: 2026-02-10}
            parties:
              north: {influence: 50, positions: {boats: {ideal: 2 boats, salience: 50}, flag: {rejects: flag = south}}}
              south: {influence: 50, positions: {boats: {ideal: 8 boats, salience: 50}, flag: {rejects: flag = north}}}
            rounds:
              one: {date: 2026-01-10, parties: [north, south]}
              two: {date: 2026-02-10, parties: [north, south]}
            statements:
              s1: {source: report, passage: "We will not sign … 12th month.", date: 2026-01-05}
              s2: {source: report, passage: it could live with any date, date: 2026-02-10}
            """
        );
        var kept = bay.RecordOf(bay.Rounds[0], Catalogue.All, new Run());
        var scored = Reckoning.Of(kept, bay.AsOf(bay.Rounds[1].Date!.Value));
        Assert.True(scored.HasSameInputs);
        Assert.Equal(
            (Verdict.No, Fate.Open),
            scored.Rulings.Where(one => one.Ruling.Reach == Reach.Complete).Select(one => (one.Ruling.Verdict, one.Fate)).Single()
        );
        var mean = scored.Estimates.First(one => one.Estimate is { Issue: "boats", Model: "mean" });
        Assert.Equal((5, 1), (mean.Estimate.Value, mean.Error!.Value));
    }

    [Fact]
    public void All_chances_at_one_place_score_what_that_place_misses_by() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100])
            .Sample(
                (place, outcome) =>
                {
                    var upTo = Enumerable.Range(0, 101).Select(at => at >= place ? 1.0 : 0).ToArray();
                    Assert.Equal(Math.Abs(place - outcome) / 100.0, RankedProbability.Score(upTo, outcome / 100.0), 12);
                },
                iter: 200
            );

    [Fact]
    public void While_nothing_is_agreed_a_forecast_waits() =>
        Assert.All(Reckoning.Of(Kept, FerryFares.Case.AsOf(FerryFares.Second)).Estimates, one => Assert.Null(one.Error));

    [Fact]
    public void A_record_is_read_back_as_it_was_kept()
    {
        var text = KeptFile.With(FerryFares.Folder, Kept);
        Assert.Equal([Kept], FerryFares.Read(With(text)).Kept);
        Assert.Equal(text, KeptFile.With(FerryFares.Folder, Kept));
    }

    [Fact]
    public void A_second_record_leaves_every_byte_of_the_first()
    {
        var first = KeptFile.With(FerryFares.Folder, Kept).Replace("records:\n", "records:\n  # kept by hand\n", StringComparison.Ordinal);
        var second = FerryFares.Case.RecordOf(FerryFares.Case.Rounds[1], Catalogue.All, new Run());
        var text = KeptFile.With(With(first), second);
        Assert.StartsWith(first, text, StringComparison.Ordinal);
        Assert.Equal([Kept, second], FerryFares.Read(With(text)).Kept);
    }

    [Fact]
    public void The_chances_that_are_kept_add_up() =>
        Assert.All(
            Kept.Estimates.Where(estimate => estimate.Chances.Count > 0),
            estimate => Assert.Equal(Estimate.All, estimate.Chances.Sum())
        );

    [Fact]
    public void Where_the_case_tells_something_else_of_that_day_now_it_is_said()
    {
        var now = FerryFares.Case.AsOf(FerryFares.Second);
        Assert.True(Reckoning.Of(Kept, now).HasSameInputs);
        Assert.False(Reckoning.Of(Kept with { Inputs = new string('0', 64) }, now).HasSameInputs);
    }

    [Fact]
    public void A_reader_who_does_not_see_all_sees_no_record() =>
        Assert.Empty((FerryFares.Case with { Kept = [Kept] }).SeenBy("public").Kept);

    [Theory]
    [InlineData("  first:", "  frist:", "5:3: error: no round is named “frist” (did you mean “first”?)")]
    [InlineData("verdict: yes", "verdict: maybe", "9:25: error: expected yes, no, hinges or undecided, not “maybe”")]
    [InlineData("    day: 2026-03-01", "    day: soon", "6:10: error: expected a date such as 2015-10-30, not “soon”")]
    public void A_record_that_is_none_is_refused(string part, string instead, string problem) =>
        Assert.Contains(
            $"records.yaml:{problem}",
            CaseReader
                .Read(With(KeptFile.With(FerryFares.Folder, Kept).Replace(part, instead, StringComparison.Ordinal)))
                .Problems.Select(one => one.ToString())
        );

    private static CaseFolder With(string records) =>
        FerryFares.Folder with
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>>(FerryFares.Folder.Files, StringComparer.Ordinal)
            {
                [KeptFile.Name] = Encoding.UTF8.GetBytes(records),
            },
        };

    private static ScoredRuling Scored(Ruling ruling, string[] agreed, bool undoes) =>
        Reckoning.Of(new KeptRecord("first", FerryFares.First, "") { Rulings = [ruling] }, Later(agreed, undoes)).Rulings[0];

    /// <summary>The second day, on which these are agreed on the middle of their options, and the crossings or not.</summary>
    private static Negotiation Later(string[] agreed, bool undoes)
    {
        var points = agreed.Select(name => FerryFares.Case.Issue(name)).Select(Midway);
        var crossings = FerryFares.Case.AgreedEver.Select(point => undoes ? point : point with { Until = null });
        return (FerryFares.Case with { AgreedEver = crossings.Concat(points).ToValueList() }).AsOf(FerryFares.Second);
    }

    private static AgreedPoint Midway(Issue issue) => new(issue, issue.Options[issue.Options.Count / 2]) { Since = FerryFares.Second };
}
