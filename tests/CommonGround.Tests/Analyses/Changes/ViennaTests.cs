using CommonGround.Analyses;
using CommonGround.Analyses.Changes;
using CommonGround.Briefs;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Changes;

/// <summary>The round of 14 November 2015, and what was said on 30 October of what could be agreed.</summary>
public sealed class ViennaTests
{
    private static readonly DateOnly October = new(2015, 10, 30);
    private static readonly DateOnly November = new(2015, 11, 14);
    private static readonly string Folder = Path.Combine(Repository.Root, "examples", "vienna-2015");
    private static readonly Negotiation Vienna = Read();
    private static readonly Developments Rounds = Compared.Days(Vienna, October, November);

    [Fact]
    public void The_Arab_League_joined_and_nobody_left()
    {
        var seat = Assert.Single(Rounds.Seats);
        Assert.Equal(("arab-league", true), (seat.Party, seat.Joined));
    }

    [Fact]
    public void A_constitution_and_elections_came_on_the_table_and_were_agreed_with_their_months() =>
        Assert.Equal(
            ["constitution-by: 6 months", "elections-by: 18 months"],
            Rounds.Agreements.Select(change => $"{change.Issue}: {change.After}")
        );

    [Fact]
    public void On_the_president_nobody_is_recorded_to_have_moved() => Assert.Empty(Rounds.Movements);

    [Fact]
    public void Neither_verdict_changed() => Assert.All(Rounds.Verdicts, verdict => Assert.Equal(verdict.Before, verdict.After));

    [Fact]
    public void The_framework_of_30_October_came_true_and_the_complete_agreement_is_open()
    {
        var record = Assert.Single(Rounds.Scored);
        Assert.Equal([Fate.Open, Fate.CameTrue], record.Rulings.Select(ruling => ruling.Fate));
        Assert.Contains("departure", record.Rulings[1].Open);
    }

    [Fact]
    public void What_was_kept_is_what_the_model_says_of_that_day_and_the_day_is_told_as_it_was()
    {
        var kept = Assert.Single(Vienna.Kept);
        Assert.Equal(Fingerprint.Of(Vienna.AsOf(October)), kept.Inputs);
        Assert.Equal(Catalogue.All.SelectMany(analysis => analysis.Rulings(Vienna.AsOf(October), new Run())), kept.Rulings);
    }

    [Fact]
    public void On_30_October_nothing_is_known_of_what_was_said_later()
    {
        var known = Vienna.AsOf(October);
        Assert.Equal(October, Vienna.Date);
        Assert.DoesNotContain(known.Statements, statement => statement.Date > October);
        Assert.DoesNotContain(known.Sources, source => source.Date > October);
        Assert.DoesNotContain(known.Parties, party => party.Name == "arab-league");
        Assert.Equal(new DateOnly(2015, 11, 13), known.Rounds.Single(round => round.Expected).Date);
    }

    [Fact]
    public void What_is_told_of_the_two_rounds_is_what_was_approved()
    {
        var known = Vienna.AsOf(November);
        var told = known.ToBrief([new WhatChanged().Ask(known, new Run())]).ToText();
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "changes.approved.txt")), told);
    }

    private static Negotiation Read()
    {
        var files = Directory
            .GetFiles(Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(Folder, file).Replace('\\', '/'),
                file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
                StringComparer.Ordinal
            );
        return CaseReader.Read(new CaseFolder("vienna-2015", files)).Negotiation!;
    }
}
