using System.Reflection;
using System.Text;
using System.Text.Json;

namespace CommonGround.Cli.Tests;

/// <summary>Cases that nobody would wish for, and where the examples are.</summary>
internal static class AwkwardCases
{
    /// <summary>Names that try to be something else: an element, a formula, the other direction, the whole line.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "<script>alert(1)</script>",
        "\"quoted\" 'and' &amp; ]]>",
        "=HYPERLINK(\"http://example.org\")",
        "+1+cmd|' /C calc'!A0",
        "@SUM(1)",
        "דומא دوما",
        "👩‍👩‍👧‍👦 東京",
        "*bold* _line_ [link](http://example.org) `code` | cell",
        string.Concat(Enumerable.Repeat("abcdefghij", 30)),
    ];

    public static string Examples { get; } = Path.Combine(Root(), "examples");

    /// <summary>The examples, and the cases below.</summary>
    public static TheoryData<string> All => new("vienna-2015", "reservoir", "hostile", "large");

    public static string Folder(Scratch scratch, string name) =>
        name switch
        {
            "hostile" => Hostile(scratch),
            "large" => Large(scratch),
            _ => Path.Combine(Examples, name),
        };

    /// <summary>Parties, issues, camps, a title and a source that bear those names.</summary>
    public static string Hostile(Scratch scratch)
    {
        var lines = new List<string> { "format: 1", $"title: {Quoted(Names[^1])}", "as-of: 2024-01-01", "sources:" };
        lines.Add($"  text: {{file: sources/text.md, title: {Quoted(Names[0])}, publisher: {Quoted(Names[2])}, date: 2024-01-01}}");
        lines.Add("issues:");
        lines.AddRange(
            Names.Select((name, index) => $"  issue-{index}: {{name: {Quoted(name)}, question: {Quoted(name)}, options: [no, yes]}}")
        );
        lines.Add("camps:");
        lines.Add($"  one: {{name: {Quoted(Names[0])}, members: [party-0, party-1]}}");
        lines.Add($"  two: {{name: {Quoted(Names[^1])}, members: [party-2, party-3]}}");
        lines.Add("parties:");
        lines.AddRange(Names.SelectMany(HostileParty));
        lines.Add("statements:");
        lines.AddRange(
            Names.Select(
                (name, index) => $"  s{index}: {{source: text, passage: {Quoted($"Line {index} says so")}, speaker: {Quoted(name)}}}"
            )
        );
        lines.Add("events:");
        lines.AddRange(Names.Select((name, index) => $"  event-{index}: {{title: {Quoted(name)}, evidence: [s{index}]}}"));
        lines.Add("rounds:");
        lines.Add($"  next: {{name: {Quoted(Names[1])}, place: {Quoted(Names[^1])}, expected: yes, evidence: [s1]}}");
        var text = string.Concat(Names.Select((name, index) => $"Line {index} says so: {name}\n"));
        return Write(scratch, "hostile", lines, text);
    }

    /// <summary>500 parties and 100 issues.</summary>
    public static string Large(Scratch scratch)
    {
        var parties = Enumerable.Range(0, 500).ToArray();
        var lines = new List<string> { "format: 1", "title: A very large talk", "as-of: 2024-01-01", "sources:" };
        lines.Add("  text: {file: sources/text.md, date: 2024-01-01}");
        lines.Add("issues:");
        lines.AddRange(Enumerable.Range(0, 100).Select(index => $"  issue-{index}: {{question: What of it?, options: [a, b, c]}}"));
        lines.Add("camps:");
        lines.AddRange(
            Enumerable
                .Range(0, 10)
                .Select(camp => $"  camp-{camp}: [{string.Join(", ", parties.Skip(camp * 40).Take(40).Select(party => $"party-{party}"))}]")
        );
        lines.Add("parties:");
        lines.AddRange(parties.SelectMany(LargeParty));
        lines.Add("statements:");
        lines.AddRange(
            parties.Select(party => $"  s{party}: {{source: text, passage: Number {party} speaks, speaker: Speaker {party}, grade: B2}}")
        );
        return Write(scratch, "large", lines, string.Concat(parties.Select(party => $"Number {party} speaks.\n")));
    }

    private static IEnumerable<string> HostileParty(string name, int index) =>
        [
            $"  party-{index}:",
            $"    name: {Quoted(name)}",
            $"    influence: {10 * index}",
            "    positions:",
            .. Enumerable
                .Range(0, 6)
                .Select(issue => $"      issue-{issue}: {{ideal: yes, salience: 50, certainty: stated, evidence: [s{index}]}}"),
            "    red-lines:",
            $"      line-{index}: {{demand: issue-0 = {(index % 2 == 0 ? "yes" : "no")}, certainty: {(index % 3 == 0 ? "unknown" : "stated")}, evidence: [s{index}]}}",
        ];

    private static IEnumerable<string> LargeParty(int party) =>
        [
            $"  party-{party}:",
            $"    influence: {party * 7 % 100}",
            "    positions:",
            .. Enumerable
                .Range(0, party % 2 == 0 ? 100 : 20)
                .Select(issue =>
                    $"      issue-{issue}: {{ideal: {"abc"[(party + issue) % 3]}, salience: {(party * 3 + issue) % 100}, evidence: [s{party}]}}"
                ),
            .. party % 10 == 0
                ?
                [
                    "    red-lines:",
                    $"      line-{party}: {{demand: issue-{party * 13 % 97} = {"ab"[party / 10 % 2]}, certainty: stated, evidence: [s{party}]}}",
                ]
                : Array.Empty<string>(),
        ];

    private static string Write(Scratch scratch, string name, IEnumerable<string> lines, string source)
    {
        scratch.Write($"{name}/talks.yaml", Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        scratch.Write($"{name}/sources/text.md", Encoding.UTF8.GetBytes(source));
        return scratch[name];
    }

    /// <summary>JSON's strings are YAML's too.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static string Root()
    {
        var folder = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!;
        while (!File.Exists(Path.Combine(folder, "CommonGround.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
