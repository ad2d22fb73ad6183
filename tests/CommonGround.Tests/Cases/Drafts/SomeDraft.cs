using System.Text;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Tests.Cases.Drafts;

/// <summary>Texts to read, in a case with a few parties and issues.</summary>
internal static class SomeDraft
{
    public const string Path = "drafts/one.md";

    /// <summary>A heading, so that what follows starts on line 5.</summary>
    public const string Start = "# T\n\n## 1. A {#a}\n\n";

    private const string Talks = """
        format: 1
        title: The harbour
        as-of: 2024-03-04
        issues:
          closing: {question: When does it close?, scale: {from: 0, to: 12, step: 3, unit: months, or: never}}
          guarantee: {question: Who answers for it?, options: [none, political, in writing]}
          lighthouse: {question: Does it stay?, options: [stays, goes]}
          cellar: {question: What is below?, options: [empty, full], visible-to: [insider]}
        parties:
          fishers: {name: The Fishers, aliases: [the fleet]}
          port: {name: Port Authority}
          spy: {name: A spy, visible-to: [insider]}
        agreed:
          lighthouse: {option: stays, evidence: []}
        drafts:
          one: {file: drafts/one.md, date: 2024-03-04}
        """;

    public static CaseReading Read(string draft) =>
        CaseReader.Read(
            new CaseFolder(
                "harbour",
                new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                {
                    ["talks.yaml"] = Encoding.UTF8.GetBytes(Talks),
                    [Path] = Encoding.UTF8.GetBytes(draft),
                }
            )
        );

    public static Negotiation Case(string draft)
    {
        var reading = Read(draft);
        Assert.Empty(reading.Problems.Where(problem => problem.Severity == Severity.Error));
        return reading.Negotiation!;
    }

    public static Draft Of(string draft) => Case(draft).Drafts[0];

    public static string[] Errors(string draft) =>
        [.. Read(draft).Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString())];
}
