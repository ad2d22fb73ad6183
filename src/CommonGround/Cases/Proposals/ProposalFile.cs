using System.Text.Json.Nodes;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Proposals;

/// <summary>A proposal as it stands in the file of proposals, where a person may have changed it.</summary>
/// <param name="Id">Its name in the file, by which it is accepted.</param>
/// <param name="At">Where it would stand in the case, such as <c>parties/iran/positions/departure</c>.</param>
/// <param name="As">What would stand there.</param>
public sealed record FiledProposal(string Id, string At, JsonObject As)
{
    /// <summary>The source in which it was read.</summary>
    public string? Of { get; init; }

    public string? Rule { get; init; }

    public string? Grade { get; init; }

    /// <summary>The words that it rests on.</summary>
    public string? Words { get; init; }

    internal YamlEntry? Entry { get; init; }

    internal string[] Path => At.Split('/');

    /// <summary>What it would add to, such as <c>parties/iran/red-lines</c>; of a position its issue too.</summary>
    internal string Kind => Path is [_, _, "positions", ..] ? At : At[..Math.Max(0, At.LastIndexOf('/'))];

    internal IEnumerable<string> Names(string key) =>
        As[key] switch
        {
            JsonArray list => list.OfType<JsonValue>().Select(item => item.GetValue<string>()),
            JsonValue one => [one.GetValue<string>()],
            _ => [],
        };
}

/// <summary>The proposals beside a case: those that wait, and those that somebody declined, which are not made again.</summary>
public sealed record ProposalFile(ValueList<FiledProposal> Pending, ValueList<FiledProposal> Declined, IReadOnlyList<Problem> Problems)
{
    public const string Name = "proposals.yaml";

    internal const string Format = "1";
    internal const string PendingKey = "proposals";
    internal const string DeclinedKey = "declined";

    private static readonly string[] Sections = ["sources", "parties", "statements", "claims", "events", "rounds", "agreed", "camps"];

    private static readonly Shape File = new("proposal-file", "a file of proposals", ["format", PendingKey, DeclinedKey]);
    private static readonly Shape Proposal = new("proposal", "a proposal", ["at", "as", "of", "rule", "grade", "words"]);

    public bool HasErrors => Problems.Any(problem => problem.Severity == Severity.Error);

    /// <summary>Null where there is no such file.</summary>
    internal YamlMap? Root { get; init; }

    public static ProposalFile Read(CaseFolder folder)
    {
        var problems = new ProblemList();
        var root =
            folder.Files.TryGetValue(Name, out var bytes) && TextFile.Decode(Name, bytes, linesEndWithLf: false, problems) is { } file
                ? YamlReader.Read(file, problems)
                : null;
        var fields = root is null ? null : Fields.Open(root, root, File, problems);
        if (fields?.Require("format", Format) is { } format && format is not YamlText { Value: Format })
        {
            problems.Error(format, $"this program reads format {Format}");
        }

        var (pending, declined) = (Section(fields, PendingKey, problems), Section(fields, DeclinedKey, problems));
        foreach (var twice in declined.Where(one => pending.Any(other => other.Id == one.Id)))
        {
            problems.Error(twice.Entry!.Key, $"“{twice.Id}” is proposed and declined; remove one of the two");
        }

        return new(pending, declined, problems.InOrder()) { Root = root };
    }

    /// <summary>The text of the file without some that wait.</summary>
    internal string Without(IEnumerable<FiledProposal> gone) =>
        YamlSplicer.Remove((YamlMap)Root!.Find(PendingKey)!.Value, [.. gone.Select(one => one.Entry!)]);

    private static ValueList<FiledProposal> Section(Fields? fields, string key, ProblemList problems) =>
        CaseNames
            .Entries(fields?.Find(key), "proposals", CaseLimits.Statements, problems)
            .Select(entry => One(entry, problems))
            .OfType<FiledProposal>()
            .ToValueList();

    private static FiledProposal? One(YamlEntry entry, ProblemList problems)
    {
        if (
            Fields.Open(entry, Proposal, problems) is not { } fields
            || fields.Require("at", "statements/s1") is not YamlText at
            || fields.Require("as", "{source: report, passage: …}") is not { } content
        )
        {
            return null;
        }

        if (content is not YamlMap map)
        {
            problems.Error(content, "expected the keys of what is proposed, such as {source: report, passage: …}");
            return null;
        }

        if (!IsPath(at.Value))
        {
            problems.Error(
                at,
                $"“{at.Value}” is no place in a case; expected one such as statements/s1 or parties/iran/positions/departure"
            );
            return null;
        }

        return new(entry.Key.Value, at.Value, (JsonObject)Tree(map)!)
        {
            Of = fields.Text("of"),
            Rule = fields.Text("rule"),
            Grade = fields.Text("grade"),
            Words = fields.Text("words"),
            Entry = entry,
        };
    }

    private static bool IsPath(string at) =>
        at.Split('/') switch
        {
            ["parties", { Length: > 0 }, "positions" or "red-lines", { Length: > 0 }] => true,
            [var section, { Length: > 0 }] => Sections.Contains(section, StringComparer.Ordinal),
            _ => false,
        };

    private static JsonNode? Tree(YamlNode node) =>
        node switch
        {
            { IsNothing: true } => null,
            YamlText text => JsonValue.Create(text.Value),
            YamlList list => new JsonArray([.. list.Items.Select(Tree)]),
            YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Tree(entry.Value)))),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
}
