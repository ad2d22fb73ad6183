using System.Text;
using CommonGround.Cases;

namespace CommonGround.Tests.Cases;

/// <summary>Each case is the starter, which has no problems, with one thing changed.</summary>
public class CaseWarningsTests
{
    private static readonly IReadOnlyDictionary<string, string> Starter = NewCase.Files("Talks", new DateOnly(2024, 3, 4));

    [Theory]
    [InlineData("      board: {accepts: joint, evidence: [u1]}\n", "", "nothing rests on “u1”")]
    [InlineData("rounds:\n", "rounds:\n  third: {expected: yes}\n")]
    [InlineData(
        "# What a source says",
        "  ferry: {question: Who runs it?, options: [a, b]}\n# What a source says",
        "no party has a position or a red line on “ferry”"
    )]
    [InlineData(
        "\n# Parties that act",
        "  lake-villages: {seat: absent}\n# Parties that act",
        "nothing is recorded of “lake-villages”: no position, no red line, no statement about it"
    )]
    [InlineData(
        "rule: unanimity ",
        "rule: {all-but: 1, vetoes: [river-company]} ",
        "“river-company” does not sign, so its veto has no effect"
    )]
    [InlineData(
        "name: Lower Valley",
        "name: Upper Valley",
        "“lower-valley” is called “Upper Valley” as “upper-valley” is; a brief could not tell them apart"
    )]
    [InlineData("filling: {ideal: 0 months, salience: 100, ", "filling: {ideal: 0 months, ")]
    [InlineData("letter: R\n", "letter: R\n    walk-away: 20\n")]
    [InlineData("demand: flow >= 40 percent", "demand: flow >= 0 percent", "“flow >= 0 percent” always holds, so it demands nothing")]
    [InlineData(
        "demand: flow >= 40 percent",
        "demand: flow > 40 percent and flow < 60 percent",
        "“flow > 40 percent and flow < 60 percent” never holds, so no package can meet it"
    )]
    [InlineData(
        "accepts: [two-years, five-years], rejects: none",
        "rejects: [none, two-years, five-years]",
        "“review in {none, two-years, five-years}” always holds, so every option of “review” is rejected"
    )]
    [InlineData("unknown: [two-years, five-years]", "rejects: none", "this rests on one unnamed speaker: a member of the council")]
    [InlineData("salience: 100, certainty: reported", "since: 2024-03-05", "2024-03-05 is after as-of, 2024-03-04")]
    [InlineData(
        "first: {date: 2024-03-04",
        "first: {date: 2024-03-05",
        "2024-03-05 is after as-of, 2024-03-04; a round to come has “expected: yes”"
    )]
    public void An_analyst_is_told_what_the_case_leaves_open(string part, string instead, params string[] messages) =>
        Assert.Equal(messages, Messages(talks => Changed(talks, part, instead)));

    [Fact]
    public void A_walk_away_needs_something_to_weigh() =>
        Assert.Equal(
            ["no issue has salience or points for “river-company”, so nothing can be held against its walk-away"],
            Messages(talks =>
                Changed(
                    Changed(talks, "letter: R\n", "letter: R\n    walk-away: 20\n"),
                    "ideal: 0 months, salience: 100",
                    "ideal: 0 months"
                )
            )
        );

    [Fact]
    public void A_walk_away_that_no_package_reaches_is_pointed_out_with_whose_it_is() =>
        Assert.Equal(
            ["“river-company” takes no less than 70, and the best package is worth 60 to it at most, so it signs nothing"],
            Messages(talks =>
                Changed(
                    Changed(talks, "letter: R\n", "letter: R\n    walk-away: 70\n"),
                    "ideal: 0 months, salience: 100",
                    "ideal: 0 months, salience: 100, values: {0 months: 60, 6 months: 60, 12 months: 50, 18 months: 40, 24 months: 0, never: 0}"
                )
            )
        );

    [Fact]
    public void Values_without_any_salience_are_pointed_out() =>
        Assert.Equal(
            ["every salience of “river-company” is 0, so its values tell nothing of what packages are worth to it"],
            Messages(talks => Changed(talks, "ideal: 0 months, salience: 100", "ideal: 0 months, salience: 0"))
        );

    [Fact]
    public void A_case_without_a_hash_is_told_the_one_to_paste() =>
        Assert.All(
            Messages(talks => string.Join('\n', talks.Split('\n').Where(line => !line.Contains("sha256:", StringComparison.Ordinal)))),
            message =>
                Assert.Matches("^nothing would tell if sources/(newspaper|statement).md changed; add “sha256: [0-9a-f]{64}”$", message)
        );

    [Fact]
    public void A_case_of_one_source_says_so() =>
        Assert.Equal(
            [
                "no party signs, so there is no agreement to test",
                "the case has no issues, so there is nothing to agree on",
                "everything rests on this one source",
            ],
            Messages(_ => Little + "rounds: {first: {evidence: s}}\n")
        );

    [Fact]
    public void A_source_that_nothing_quotes_is_pointed_out() =>
        Assert.Equal(
            [
                "no party signs, so there is no agreement to test",
                "the case has no issues, so there is nothing to agree on",
                "no statement quotes “b”",
            ],
            Messages(_ =>
                Little.Replace("}}\nst", "}, b: {file: sources/statement.md, sha256: HASH-b}}\nst", StringComparison.Ordinal)
                + "rounds: {first: {evidence: s}}\n"
            )
        );

    private const string Little =
        "format: 1\ntitle: t\nas-of: 2024-03-04\nsources: {a: {file: sources/newspaper.md, sha256: HASH-a}}\nstatements: {s: {source: a, passage: Talks on the dam go on}}\n";

    private static string Changed(string talks, string part, string instead)
    {
        Assert.Contains(part, talks, StringComparison.Ordinal);
        return talks.Replace(part, instead, StringComparison.Ordinal);
    }

    private static string[] Messages(Func<string, string> change)
    {
        var files = Starter.ToDictionary(
            file => file.Key,
            file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value),
            StringComparer.Ordinal
        );
        var talks = change(Starter["talks.yaml"])
            .Replace("HASH-a", Hash(files["sources/newspaper.md"]), StringComparison.Ordinal)
            .Replace("HASH-b", Hash(files["sources/statement.md"]), StringComparison.Ordinal);
        files["talks.yaml"] = Encoding.UTF8.GetBytes(talks);
        var reading = CaseReader.Read(new("dam", files));
        Assert.NotNull(reading.Negotiation);
        return [.. reading.Problems.Select(problem => problem.Message)];
    }

    private static string Hash(ReadOnlyMemory<byte> bytes) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.Span));
}
