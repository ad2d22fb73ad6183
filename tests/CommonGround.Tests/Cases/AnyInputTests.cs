using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Yaml;

namespace CommonGround.Tests.Cases;

public class AnyInputTests
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(SomeCase.Whole);

    private static readonly Gen<string> Fragment = Gen.OneOf(
        Gen.OneOf(
            "[",
            "]",
            "{",
            "}",
            ":",
            ": ",
            ", ",
            "- ",
            "? ",
            "&a ",
            "*a",
            "!t ",
            "|",
            ">",
            "'",
            "\"",
            "%",
            "@",
            "#",
            " #",
            "\n",
            "\n  ",
            "\t",
            "…",
            "..",
            "\\",
            "😀",
            "never",
            "0"
        ),
        Gen.String[Gen.Char.AlphaNumeric, 0, 8]
    );

    private static readonly Gen<byte[]> Mutated = Mutations(Good);

    private static readonly Gen<byte[]> AnyYaml = Fragment
        .Array[0, 40]
        .Select(fragments => Encoding.UTF8.GetBytes(string.Concat(fragments)));

    [Fact]
    public void Whatever_is_written_the_reader_returns_problems_at_places_that_exist() =>
        Gen.OneOf(Mutated, AnyYaml, Gen.Byte.Array[0, 200]).Sample(talks => AssertReads(talks, null), iter: 3_000);

    [Fact]
    public void Whatever_stands_in_the_statements_the_reader_returns() =>
        Gen.OneOf(AnyYaml, Gen.Byte.Array[0, 200]).Sample(statements => AssertReads(Good, statements), iter: 500);

    [Fact]
    public void Every_node_knows_the_text_that_it_stands_for() =>
        AnyYaml
            .Select(Encoding.UTF8.GetString)
            .Sample(
                text =>
                {
                    if (YamlReader.Read(new TextFile("talks.yaml", text), new ProblemList()) is { } root)
                    {
                        AssertSpans(root, text);
                    }
                },
                iter: 3_000
            );

    internal static Gen<byte[]> Mutations(byte[] good) =>
        from edits in Gen.Select(Gen.Int[0, good.Length], Gen.Int[0, 30], Fragment).Array[1, 4]
        select edits.Aggregate(good, (bytes, edit) => Splice(bytes, edit.Item1, edit.Item2, Encoding.UTF8.GetBytes(edit.Item3)));

    internal static void AssertReads(byte[] talks, byte[]? statements)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            ["talks.yaml"] = talks,
            ["sources/report.md"] = Encoding.UTF8.GetBytes(SomeCase.Report),
        };
        if (statements is not null)
        {
            files["statements.yaml"] = statements;
        }

        var reading = CaseReader.Read(new("any", files));
        Assert.Equal(reading.Negotiation is null, reading.Problems.Any(problem => problem.Severity == Severity.Error));
        Assert.All(reading.Problems, problem => Assert.True(Exists(problem, files), problem.ToString()));
    }

    private static bool Exists(Problem problem, Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        var lines = Encoding.UTF8.GetString(files[problem.File].Span).Split('\n');
        return problem.Line >= 1
            && problem.Line <= lines.Length
            && problem.Column >= 1
            && problem.Column <= lines[problem.Line - 1].Length + 1;
    }

    private static void AssertSpans(YamlNode node, string text)
    {
        Assert.InRange(node.Start, 0, node.End);
        Assert.InRange(node.End, node.Start, text.Length);
        switch (node)
        {
            case YamlMap map:
                Assert.All(map.Entries, entry => AssertWithin(entry.Key, map, text));
                Assert.All(map.Entries, entry => AssertWithin(entry.Value, map, text));
                break;
            case YamlList list:
                Assert.All(list.Items, item => AssertWithin(item, list, text));
                break;
            case YamlText { Style: YamlStyle.Plain } plain
                when !plain.Value.Contains(' ', StringComparison.Ordinal) && !plain.Value.Contains('\n', StringComparison.Ordinal):
                Assert.Equal(plain.Value, text[plain.Start..plain.End]);
                break;
        }
    }

    private static void AssertWithin(YamlNode part, YamlNode whole, string text)
    {
        Assert.InRange(part.Start, whole.Start, whole.End);
        Assert.InRange(part.End, part.Start, whole.End);
        AssertSpans(part, text);
    }

    private static byte[] Splice(byte[] bytes, int at, int removed, byte[] inserted)
    {
        var start = Math.Min(at, bytes.Length);
        return [.. bytes[..start], .. inserted, .. bytes[Math.Min(bytes.Length, start + removed)..]];
    }
}
