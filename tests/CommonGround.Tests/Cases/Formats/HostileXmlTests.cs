using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Formats;

namespace CommonGround.Tests.Cases.Formats;

/// <summary>XML that would do harm, or that somebody cut in pieces.</summary>
public sealed class HostileXmlTests
{
    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><utility_space/>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><utility_space/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><utility_space name=\"&c;\"/>")]
    public void Document_types_are_refused(string text) =>
        Assert.Equal(
            ["x.xml:1:1: error: document types and entities are not read: remove this declaration"],
            Import.Problems(("x.xml", text))
        );

    [Fact]
    public void An_entity_of_nobodys_is_refused_at_its_place() =>
        Assert.Equal(
            ["x.xml:1:26: error: entities are not read: write the character itself, or “&amp;” for a bare “&”"],
            Import.Problems(("x.xml", "<utility_space name=\"the &port; of\"/>"))
        );

    [Theory]
    [InlineData("a &#65;&#x42; &lt;c&gt; &quot;d&apos;", "a AB <c> \"d'")]
    [InlineData("Salt & Fish; and &more", "Salt & Fish; and &more")]
    public void Characters_by_number_or_name_are_read_and_a_bare_ampersand_stays(string written, string read) =>
        Assert.Equal((read, -1), (References.Decode(written, out var unknown), unknown));

    [Fact]
    public void A_million_options_are_refused_before_they_are_made()
    {
        var items = string.Concat(Enumerable.Range(0, 300_000).Select(item => $"<item value=\"{item}\"/>"));
        Assert.Contains(
            "an issue has at most 10001 options, this one has 300000",
            Assert.Single(
                Import.Problems(
                    ("x.xml", $"<utility_space><objective><issue index=\"1\" name=\"a\">{items}</issue></objective></utility_space>")
                )
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ten_to_the_ninth_options_are_refused_without_being_counted_out() =>
        Assert.Contains(
            "this one has 1000000001",
            Assert.Single(
                Import.Problems(
                    (
                        "x.xml",
                        "<utility_space><objective><issue index=\"1\" name=\"a\" type=\"integer\" lowerbound=\"0\" upperbound=\"1E9\"/></objective></utility_space>"
                    )
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void More_values_than_a_case_holds_are_refused_before_they_are_made()
    {
        var issue = "<issue index=\"1\" name=\"a\" type=\"integer\" lowerbound=\"1\" upperbound=\"10000\"/>";
        var profile = $"<utility_space><objective>{issue}</objective></utility_space>";
        Assert.Equal(
            ["0.xml:1:1: error: the positions of a case value at most 1000000 options together, here are 1010000"],
            Import.Problems([.. Enumerable.Range(0, 101).Select(file => ($"{file}.xml", profile))])
        );
    }

    [Theory]
    [InlineData("1E400")]
    [InlineData("1E-1000000000")]
    [InlineData("1E99999999999")]
    public void Numbers_beyond_reason_cost_nothing(string written) =>
        Assert.True(Numbers.Read(written) is null or { Numerator.IsZero: true });

    [Fact]
    public void Millions_of_bare_ampersands_cost_no_more_than_their_length()
    {
        var text = new string('&', 8_000_000);
        Assert.Equal(text, References.Decode(text, out _));
    }

    [Fact]
    public void Elements_stand_only_so_deep() =>
        Assert.Contains(
            "at most 64 deep",
            Assert.Single(Import.Problems(("x.xml", string.Concat(Enumerable.Repeat("<objective index=\"1\">", 100_000))))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_that_is_too_large_is_not_read() =>
        Assert.Contains(
            "at most 16 MiB",
            Assert
                .Single(Importer.Read([new("x.xml", new byte[CaseLimits.FileBytes + 1])], new(new DateOnly(2024, 1, 1))).Problems)
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Whatever_is_cut_out_of_the_files_an_answer_comes_back() =>
        Gen.Select(
                Gen.Bool,
                Gen.Int[0, 1500],
                Gen.Int[0, 60],
                Gen.OneOf("", "<", ">", "\"", "&", "/>", "<issue ", "</objective>", "-1e9", "é")
            )
            .Sample(
                (isDomain, at, length, instead) =>
                {
                    var imported = Import.Of(
                        ("d.xml", isDomain ? Cut(GeniusFile.Domain, at, length, instead) : GeniusFile.Domain),
                        ("p.xml", isDomain ? GeniusFile.Miller : Cut(GeniusFile.Miller, at, length, instead))
                    );
                    Assert.Equal(imported.Files is null, imported.Problems.Any(problem => problem.Severity == Severity.Error));
                    Assert.DoesNotContain(imported.Problems, problem => problem.File == CaseReader.TalksFile);
                },
                iter: 2_000
            );

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal(
            ["this is not plain text; save it as UTF-8"],
            Importer
                .Read([new("x.xml", Encoding.Unicode.GetBytes("<utility_space/>"))], new(new DateOnly(2024, 1, 1)))
                .Problems.Select(problem => problem.Message)
        );

    private static string Cut(string text, int at, int length, string instead)
    {
        var start = Math.Min(at, text.Length);
        return text[..start] + instead + text[Math.Min(text.Length, start + length)..];
    }
}
