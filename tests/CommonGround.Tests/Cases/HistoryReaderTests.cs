using System.Text;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Tests.Analyses.Changes;

namespace CommonGround.Tests.Cases;

/// <summary>Days in a case: what they give, and what is said of those that cannot be. Each case is the ferry fares with one thing changed.</summary>
public class HistoryReaderTests
{
    private static readonly string Talks = Encoding.UTF8.GetString(FerryFares.Folder.Files["talks.yaml"].Span);

    [Fact]
    public void A_round_may_be_counted_from_one_before_it() =>
        Assert.Equal(
            [new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 15), new DateOnly(2026, 3, 29)],
            FerryFares.Case.Rounds.Select(round => round.Date!.Value)
        );

    [Fact]
    public void A_round_that_was_expected_may_be_held_on_another_day()
    {
        var held = Read(
            "parties: [town, company], evidence",
            "parties: town, held: {date: 2026-03-30, place: the pier, parties: company}, evidence"
        ).Rounds[2];
        Assert.Equal((new DateOnly(2026, 3, 30), "the pier", false), (held.Date, held.Place, held.Expected));
        Assert.Equal(["company"], held.Parties);
        Assert.Equal((new DateOnly(2026, 3, 29), true), (held.Announced!.Date, held.Announced.Expected));
    }

    [Fact]
    public void A_seat_changes_on_its_day() =>
        Assert.Equal(
            [Seat.Consulted, Seat.AtTheTable],
            new[] { FerryFares.First, FerryFares.Second }.Select(day => FerryFares.Case.AsOf(day).Party("islanders").Seat)
        );

    [Fact]
    public void An_agreed_point_that_came_undone_may_be_agreed_anew()
    {
        var again = Read(
            "[four-boats], until: {date: 2026-03-15, evidence: [boats-again]}}\n",
            "[four-boats], until: 2026-03-10}\n    - {option: six, since: 2026-03-12, evidence: [boats-again]}\n"
        );
        Assert.Equal("six", Assert.Single(again.AsOf(FerryFares.Second).AgreedPoints).Option.Name);
        Assert.Empty(again.AsOf(new DateOnly(2026, 3, 11)).AgreedPoints);
        Assert.Equal("four", Assert.Single(again.AsOf(FerryFares.First).AgreedPoints).Option.Name);
    }

    [Fact]
    public void The_editors_schema_fits() => Assert.Empty(CaseSchemaTests.Errors(Talks));

    [Theory]
    [InlineData("date: 2 weeks after first", "date: 2 weeks after frist", "no round is named “frist” (did you mean “first”?)")]
    [InlineData(
        "date: 2 weeks after first",
        "date: 2 weeks after third",
        "“third” stands after this round or is this round; a round is counted from one before it"
    )]
    [InlineData(
        "date: 2 weeks after first",
        "date: 2 months after first",
        "expected a date such as 2015-11-13, or days or weeks such as “2 weeks after first”"
    )]
    [InlineData("name: First meeting, date: 2026-03-01", "name: First meeting", "the round “first” has no date from which to count")]
    [InlineData(
        "parties: [town, company], evidence",
        "parties: [twon, company], evidence",
        "no party is named “twon” (did you mean “town”?)"
    )]
    [InlineData(
        "name: Second meeting",
        "held: {date: 2026-03-16}",
        "only a round with “expected: yes” is also held; write what is known of this one beside its date"
    )]
    [InlineData("expected: yes", "expected: yes, held: {place: the pier}", "a round that was held needs date, such as “date: 2015-11-13”")]
    [InlineData(
        "evidence: [four-boats], until: {date: 2026-03-15",
        "evidence: [four-boats], since: 2026-03-20, until: {date: 2026-03-15",
        "it is taken back on 2026-03-15 and holds since 2026-03-20, so there is no day on which it holds"
    )]
    [InlineData(
        "[four-boats], until: {date: 2026-03-15, evidence: [boats-again]}}\n",
        "[four-boats], until: 2026-03-15}\n    - {option: six, since: 2026-03-10, evidence: [boats-again]}\n",
        "since 2026-03-10 is before 2026-03-15, until when the point before it holds"
    )]
    [InlineData(
        "[four-boats], until: {date: 2026-03-15, evidence: [boats-again]}}\n",
        "[four-boats]}\n    - {option: six, since: 2026-03-10, evidence: [boats-again]}\n",
        "the agreed point before this one holds still; say “until:” there, or two options of one issue are agreed"
    )]
    [InlineData(
        "{value: at-the-table, since: 2026-03-15, ",
        "{value: at-the-table, ",
        "a seat that follows another needs since, such as “since: 2015-11-14”"
    )]
    [InlineData(
        "[consulted, {",
        "[{value: consulted, since: 2026-03-15}, {",
        "the first seat of a list is where the party was from the start, for all who see the party; it has no since and no visible-to"
    )]
    [InlineData(
        "[consulted, {",
        "[consulted, {value: absent, since: 2026-03-20}, {",
        "since 2026-03-15 is not after 2026-03-20, the day of the seat before it"
    )]
    [InlineData(
        "until: {date: 2026-03-15, evidence: [boats-again]}}\n  islanders",
        "until: {evidence: [boats-again]}}\n  islanders",
        "an end needs date, such as “date: 2015-11-14”"
    )]
    public void A_day_that_cannot_be_is_pointed_out_in_its_place(string part, string instead, string message)
    {
        var changed = Talks.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(Talks, changed);
        var error = Assert.Single(
            CaseReader.Read(Folder(changed)).Problems,
            problem => problem.Severity == Severity.Error && problem.Message == message
        );
        Assert.StartsWith(Common(Talks, changed), Lines(changed, error.Line), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_after_every_round_that_is_told_of_is_pointed_out() =>
        Assert.Contains(
            CaseReader
                .Read(
                    Folder(
                        Talks.Replace(
                            "since: 2026-03-15, evidence: [town-nine]",
                            "since: 2027-03-15, evidence: [town-nine]",
                            StringComparison.Ordinal
                        )
                    )
                )
                .Problems,
            problem => problem.Message == "2027-03-15 is after as-of, 2026-03-15"
        );

    [Fact]
    public void What_is_dated_up_to_a_round_that_is_told_of_is_no_slip() =>
        Assert.DoesNotContain(
            CaseReader.Read(Folder(Talks.Replace("as-of: 2026-03-15", "as-of: 2026-03-01", StringComparison.Ordinal))).Problems,
            problem => problem.Message.Contains("is after as-of", StringComparison.Ordinal)
        );

    /// <summary>All lines up to the end of that one.</summary>
    private static string Lines(string text, int count) => string.Join('\n', text.Split('\n').Take(count));

    /// <summary>The lines before the first that differs.</summary>
    private static string Common(string text, string changed) =>
        string.Join(
            '\n',
            text.Split('\n').Zip(changed.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)
        );

    private static Negotiation Read(string part, string instead) =>
        FerryFares.Read(Folder(Talks.Replace(part, instead, StringComparison.Ordinal)));

    private static CaseFolder Folder(string talks) =>
        FerryFares.Folder with
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>>(FerryFares.Folder.Files, StringComparer.Ordinal)
            {
                ["talks.yaml"] = Encoding.UTF8.GetBytes(talks),
            },
        };
}
