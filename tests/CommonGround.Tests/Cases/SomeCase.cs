using System.Security.Cryptography;
using System.Text;
using CommonGround.Cases;

namespace CommonGround.Tests.Cases;

/// <summary>Cases to read, made of texts.</summary>
internal static class SomeCase
{
    public const string Report = """
        The harbour council met on Monday. A spokesman for the fishers said: "We will not sign
        unless the east quay stays open until the 12th month." The port authority said that
        it could live with any date.

        One official, who asked not to be named, said that the shippers would never accept a closure.
        All sides agreed that the lighthouse stays. At least 40 boats were damaged in the storm.

        """;

    public static string ReportHash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Report)));

    /// <summary>One of everything that the format knows.</summary>
    public static string Whole { get; } =
        $$$"""
            format: 1
            title: The harbour
            as-of: 2024-03-04
            note: Told for the tests.
            rule: {all-but: 1, vetoes: [fishers]}
            sources:
              report: {file: sources/report.md, title: The report, publisher: a paper, date: 2024-03-04, sha256: {{{ReportHash}}}, note: frozen, visible-to: [me, you]}
            camps:
              keepers: [fishers, port]
              movers: {name: The movers, members: [shippers], evidence: [s3], note: one only, visible-to: me}
            issues:
              closing:
                name: The closing
                question: When does the east quay close?
                scale: {from: 0, to: 24, step: 3, unit: months, or: never}
                note: counted from today
              reopening:
                question: When does it open again?
                scale: {from: 0, to: 48, step: 6, unit: months}
              lighthouse:
                question: Does the lighthouse stay?
                options: [stays, goes]
              guarantee:
                question: Who answers for it?
                options:
                  none: nobody
                  political: a declaration of ministers
                  written: a contract
                visible-to: [me]
            agreed:
              lighthouse: {option: stays, evidence: [s4], since: 2024-03-04, note: all said so}
            claims:
              points: {name: Points of agreement, claimed: 2, listed: 1, evidence: [s4], note: one is missing}
            parties:
              fishers:
                name: The fishers
                letter: F
                seat: at-the-table
                signs: yes
                role: they own the boats
                mediator: no
                influence: {value: 40..60, by: analyst, evidence: [s1]}
                aliases: [the boats, fishermen]
                factions:
                  young: {name: The young, evidence: [s1], note: less patient}
                evidence: [s1]
                walk-away: {value: 40..55, certainty: assumed, evidence: [s1], since: 2024-03-01, note: a guess}
                positions:
                  closing: {ideal: never, salience: 90, evidence: [s1], certainty: stated, since: 2024-03-04, note: firm}
                  guarantee: {accepts: [written], rejects: none, unknown: political, values: {none: 0, political: 40..60, written: 100}, evidence: s1}
                red-lines:
                  open-for-a-year: {demand: closing >= 12 months, certainty: stated, scope: {value: any, by: analyst}, evidence: [s1]}
                  open-again: {demand: if closing < 24 months then reopening <= 24 months, scope: unknown}
              port:
                signs: true
                walk-away: 40
                influence: 20
                positions:
                  closing:
                    - {ideal: 6, since: 2024-03-04, salience: 50.5}
                    - {ideal: 3..12 months, since: 2024-01-01}
                  guarantee: {points: [0, 1, 2]}
                  lighthouse: {points: {stays: 3, goes: 0}}
              shippers:
                seat: invited
                positions:
                  closing: {unknown: closing > 6 months, evidence: [s3]}
              town:
            statements:
              s1: {source: report, passage: "We will not sign … 12th month.", speaker: a spokesman for the fishers, affiliation: the fishers, about: fishers, named: no, grade: C3, date: 2024-03-04, kind: quoted}
              s2: {source: report, passage: it could live with any date, about: [port]}
              s3:
                source: report
                passage: >
                  the shippers would never
                  accept a closure
                speaker: one official
                named: false
                note: a rumour
                visible-to: [me]
              s4: {source: report, passage: "All sides agreed ... stays."}
              s5: {source: report, passage: At least 40 boats}
            events:
              storm: {title: The storm, date: 2024-03-02, kind: weather, place: the bay, counts: {boats: {at-least: 40}, quays: 1, sailors: {at-least: 1, at-most: 3}}, evidence: [s5], bears-on: [fishers, closing], note: spring tide}
            rounds:
              first: {name: The first round, date: 2024-03-04, place: the town hall, evidence: [s2], note: short}
              second: {date: 2024-03-18, expected: yes}
            """;

    public static CaseFolder Folder(string talks, string? statements = null, string report = Report)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            ["talks.yaml"] = Encoding.UTF8.GetBytes(talks),
            ["sources/report.md"] = Encoding.UTF8.GetBytes(report),
        };
        if (statements is not null)
        {
            files["statements.yaml"] = Encoding.UTF8.GetBytes(statements);
        }

        return new("harbour", files);
    }

    /// <summary>The problems of a case that differs from the whole one in this.</summary>
    public static string[] ProblemsWith(string part, string instead) =>
        ProblemsOf(
            Whole.Contains(part, StringComparison.Ordinal)
                ? Whole.Replace(part, instead, StringComparison.Ordinal)
                : throw new ArgumentException($"The whole case has no “{part}”.", nameof(part))
        );

    public static string[] ProblemsOf(string talks, string? statements = null, string report = Report) =>
        [.. CaseReader.Read(Folder(talks, statements, report)).Problems.Select(problem => problem.ToString())];
}
