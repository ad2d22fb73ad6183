using CommonGround.Reading.Formats;

namespace CommonGround.Tests.Reading.Formats;

public sealed class PdfTests
{
    private static readonly string[] Left =
    [
        "The delegates of both banks met at the old",
        "mill on Friday. They spoke of tolls and co-",
        "operation, and of the lower locks. Nobody in",
        "the hall would say when they would all agree",
        "on grain. The ferrymen waited for the river-",
    ];

    private static readonly string[] Right =
    [
        "boats to pass, and so did everybody else who",
        "had come. A co-operation of five ports would",
        "follow, the envoy said, as soon as the snow is",
        "gone from the upper valley and the locks open.",
        "“We are close,” said Lee.",
    ];

    [Fact]
    public void Columns_are_read_one_after_the_other_below_their_headline()
    {
        var pdf = Made.Pdf([
            (60, 760, 16, "Both banks of the river speak of tolls, of locks and of grain"),
            .. Made.Column(60, 720, Left),
            .. Made.Column(320, 720, Right),
        ]);
        Assert.Equal(
            "Both banks of the river speak of tolls, of locks and of grain\n\n"
                + "The delegates of both banks met at the old mill on Friday. They spoke of tolls and co-operation, and of the lower locks. "
                + "Nobody in the hall would say when they would all agree on grain. The ferrymen waited for the riverboats to pass, and so did "
                + "everybody else who had come. A co-operation of five ports would follow, the envoy said, as soon as the snow is gone from the "
                + "upper valley and the locks open. “We are close,” said Lee.\n",
            Document.Read("mill", pdf).Text
        );
    }

    [Fact]
    public void The_order_in_which_lines_are_drawn_does_not_matter()
    {
        var lines = Made.Column(60, 720, Left);
        Assert.Equal(Document.Read("mill", Made.Pdf(lines)).Text, Document.Read("mill", Made.Pdf([.. lines.Reverse()])).Text);
    }

    [Fact]
    public void A_space_above_an_indent_and_a_point_begin_a_paragraph()
    {
        var pdf = Made.Pdf([
            .. Made.Column(60, 720, "The delegates of both banks met at the old mill on Friday and", "spoke of tolls."),
            .. Made.Column(
                60,
                680,
                "The envoys of five ports were there as well, and some others",
                "whom nobody had asked spoke of tolls and grain for two hours"
            ),
            .. Made.Column(75, 656, "“We are close,” said Lee, and went home for the night with the"),
            .. Made.Column(60, 644, "other envoys.", "• tolls", "• locks"),
        ]);
        Assert.Equal(
            [
                "The delegates of both banks met at the old mill on Friday and spoke of tolls.",
                "The envoys of five ports were there as well, and some others whom nobody had asked spoke of tolls and grain for two hours",
                "“We are close,” said Lee, and went home for the night with the other envoys.",
                "• tolls",
                "• locks",
            ],
            Document.Read("mill", pdf).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public void What_repeats_on_every_page_is_left_out_and_a_paragraph_goes_on_over_it()
    {
        (double, double, double, string)[] Page(int number, string[] lines) =>
            [(60, 800, 8, "River Post, 2 April"), .. Made.Column(60, 720, lines), (300, 30, 8, $"Page {number} of 2")];
        var article = Document.Read("post", Made.Pdf(Page(1, Left[..4]), Page(2, ["on grain before the snow is gone from the valley."])));
        Assert.Equal(
            "The delegates of both banks met at the old mill on Friday. They spoke of tolls and cooperation, and of the lower locks. Nobody in "
                + "the hall would say when they would all agree on grain before the snow is gone from the valley.\n",
            article.Text
        );
        Assert.Equal(["what repeats at the top or bottom of its 2 pages was left out"], article.Notes);
    }

    [Fact]
    public void A_chapters_title_beside_the_pages_number_is_left_out_even_on_a_few_of_many_pages()
    {
        var pages = Enumerable
            .Range(1, 12)
            .Select(number =>
                Made.Column(60, 720, $"Number {number} says that the barges of the {new string((char)('a' + number), 9)} moved.")
                    .Prepend((60.0, 800.0, 8.0, number is 5 or 6 ? $"Locks {number}" : $"{(char)('A' + number)} begins"))
                    .ToArray()
            )
            .ToArray();
        var text = Document.Read("locks", Made.Pdf(pages)).Text;
        Assert.DoesNotContain("Locks", text, StringComparison.Ordinal);
        Assert.Contains("C begins", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_read_row_by_row() =>
        Assert.Equal(
            ["bank toll", "left 3", "right 4", "both 7", "none 0"],
            Document
                .Read(
                    "table",
                    Made.Pdf([
                        .. Made.Column(60, 720, "bank", "left", "right", "both", "none"),
                        .. Made.Column(200, 720, "toll", "3", "4", "7", "0"),
                    ])
                )
                .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );

    [Fact]
    public void A_page_without_text_among_others_is_told() =>
        Assert.Equal(["1 of its 2 pages has no text"], Document.Read("half", Made.Pdf(Made.Column(60, 720, "Grain moves."), [])).Notes);

    /// <summary>Whatever is broken in it: text, or a refusal, and never another exception.</summary>
    [Fact]
    public void A_damaged_PDF_is_read_or_refused()
    {
        var whole = Made.Pdf(Made.Column(60, 720, Left));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte)
            .Array[1, 20]
            .Sample(
                damage =>
                {
                    var bytes = whole.ToArray();
                    foreach (var (at, value) in damage)
                    {
                        bytes[at] = value;
                    }

                    Made.AssertReadOrRefused(bytes);
                },
                iter: 300,
                threads: 1
            );
    }

    [Fact]
    public void A_PDF_that_ends_too_early_is_read_or_refused()
    {
        var whole = Made.Pdf(Made.Column(60, 720, Left));
        for (var length = 0; length < whole.Length; length += 17)
        {
            Made.AssertReadOrRefused(whole[..length]);
        }
    }
}
