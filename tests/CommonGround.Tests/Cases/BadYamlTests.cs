using System.Text;
using CommonGround.Cases;

namespace CommonGround.Tests.Cases;

public class BadYamlTests
{
    [Fact]
    public void A_folder_without_talks_is_not_a_case() =>
        AssertFolder([], "talks.yaml:1:1: error: “harbour” has no talks.yaml, so it is not a case");

    [Fact]
    public void A_misspelt_file_is_pointed_out() =>
        AssertFolder(
            [("talk.yaml", "format: 1"u8.ToArray())],
            "talks.yaml:1:1: error: “harbour” has no talks.yaml, so it is not a case (did you mean “talk.yaml”?)"
        );

    [Fact]
    public void A_binary_file_is_not_text() =>
        AssertFolder(
            [("talks.yaml", [0x50, 0x4B, 0x03, 0x04])],
            "talks.yaml:1:3: error: this is not plain text: byte 2 is 3, a control character"
        );

    [Fact]
    public void Text_in_another_encoding_is_refused() =>
        AssertFolder(
            [("talks.yaml", Encoding.Latin1.GetBytes("format: 1\ntitle: Café\n"))],
            "talks.yaml:2:11: error: byte 20 is not UTF-8; save the file as UTF-8"
        );

    [Fact]
    public void A_byte_order_mark_is_refused() =>
        AssertTalks("\uFEFFformat: 1", "talks.yaml:1:1: error: the file starts with a byte order mark; save it as UTF-8 without one");

    [Fact]
    public void A_file_that_is_too_large_is_not_read() =>
        AssertFolder(
            [("talks.yaml", "format: 1"u8.ToArray()), ("sources/big.txt", new byte[CaseLimits.FileBytes + 1])],
            "sources/big.txt:1:1: error: a file has at most 16 MiB, this one has 16777217 bytes"
        );

    [Fact]
    public void A_case_that_is_too_large_is_not_read() =>
        AssertFolder(
            [
                ("talks.yaml", "format: 1"u8.ToArray()),
                .. Enumerable.Range(0, 4).Select(index => ($"{index}.txt", new byte[CaseLimits.FileBytes])),
            ],
            "talks.yaml:1:1: error: a case has at most 64 MiB, this one has 67108873 bytes"
        );

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void An_empty_file_is_no_case(string talks) => AssertTalks(talks, "talks.yaml:1:1: error: the file is empty");

    [Fact]
    public void A_list_is_no_case() => AssertTalks("- a\n", "talks.yaml:1:1: error: expected keys such as “title: …”");

    [Fact]
    public void A_tab_cannot_indent() =>
        AssertTalks("format: 1\nparties:\n\tiran:\n", "talks.yaml:3:1: error: a tab cannot indent a line in YAML; use spaces");

    [Fact]
    public void A_key_stands_once() =>
        AssertTalks(
            "format: 1\ntitle: a\nas-of: 2015-10-30\ntitle: b\n",
            "talks.yaml:4:1: error: “title” stands here a second time; the first is at talks.yaml:2:1"
        );

    [Fact]
    public void An_alias_cycle_is_refused() =>
        AssertTalks(
            "format: 1\nparties: &all [*all]\n",
            "talks.yaml:2:10: error: anchors such as &all are not part of the format; write the text where it is needed"
        );

    [Fact]
    public void An_alias_is_refused() =>
        AssertTalks(
            "format: 1\ntitle: *all\n",
            "talks.yaml:2:8: error: aliases such as *all are not part of the format; write the text again"
        );

    [Fact]
    public void A_billion_laughs_are_refused_at_the_first()
    {
        var bomb =
            "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
            + string.Concat(
                Enumerable
                    .Range('b', 8)
                    .Select(c => $"{(char)c}: &{(char)c} [{string.Join(", ", Enumerable.Repeat($"*{(char)(c - 1)}", 9))}]\n")
            );
        AssertTalks(bomb, "talks.yaml:1:4: error: anchors such as &a are not part of the format; write the text where it is needed");
    }

    [Fact]
    public void A_tag_is_refused() =>
        AssertTalks("format: !!int 1\n", "talks.yaml:1:9: error: tags such as tag:yaml.org,2002:int are not part of the format");

    [Fact]
    public void A_second_document_is_refused() =>
        AssertTalks("format: 1\n---\nformat: 1\n", "talks.yaml:2:1: error: a second document starts here; a case has one");

    [Fact]
    public void Depth_has_a_limit() =>
        AssertTalks("format: " + new string('[', 100_000), "talks.yaml:1:72: error: maps and lists stand at most 64 deep in each other");

    [Fact]
    public void Size_has_a_limit() =>
        AssertTalks(
            "format: [" + string.Concat(Enumerable.Repeat("1,", CaseLimits.YamlNodes)),
            "talks.yaml:1:2000004: error: a file holds at most 1000000 keys and values"
        );

    [Fact]
    public void A_key_is_a_word() => AssertTalks("? [a]\n: b\n", "talks.yaml:1:3: error: a key is a plain word, not a list or a map");

    [Theory]
    [InlineData("title: [a, b\nas-of: x\n", "1:8: error: a bracket is opened here and not closed")]
    [InlineData("title: {a: b\n", "1:8: error: a bracket is opened here and not closed")]
    [InlineData("title: ]\n", "1:8: error: a value is missing before this")]
    [InlineData("title: 'a\n", "1:8: error: a quotation mark is opened and never closed")]
    [InlineData("title: \"a\nb: c\n", "1:8: error: a quotation mark is opened and not closed before the next line")]
    [InlineData("title: \"a\\qb\"\n", "1:8: error: “\\” has a meaning of its own in double quotes; write “\\\\”, or use single quotes")]
    [InlineData(
        "title: a: b\n",
        "1:9: error: a second “:” on one line, or a line that is indented by mistake; put text that holds “: ” in quotes"
    )]
    [InlineData(
        "title: a\n  as-of: b\n",
        "2:8: error: a second “:” on one line, or a line that is indented by mistake; put text that holds “: ” in quotes"
    )]
    [InlineData("title:\n  a: b\n c: d\n", "3:2: error: this line does not fit the lines above it; check its indentation and its quotes")]
    [InlineData("title: @a\n", "1:8: error: text cannot start with this character; put it in quotes")]
    [InlineData("title: !<<>\n", "1:8: error: text cannot start with “!”; put it in quotes")]
    public void Broken_YAML_is_explained_in_plain_words(string talks, string problem) => AssertTalks(talks, "talks.yaml:" + problem);

    [Fact]
    public void Another_format_is_for_another_program() =>
        AssertTalks("format: 2\nnew: key\n", "talks.yaml:1:9: error: this program reads format 1, not “2”");

    [Fact]
    public void A_case_says_its_format() =>
        AssertTalks("title: a\n", "talks.yaml:1:1: error: the case does not say its format; start with “format: 1”");

    [Fact]
    public void A_case_has_a_title_and_a_day() =>
        AssertTalks(
            "format: 1\ntitle:\n",
            "talks.yaml:1:1: error: a case needs as-of, such as “as-of: 2015-10-30”",
            "talks.yaml:2:1: error: a case needs title, such as “title: Talks on …”"
        );

    [Fact]
    public void Broken_statements_make_no_further_errors() =>
        Assert.Equal(
            ["statements.yaml:1:5: error: a bracket is opened here and not closed"],
            SomeCase.ProblemsOf(SomeCase.Whole.Replace("  s5:", "  s9:", StringComparison.Ordinal), "s5: [\n")
        );

    [Fact]
    public void A_statement_stands_in_one_of_two_files() =>
        Assert.Equal(
            [
                "statements.yaml:2:3: error: “s1” stands here a second time; the first is at talks.yaml:70:3",
                "statements.yaml:3:1: error: statements.yaml holds statements only",
            ],
            SomeCase.ProblemsOf(SomeCase.Whole, "statements:\n  s1: {source: report, passage: x}\ntitle: y\n")
        );

    private static void AssertTalks(string talks, params string[] problems) => Assert.Equal(problems, SomeCase.ProblemsOf(talks));

    private static void AssertFolder((string Path, byte[] Bytes)[] files, params string[] problems)
    {
        var folder = new CaseFolder(
            "harbour",
            files.ToDictionary(file => file.Path, file => (ReadOnlyMemory<byte>)file.Bytes, StringComparer.Ordinal)
        );
        Assert.Equal(problems, CaseReader.Read(folder).Problems.Select(problem => problem.ToString()));
    }
}
