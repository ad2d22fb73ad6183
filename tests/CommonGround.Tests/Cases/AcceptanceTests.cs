using CommonGround.Cases;
using CommonGround.Cases.Proposals;

namespace CommonGround.Tests.Cases;

public sealed class AcceptanceTests
{
    private const string Small = """
        format: 1
        title: The harbour
        as-of: 2024-03-08
        issues:
          closing: {question: When does it close?, scale: {from: 0, to: 24, step: 3, unit: months, or: never}}
          guarantee: {question: Who answers for it?, options: [none, written]}
        parties:
          fishers: {}
          port:
          shippers: {positions: {closing: {salience: 20}}}
          town: {name: The town}
        """;

    private static readonly CaseFolder Whole = SomeCase.Folder(SomeCase.Whole);

    [Fact]
    public void What_is_filed_is_no_part_of_the_case() =>
        Assert.Equal(CaseReader.Read(Whole).Negotiation, CaseReader.Read(Harbour.Filed(Whole)).Negotiation);

    [Fact]
    public void Reading_twice_proposes_nothing_new() => Assert.Equal(0, Harbour.Filing(Harbour.Filed(Whole)).Count);

    [Fact]
    public void Words_that_the_article_repeats_are_proposed_once() =>
        Assert.Equal(
            ["harbour-news-w0"],
            ProposalFile.Read(Harbour.Filed(Whole)).Pending.Single(one => one.Id == "weather").As["evidence"]!
                .AsArray()
                .Select(name => (string?)name)
        );

    [Fact]
    public void Reading_after_accepting_and_declining_anything_proposes_nothing_new()
    {
        var filed = Harbour.Filed(SomeCase.Folder(Small));
        var ids = ProposalFile.Read(filed).Pending.Select(one => one.Id).ToArray();
        Gen.Int[0, 2]
            .Array[ids.Length]
            .Sample(
                choices =>
                {
                    var declined = ids.Where((_, at) => choices[at] == 1).ToArray();
                    var left = filed.With(Acceptance.Decline(ProposalFile.Read(filed), declined));
                    var accepted = Harbour.Accept(left, [.. ids.Where((_, at) => choices[at] == 2)]);
                    Assert.Empty(accepted.Refused);
                    Assert.Equal(0, Harbour.Filing(left.With(accepted)).Count);
                },
                iter: 200
            );
    }

    [Fact]
    public void Every_proposal_of_the_article_can_be_accepted()
    {
        var filed = Harbour.Filed(SomeCase.Folder(Small));
        var accepted = Harbour.AcceptAll(filed);
        Assert.Empty(accepted.Refused);
        Assert.Empty(ProposalFile.Read(filed.With(accepted)).Pending);
        Assert.NotNull(CaseReader.Read(filed.With(accepted)).Negotiation);
    }

    [Theory]
    [InlineData("shippers-closing", "parties/shippers/positions/closing", "closing <= 24 months")]
    [InlineData("fishers-guarantee", "parties/fishers/positions/guarantee", "accepts: written")]
    [InlineData("port-closing-demand", "parties/port/red-lines/closing-demand", "closing <= 12 months")]
    [InlineData("points", "claims/points", "claimed: 3, listed: 2")]
    [InlineData("weather", "events/weather", "boats: {at-least: 55}")]
    [InlineData("next", "rounds/next", "date: 2024-03-22")]
    public void Each_thing_that_was_read_has_its_place(string id, string at, string part)
    {
        var filed = Harbour.Filed(SomeCase.Folder(Small));
        Assert.Equal(at, ProposalFile.Read(filed).Pending.Single(one => one.Id == id).At);
        Assert.Contains(part, filed.Read(ProposalFile.Name), StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_on_nothing_that_the_words_name_stays_with_its_statement() =>
        Assert.Contains(
            "note: \"Read as: support by town\"",
            Harbour.Filed(SomeCase.Folder(Small)).Read(ProposalFile.Name),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_position_takes_its_statement_along_and_the_statement_its_source()
    {
        var accepted = Harbour.Accept(Harbour.Filed(SomeCase.Folder(Small)), "shippers-closing");
        Assert.Equal(["shippers-closing"], accepted.Done);
        Assert.Equal([new("harbour-news-s2", "shippers-closing"), new("harbour-news", "harbour-news-s2")], accepted.Along);
    }

    [Fact]
    public void Declining_a_source_declines_what_rests_on_it()
    {
        var filed = Harbour.Filed(SomeCase.Folder(Small));
        var left = ProposalFile.Read(filed.With(Acceptance.Decline(ProposalFile.Read(filed), ["harbour-news"])));
        Assert.Empty(left.Pending);
        Assert.Equal(ProposalFile.Read(filed).Pending.Count, left.Declined.Count);
    }

    [Fact]
    public void What_would_contradict_the_case_is_refused_and_the_rest_goes_in()
    {
        var talks = Small.Replace("fishers: {}", "fishers: {positions: {guarantee: {rejects: written}}}", StringComparison.Ordinal);
        var filed = Harbour.Filed(SomeCase.Folder(talks));
        var accepted = Harbour.AcceptAll(filed);
        var refused = Assert.Single(accepted.Refused);
        Assert.Equal("fishers-guarantee", refused.Id);
        Assert.Contains("overlap", refused.Problems[0], StringComparison.Ordinal);
        Assert.Equal(["fishers-guarantee"], ProposalFile.Read(filed.With(accepted)).Pending.Select(one => one.Id));
    }

    [Fact]
    public void What_the_case_says_otherwise_is_refused()
    {
        var talks = Small.Replace("closing: {salience: 20}", "closing: {unknown: 3 months}", StringComparison.Ordinal);
        var refused = Assert.Single(Harbour.Accept(Harbour.Filed(SomeCase.Folder(talks)), "shippers-closing").Refused);
        Assert.Contains("parties/shippers/positions/closing/unknown", refused.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposal_that_somebody_broke_is_refused_with_its_problem()
    {
        var filed = Harbour.Filed(SomeCase.Folder(Small));
        var broken = filed.Read(ProposalFile.Name).Replace("closing <= 24 months", "closing <= 24 moths", StringComparison.Ordinal);
        var files = filed.Files.ToDictionary();
        files[ProposalFile.Name] = System.Text.Encoding.UTF8.GetBytes(broken);
        Assert.Single(Harbour.Accept(filed with { Files = files }, "shippers-closing").Refused);
    }

    [Fact]
    public void Accepting_once_more_changes_nothing()
    {
        var filed = Harbour.Filed(SomeCase.Folder(Small));
        var once = filed.With(Harbour.AcceptAll(filed));
        var files = once.Files.ToDictionary();
        files[ProposalFile.Name] = filed.Files[ProposalFile.Name];
        var again = once with { Files = files };
        Assert.Equal(once.Read("talks.yaml"), again.With(Harbour.AcceptAll(again)).Read("talks.yaml"));
    }

    [Fact]
    public void Comments_and_order_survive_and_nothing_is_lost()
    {
        var filed = Harbour.Filed(Whole);
        var after = filed.With(Harbour.AcceptAll(filed)).Read("talks.yaml");
        AssertOnlyInserts(SomeCase.Whole, after);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Lines_end_as_the_file_has_them(string end)
    {
        var filed = Harbour.Filed(SomeCase.Folder(Small.ReplaceLineEndings(end) + end));
        var after = filed.With(Harbour.AcceptAll(filed)).Read("talks.yaml");
        Assert.Equal(after, after.ReplaceLineEndings(end));
        AssertOnlyInserts(Small.ReplaceLineEndings(end), after);
    }

    [Theory]
    [InlineData("claims:\n")]
    [InlineData("claims: # none yet\n# nor here\n")]
    [InlineData("claims: {}\n")]
    [InlineData("claims: { }\t# empty\n")]
    [InlineData("claims: {old: {claimed: 1}}\n")]
    [InlineData("claims: {old: {claimed: 1},}\n")]
    [InlineData("claims:\n   old: {claimed: 1}   # odd indentation\n\n\n")]
    [InlineData("claims:\n      old:\n       claimed:\t1\n")]
    [InlineData("claims:\n  old:\n")]
    [InlineData("claims:\n  old:\n    note: >-\n      folded\n      text\n\n# after\n")]
    [InlineData("claims:\n  old: {claimed: 1,\n    listed: 2}\n# the end")]
    [InlineData("claims:\n  old: {claimed: 1}\nstatements: {}\nevents:\nrounds: {}")]
    public void However_a_section_is_written_it_takes_the_proposals(string section)
    {
        var talks = Small + "\n" + section;
        var filed = Harbour.Filed(SomeCase.Folder(talks));
        var accepted = Harbour.AcceptAll(filed);
        Assert.Empty(accepted.Refused);
        AssertOnlyInserts(talks, filed.With(accepted).Read("talks.yaml"));
    }

    [Fact]
    public void A_case_in_one_pair_of_brackets_takes_them_too()
    {
        const string talks = "{format: 1, title: T, as-of: 2024-03-08, parties: {fishers: , port: {}, shippers: {name: S}, town}}";
        var filed = Harbour.Filed(SomeCase.Folder(talks));
        var accepted = Harbour.AcceptAll(filed);
        Assert.Empty(accepted.Refused);
        AssertOnlyInserts(talks, filed.With(accepted).Read("talks.yaml"));
    }

    [Theory]
    [InlineData("s0: {source: news, passage: in the town hall}\n")]
    [InlineData("statements:\n  s0: {source: news, passage: in the town hall}\n")]
    public void Statements_go_where_the_case_keeps_them(string statements)
    {
        var folder = SomeCase.Folder(
            Small + "\nsources: {news: {file: sources/report.md}}\n",
            statements,
            Harbour.Text.Replace("Friday", "Monday", StringComparison.Ordinal)
        );
        var filed = Harbour.Filed(folder);
        var after = filed.With(Harbour.AcceptAll(filed));
        Assert.Contains("harbour-news-s1:", after.Read("statements.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("statements:", after.Read("talks.yaml"), StringComparison.Ordinal);
        Assert.NotNull(CaseReader.Read(after).Negotiation);
    }

    [Fact]
    public void Any_selection_in_any_order_leaves_a_valid_case_with_all_that_it_had()
    {
        var filed = Harbour.Filed(Whole);
        var ids = ProposalFile.Read(filed).Pending.Select(one => one.Id).ToArray();
        Gen.Shuffle(ids)
            .Select(Gen.Int[0, ids.Length])
            .Sample(
                (order, many) =>
                {
                    var folder = filed;
                    foreach (var id in order.Take(many).Where(id => ProposalFile.Read(folder).Pending.Any(one => one.Id == id)))
                    {
                        folder = folder.With(Harbour.Accept(folder, id));
                    }

                    Assert.NotNull(CaseReader.Read(folder).Negotiation);
                    AssertOnlyInserts(SomeCase.Whole, folder.Read("talks.yaml"));
                },
                iter: 60
            );
    }

    [Fact]
    public void Proposals_in_brackets_are_taken_out_of_them()
    {
        const string proposals = """
            format: 1
            proposals: {a: {at: claims/a, as: {claimed: 1}}, b: {at: claims/b, as: {claimed: 2}}, c: {at: claims/c, as: {claimed: 3}}}
            # kept
            """;
        var folder = Beside(SomeCase.Folder(Small), proposals);
        var after = folder.With(Harbour.Accept(folder, "a", "c"));
        Assert.Equal("format: 1\nproposals: {b: {at: claims/b, as: {claimed: 2}}}\n# kept", after.Read(ProposalFile.Name));
        Assert.Contains("  a: {claimed: 1}\n  c: {claimed: 3}", after.Read("talks.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_somebody_makes_of_the_proposals_the_case_stays_valid_and_nothing_breaks()
    {
        var filed = Harbour.Filed(SomeCase.Folder(Small));
        var good = filed.Read(ProposalFile.Name);
        var fragment = Gen.OneOf(
            "[",
            "]",
            "{",
            "}",
            ": ",
            ", ",
            "- ",
            "'",
            "\"",
            "#",
            "\n",
            "\n  ",
            "\t",
            "…",
            "null",
            "statements/",
            "/",
            "s1",
            "12",
            ""
        );
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 12], fragment)
            .Array[1, 4]
            .Sample(
                edits =>
                {
                    var text = edits.Aggregate(
                        good,
                        (all, edit) =>
                            all.Remove(
                                    Math.Min(edit.Item1, all.Length),
                                    Math.Min(edit.Item2, all.Length - Math.Min(edit.Item1, all.Length))
                                )
                                .Insert(Math.Min(edit.Item1, all.Length), edit.Item3)
                    );
                    var folder = Beside(filed, text);
                    var read = ProposalFile.Read(folder);
                    if (!read.HasErrors)
                    {
                        var negotiation = CaseReader.Read(folder).Negotiation!;
                        ProposalReader.Read(folder, negotiation, read);
                        Harbour.Filing(folder, mayBeRefused: true);
                        Assert.NotNull(CaseReader.Read(folder.With(Harbour.AcceptAll(folder))).Negotiation);
                        Acceptance.Decline(read, [.. read.Pending.Take(2).Select(one => one.Id)]);
                    }
                },
                iter: 1_000
            );
    }

    private static CaseFolder Beside(CaseFolder folder, string proposals)
    {
        var files = folder.Files.ToDictionary();
        files[ProposalFile.Name] = System.Text.Encoding.UTF8.GetBytes(proposals);
        return folder with { Files = files };
    }

    /// <summary>Every letter of the one stands in the other, in order: lines are whole, or have something put into them.</summary>
    private static void AssertOnlyInserts(string before, string after)
    {
        var at = 0;
        foreach (var letter in before)
        {
            at = after.IndexOf(letter, at) + 1;
            Assert.True(at > 0, $"Something was taken out of the case:\n{after}");
        }

        var lines = after.Split('\n').ToHashSet(StringComparer.Ordinal);
        var kept = before.Split('\n').Count(lines.Contains);
        Assert.True(kept >= before.Split('\n').Length - 8, $"Only {kept} lines are as they were:\n{after}");
    }
}
