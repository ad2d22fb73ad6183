using CommonGround.Briefs;
using CommonGround.Briefs.Texts;

namespace CommonGround.Tests.Briefs;

public sealed class PlainTextTests
{
    [Fact]
    public void Every_kind_of_block_reads_as_text() =>
        Assert.Equal(
            """
            Talks on the harbour
            ════════════════════════════════════════════════════════════
            As of 2024-03-01

            Is there common ground?
            ───────────────────────

            ▌ It hinges on the fishers. [s1]

            Influence is sixty*.

            • the port
            • the fishers

            Who wants what

            Party        Fee  Season
            ───────  ───────  ─────────────
            — authorities
            Port          12  ·
            — users
            Fishers  10 [s1]  ? summer only
            Hotels        8*  ?

            Where they stand
            ────────────────

            Fee

            Name     Fee                                       Influence
            ───────  ────────────────────────  ──────────────  ─────────
            Port     ──────────────●─────────  12                     80
            Fishers  ──────══════●───────────  at most 10             30
                                               [s1]
            Hotels   ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  ? not said              ?
            From nothing (left) to twenty (right).
            The port is above the fishers.

            What each issue costs

            Name                                    Share
            ──────  ────────────────────────  ───────────
            Fee     ████████████████████████         50 %
            Season                            ? not known
            The fee costs most.

            Evidence
            ────────

            [s1] a fisher (not named), Morning Post [10–42], grade C3
              “We will never pay more than ten.”

            ? unknown; · nothing on record; * a judgement, not what a
            source says

            """,
            Sample.Brief.ToText(60)
        );

    [Fact]
    public void No_line_is_wider_than_asked() =>
        Gen.Select(Any.Brief, Gen.Int[40, 120])
            .Sample((brief, width) => Assert.All(TextLayout.Lines(brief, width), line => Assert.InRange(line.Width, 0, width)), iter: 300);

    [Fact]
    public void Nothing_in_a_case_can_steer_the_terminal() =>
        Any.Brief.Sample(brief => Assert.DoesNotContain(brief.ToText(), letter => char.IsControl(letter) && letter != '\n'), iter: 300);

    [Fact]
    public void Nothing_in_a_case_can_reorder_the_words_around_it() => Assert.Equal("�evil�\n", Line("\u202Eevil\u202C"));

    [Fact]
    public void A_table_too_wide_goes_on_below_with_its_first_column_repeated()
    {
        var columns = Enumerable.Range(0, 8).Select(index => new Column($"extraordinary-{index}")).ToArray();
        var row = new Row([.. columns.Select((_, index) => Cell.Value(index == 0 ? "first" : $"{index}"))]);
        var text = new Brief("", default, [new Section("wide", "Wide", [new Table("Wide", columns, [row])])]).ToText(100);
        Assert.Equal(2, text.Split("first").Length - 1);
    }

    [Fact]
    public void Numbers_stand_at_the_end_of_their_column() =>
        Assert.Contains("  7\n 12\n", Table(new Column("Fee", Alignment.End), "7", "12"), StringComparison.Ordinal);

    private static string Line(string text) =>
        new Brief("", default, [new Section("s", "", [new Paragraph(text)])]).ToText().Split("\n\n")[^1].TrimStart('\n');

    private static string Table(Column column, params string[] cells) =>
        new Brief("", default, [new Section("s", "", [new Table("", [column], [.. cells.Select(cell => new Row([cell]))])])]).ToText();
}
