using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Editing;

namespace CommonGround.Tests.Cases.Editing;

public sealed class CaseEditorTests
{
    private const string Talks = """
        # A case with remarks.
        format: 1
        title: Harbour
        as-of: 2020-01-01
        issues:
          fee:   # the toll
            question: How much?
            scale: {from: 0, to: 10, step: 1, unit: euros}
        parties:
          north:
            positions:
              fee: {ideal: 3 euros, salience: 40}   # as told
          south:
            positions:
              fee:
                ideal: 8 euros
                # not sure of this
                salience: 60

        """;

    private const string DraftFile = "drafts/first.md";
    private const string Clause = "drafts/first/clauses/toll";
    private const string Toll =
        "## 1. Toll {#toll fee}\n\nThe toll is [Alt 1 {fee = 3 euros}: three euros] [Alt 2 {fee = 8 euros}: eight].";
    private const string Draft = $"# The harbour\n\n{Toll}\n\n\n## 2. Lights {{#lights}}\n\nThe lights burn.\n";

    private static readonly string[] Places =
    [
        "parties/north/positions/fee/salience",
        "parties/south/positions/fee/salience",
        "title",
        "parties/south/positions/fee",
    ];

    [Theory]
    [InlineData("parties/north/positions/fee/salience", "40")]
    [InlineData("parties/south/positions/fee/ideal", "8 euros")]
    [InlineData("parties/north/positions/fee", "{ideal: 3 euros, salience: 40}")]
    [InlineData("parties/south/positions/fee", "ideal: 8 euros\n# not sure of this\nsalience: 60")]
    [InlineData("parties/south/note", null)]
    [InlineData("nothing/of/the/kind", null)]
    public void The_text_at_a_place_is_free_of_its_indentation(string place, string? text) =>
        Assert.Equal(text, CaseEditor.TextAt(Folder(), place));

    [Fact]
    public void An_edit_changes_its_own_place_and_no_other_byte() =>
        Assert.Equal(
            Talks.Replace("salience: 40", "salience: 75", StringComparison.Ordinal),
            Done(new CaseEdit("parties/north/positions/fee/salience", "40", "75"))
        );

    [Fact]
    public void A_block_goes_below_its_key_with_its_remarks() =>
        Assert.Equal(
            Talks.Replace("salience: 60", "salience: 61", StringComparison.Ordinal),
            Done(
                new CaseEdit(
                    "parties/south/positions/fee",
                    "ideal: 8 euros\n# not sure of this\nsalience: 60",
                    "ideal: 8 euros\n# not sure of this\nsalience: 61"
                )
            )
        );

    [Fact]
    public void What_is_new_stands_after_the_others_of_its_map()
    {
        Assert.Contains(
            "salience: 40, note: a guess}   # as told",
            Done(new CaseEdit("parties/north/positions/fee/note", null, "a guess")),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "        salience: 60\n        note: a guess\n",
            Done(new CaseEdit("parties/south/positions/fee/note", null, "a guess")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Keys_that_lead_there_are_written_too() =>
        Assert.Contains(
            "red-lines: {cheap: {demand: fee <= 5 euros}}",
            Done(new CaseEdit("parties/north/red-lines/cheap", null, "{demand: fee <= 5 euros}")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Somebody_faster_is_not_overwritten()
    {
        var edit = new CaseEdit("parties/north/positions/fee/salience", "39", "75");
        Assert.Equal(new Edited.Clash(edit, "40"), CaseEditor.Apply(Folder(), edit));
    }

    [Fact]
    public void Two_who_want_the_same_do_not_clash() =>
        Assert.IsType<Edited.Done>(CaseEditor.Apply(Folder(), new CaseEdit("parties/north/positions/fee/salience", "39", "40")));

    [Theory]
    [InlineData("parties/north/positions/fee/ideal", "3 euros", "11 euros", "11 euros")]
    [InlineData("parties/north/positions/fee", "{ideal: 3 euros, salience: 40}", "{ideal: 3 euros, salience: 40", "bracket")]
    [InlineData("", null, "x", "no place")]
    [InlineData("parties//positions", null, "x", "no place")]
    public void What_would_break_the_case_is_refused_with_the_reason(string place, string? before, string after, string reason) =>
        Assert.Contains(
            reason,
            string.Join(' ', Assert.IsType<Edited.Refused>(CaseEditor.Apply(Folder(), new CaseEdit(place, before, after))).Problems),
            StringComparison.Ordinal
        );

    [Fact]
    public void Taking_an_edit_back_gives_the_same_bytes() =>
        Gen.Select(Gen.OneOf(Places.Select(place => Gen.Const(place)).ToArray()), Gen.Int[0, 100])
            .Sample(
                (place, number) =>
                {
                    var before = CaseEditor.TextAt(Folder(), place)!;
                    var after = before.Contains("salience", StringComparison.Ordinal)
                        ? before.Replace("60", $"{number}", StringComparison.Ordinal)
                        : $"{number}";
                    var edit = new CaseEdit(place, before, after);
                    var edited = Assert.IsType<Edited.Done>(CaseEditor.Apply(Folder(), edit));
                    var back = Assert.IsType<Edited.Done>(CaseEditor.Apply(edited.Folder, edit.Undone));
                    Assert.Equal(Talks, Text(back.Folder));
                }
            );

    [Fact]
    public void Edits_of_different_places_can_be_made_in_either_order() =>
        Assert.Equal(
            Done(new CaseEdit("title", "Harbour", "Port"), new CaseEdit("parties/north/positions/fee/salience", "40", "41")),
            Done(new CaseEdit("parties/north/positions/fee/salience", "40", "41"), new CaseEdit("title", "Harbour", "Port"))
        );

    [Fact]
    public void Edits_that_go_together_are_made_one_after_the_other_and_taken_back_as_one()
    {
        CaseEdit[] edits =
        [
            new("parties/north/positions/fee/salience", "40", "41"),
            new("parties/south/positions/fee/ideal", "8 euros", "7 euros"),
            new("parties/north/positions/fee/salience", "41", "42"),
            new("parties/south/note", null, "a guess"),
        ];
        var done = Assert.IsType<Edited.Done>(CaseEditor.Apply(Folder(), edits));
        Assert.Equal(Done(edits), Text(done.Folder));
        Assert.Equal([CaseReader.TalksFile], done.Files);
        Assert.Equal(Talks, Text(Assert.IsType<Edited.Done>(CaseEditor.Apply(done.Folder, CaseEdit.Undo(edits))).Folder));
    }

    [Fact]
    public void Of_edits_that_go_together_none_is_made_where_one_cannot_be()
    {
        var good = new CaseEdit("title", "Harbour", "Port");
        var late = new CaseEdit("parties/north/positions/fee/salience", "39", "75");
        Assert.Equal(new Edited.Clash(late, "40"), CaseEditor.Apply(Folder(), good, late));
        Assert.IsType<Edited.Refused>(
            CaseEditor.Apply(Folder(), good, late with { Place = "parties/north/positions/fee/ideal", Before = "3 euros" })
        );
    }

    [Fact]
    public void A_clause_of_a_draft_is_a_place_too() => Assert.Equal(Toll, CaseEditor.TextAt(WithDraft(), Clause));

    [Fact]
    public void An_edit_of_a_clause_leaves_the_other_clauses_and_can_be_taken_back()
    {
        var edit = new CaseEdit(Clause, Toll, "## 1. The toll {#toll fee = 5 euros}\n\nThe toll is five euros.\n");
        var done = Assert.IsType<Edited.Done>(CaseEditor.Apply(WithDraft(), edit));
        Assert.Equal(Draft.Replace(Toll, edit.After!.TrimEnd(), StringComparison.Ordinal), Text(done.Folder, DraftFile));
        Assert.Equal("fee = 5 euros", Assert.Single(done.Reading.Negotiation!.Drafts[0].Clauses[0].Ties).ToString());
        var back = Assert.IsType<Edited.Done>(CaseEditor.Apply(done.Folder, edit.Undone));
        Assert.Equal(Draft, Text(back.Folder, DraftFile));
    }

    [Theory]
    [InlineData("## 1. Toll {#toll}\n\nThe toll\nis 3 euros].", "line 4: no bracket is open here")]
    [InlineData("## 1. Toll {#toll tolls}\n\nThe toll.", "line 1: no issue is named “tolls”")]
    [InlineData("## 1. Toll {#fee}\n\nThe toll.", "“toll” stays one clause")]
    [InlineData("## 1. Toll {#toll}\n\nThe toll.\n\n## 2. More {#more}\n\nMore.", "“toll” stays one clause")]
    [InlineData("The toll.", "“toll” stays one clause")]
    [InlineData(null, "“toll” stays one clause")]
    public void A_clause_that_does_not_read_is_refused_with_its_line(string? after, string reason) =>
        Assert.Contains(
            reason,
            string.Join(' ', Assert.IsType<Edited.Refused>(CaseEditor.Apply(WithDraft(), new CaseEdit(Clause, Toll, after))).Problems),
            StringComparison.Ordinal
        );

    private static CaseFolder WithDraft() =>
        new(
            "harbour",
            new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
            {
                [CaseReader.TalksFile] = Encoding.UTF8.GetBytes($"{Talks}drafts: {{first: {{file: {DraftFile}, date: 2020-01-01}}}}\n"),
                [DraftFile] = Encoding.UTF8.GetBytes(Draft),
            }
        );

    private static string Done(params CaseEdit[] edits) =>
        Text(edits.Aggregate(Folder(), (folder, edit) => Assert.IsType<Edited.Done>(CaseEditor.Apply(folder, edit)).Folder));

    private static string Text(CaseFolder folder, string file = CaseReader.TalksFile) => Encoding.UTF8.GetString(folder.Files[file].Span);

    private static CaseFolder Folder() =>
        new(
            "harbour",
            new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { [CaseReader.TalksFile] = Encoding.UTF8.GetBytes(Talks) }
        );
}
