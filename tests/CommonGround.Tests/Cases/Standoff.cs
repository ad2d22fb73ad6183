using CommonGround.Cases;
using CommonGround.Talks;

namespace CommonGround.Tests.Cases;

/// <summary>A case with moves outside the room, and one that names its situations itself.</summary>
internal static class Standoff
{
    public const string Moves = """
        format: 1
        title: The standoff
        as-of: 2024-03-04
        sources:
          report: {file: sources/report.md}
        moves:
          blockade: {party: port, name: The blockade, means: no boat leaves, taken: {value: yes, evidence: [s1], since: 2024-03-02}, evidence: [s1], note: a rope}
          raid: {party: port, taken: no}
          strike: {party: fishers, irreversible: yes, evidence: s2, visible-to: [me]}
          leave: {party: fishers, taken: no}
        impossible:
          - {when: blockade and raid, evidence: [s2], note: too few guards, visible-to: [me]}
          - leave and strike
        parties:
          port:
            wants:
              - {that: not strike, certainty: reported, strong: yes, evidence: [s1], since: 2024-03-01, note: above all}
              - {that: if strike then raid, certainty: unknown, visible-to: [me]}
              - blockade or raid
              - nothing else
          fishers:
            ranking: {order: leave > nothing = strike >> blockade + leave, certainty: stated, evidence: [s2], since: 2024-03-03, note: half said}
        statements:
          s1: {source: report, passage: "We will not sign … 12th month."}
          s2: {source: report, passage: it could live with any date}
        """;

    public const string States = """
        format: 1
        title: The standoff
        as-of: 2024-03-04
        sources:
          report: {file: sources/report.md}
        states:
          calm: {name: Both wait, today: yes, moves: {port: [siege, talks]}, evidence: [s1]}
          siege: {moves: {fishers: talks}}
          talks:
        parties:
          port: {ranking: siege > calm > talks}
          fishers: {ranking: talks = calm}
        statements:
          s1: {source: report, passage: it could live with any date}
        """;

    public static Negotiation Read(string talks) => CaseReader.Read(SomeCase.Folder(talks)).Negotiation!;

    /// <summary>The problems of the case that differs in this.</summary>
    public static string[] ProblemsWith(string talks, string part, string instead) =>
        SomeCase.ProblemsOf(
            talks.Contains(part, StringComparison.Ordinal)
                ? talks.Replace(part, instead, StringComparison.Ordinal)
                : throw new ArgumentException($"The case has no “{part}”.", nameof(part))
        );
}
