using CommonGround.Cases;

namespace CommonGround.Tests.Cases;

public class PassageTests
{
    private const string Passage = "it could live with any date";

    [Theory]
    [InlineData("the", "“the” stands more than once in sources/report.md, at 1:52, 2:8, 2:39, 5:52, 6:23 and elsewhere; quote more of it")]
    [InlineData("said that", "“said that” stands more than once in sources/report.md, at 2:75 and 5:42; quote more of it")]
    [InlineData("the port authority said that it would", "“the port authority said that it would” does not stand in sources/report.md")]
    [InlineData(
        "The port authority said that it would",
        "“The port authority said that it would” does not stand in sources/report.md; “The port authority said that it” does, at 2:56"
    )]
    [InlineData("The port authority … nothing at all", "“nothing at all” does not stand in sources/report.md after 2:74")]
    [InlineData("said … date", "“said” stands more than once in sources/report.md, at 1:64, 2:75 and 5:42; quote more of it")]
    [InlineData("The port … said", "“said” stands more than once in sources/report.md, at 2:75 and 5:42; quote more of it")]
    [InlineData("… date", "quote a passage whole, or as its first words … its last words")]
    [InlineData("a … b … c", "quote a passage whole, or as its first words … its last words")]
    [InlineData("' '", "quote the words of the source")]
    public void A_passage_stands_once_in_its_source(string passage, string message) =>
        Assert.Equal([$"talks.yaml:71:33: error: {message}"], SomeCase.ProblemsWith(Passage, passage));

    [Fact]
    public void A_source_may_hold_an_ellipsis_of_its_own()
    {
        const string report = "He said… and then  he left.\nHe said nothing … more.\n";
        const string talks =
            "format: 1\ntitle: t\nas-of: 2024-01-01\nsources: {r: {file: sources/report.md}}\nstatements: {s: {source: r, passage: said… and then he}}\n";
        Assert.Equal("said… and then  he", CaseReader.Read(SomeCase.Folder(talks, report: report)).Negotiation!.Statements[0].Passage.Text);
    }

    [Fact]
    public void A_changed_source_is_refused() =>
        Assert.Equal(
            [
                $"talks.yaml:7:102: error: the source has changed: sources/report.md has the hash {SomeCase.ReportHash[..12]}…, not 000000000000…",
            ],
            SomeCase.ProblemsWith(SomeCase.ReportHash, new string('0', 64))
        );

    [Fact]
    public void A_hash_has_64_digits() =>
        Assert.Equal(
            [$"talks.yaml:7:102: error: expected the 64 hexadecimal digits of a SHA-256; the file's are {SomeCase.ReportHash}"],
            SomeCase.ProblemsWith(SomeCase.ReportHash, "12ab")
        );

    [Fact]
    public void A_source_ends_its_lines_with_LF() =>
        Assert.Equal(
            ["sources/report.md:1:87: error: a line ends with a carriage return; save the file with LF line ends"],
            SomeCase.ProblemsOf(SomeCase.Whole, report: SomeCase.Report.Replace("\n", "\r\n", StringComparison.Ordinal))
        );

    [Fact]
    public void A_source_is_text() =>
        Assert.Equal(
            ["sources/report.md:1:5: error: this is not plain text: byte 4 is 27, a control character"],
            SomeCase.ProblemsOf(SomeCase.Whole, report: "text\u001b[2J")
        );
}
