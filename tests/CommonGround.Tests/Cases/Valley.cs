using CommonGround.Talks;

namespace CommonGround.Tests.Cases;

/// <summary>A case with a roadmap that uses every key.</summary>
internal static class Valley
{
    public const string Talks = """
        format: 1
        title: A valley after the war
        as-of: 2024-03-04
        sources:
          report: {file: sources/report.md}
        issues:
          monitors: {question: Are there monitors?, options: [none, few, many]}
          amnesty: {question: When?, scale: {from: 0, to: 24, step: 3, unit: months, or: never}}
        parties:
          government:
            positions:
              prisoners: {rejects: prisoners < 2 months}
            red-lines:
              disarmed-first: {demand: withdrawal >= disarmament + 1 month}
          movement:
            positions:
              disarmament: {ideal: 24 months, salience: 90}
            red-lines:
              out-in-a-year: {demand: withdrawal <= 14 months}
              amnesty-first: {demand: amnesty < disarmament, certainty: unknown}
          neighbour: {signs: no}
        roadmap:
          signature: 2024-01-31
          horizon: 24 months
          note: a sketch
          steps:
            ceasefire: {by: [government, movement], within: 1 month, means: guns fall silent, evidence: [s1]}
            monitors-in: {name: Monitors in, by: neighbour, lasts: 1..3 months, after: ceasefire, only-if: monitors != none}
            prisoners: {by: government, after: {ceasefire: 1 month}, with: exchange, since: 2024-02-01, note: all of them}
            exchange: {by: movement, visible-to: [me]}
            disarmament: {by: movement, lasts: 3..8 months, after: monitors-in, within: 2025-01-31, verifiers: [neighbour], carries-out: amnesty}
            withdrawal: {by: government, lasts: 2..4, after: disarmament, guarantors: [neighbour], within: {value: 15 months, certainty: stated, evidence: [s2], note: said twice}}
            elections: {by: unknown, from: 2024-06-01, after: {withdrawal: 2..6 months}, optional: yes, certainty: reported}
          promises:
            no-late-elections: {that: elections <= 20 months or elections = never, certainty: unknown, visible-to: [me]}
            census: {that: elections != 13 months, evidence: [s1], since: 2024-02-02, note: a census}
        statements:
          s1: {source: report, passage: "We will not sign … 12th month."}
          s2: {source: report, passage: it could live with any date}
        """;

    public static Negotiation Negotiation { get; } = Standoff.Read(Talks);

    public static string[] ProblemsWith(string part, string instead) => Standoff.ProblemsWith(Talks, part, instead);

    /// <summary>Line and column at which some words stand, from where something was put instead.</summary>
    public static string PlaceOf(string part, string instead, string at)
    {
        var talks = Talks.Replace(part, instead, StringComparison.Ordinal);
        var place = talks.IndexOf(at, Math.Max(0, talks.IndexOf(instead, StringComparison.Ordinal)), StringComparison.Ordinal);
        var start = talks.LastIndexOf('\n', place);
        return FormattableString.Invariant($"{talks[..place].Count(character => character == '\n') + 1}:{place - start}");
    }

    public static Negotiation With(string part, string instead) => Standoff.Read(Talks.Replace(part, instead, StringComparison.Ordinal));
}
