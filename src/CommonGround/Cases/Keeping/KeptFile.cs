using System.Text.Json.Nodes;
using CommonGround.Cases.Yaml;
using CommonGround.Talks;

namespace CommonGround.Cases.Keeping;

/// <summary>The file in which a case keeps what the model said at its rounds: each record is written once and never changed.</summary>
public static class KeptFile
{
    public const string Name = "records.yaml";

    internal const string Format = "1";
    internal const string Key = "records";

    private const string Header = """
        # What the model said at each round, kept as it was said. “commonground changes” holds it against what comes later.
        # A record that is changed is worth nothing: “inputs” is the hash of what the case told of that day.
        format: 1
        records:

        """;

    /// <summary>The text of the file with one more record, and every other byte as it was.</summary>
    public static string With(CaseFolder folder, KeptRecord record)
    {
        var problems = new ProblemList();
        var file = folder.Files.TryGetValue(Name, out var bytes)
            ? TextFile.Decode(Name, bytes, linesEndWithLf: false, problems)!
            : new TextFile(Name, Header);
        var root = YamlReader.Read(file, problems)!;
        return YamlSplicer.Insert(root, new JsonObject { [Key] = new JsonObject { [record.Round] = Entry(record) } }).Text;
    }

    private static JsonObject Entry(KeptRecord record)
    {
        var entry = new JsonObject
        {
            ["day"] = FormattableString.Invariant($"{record.Day:yyyy-MM-dd}"),
            ["inputs"] = record.Inputs,
            ["seed"] = FormattableString.Invariant($"{record.Seed}"),
        };
        foreach (var ruling in record.Rulings)
        {
            entry[Word(ruling.Reach)] = Entry(ruling);
        }

        if (record.Estimates.Count > 0)
        {
            entry["forecasts"] = new JsonObject(
                record
                    .Estimates.GroupBy(estimate => estimate.Issue, StringComparer.Ordinal)
                    .Select(group =>
                        KeyValuePair.Create<string, JsonNode?>(
                            group.Key,
                            new JsonObject(
                                group.Select(estimate => KeyValuePair.Create<string, JsonNode?>(estimate.Model, Entry(estimate)))
                            )
                        )
                    )
            );
        }

        return entry;
    }

    private static JsonObject Entry(Ruling ruling)
    {
        var entry = new JsonObject { ["verdict"] = ruling.Verdict.ToString().ToLowerInvariant() };
        if (ruling.Settles.Count > 0)
        {
            entry["settles"] = new JsonObject(
                ruling.Settles.Select(settled => KeyValuePair.Create<string, JsonNode?>(settled.Issue, settled.Option))
            );
        }

        if (ruling.Refusals.Count > 0)
        {
            entry["refusals"] = new JsonArray([.. ruling.Refusals.Select(set => new JsonArray([.. set.Select(name => (JsonNode)name)]))]);
        }

        return entry;
    }

    private static JsonNode Entry(Estimate estimate) =>
        estimate.Chances.Count == 0
            ? JsonValue.Create(estimate.Value.ToString())
            : new JsonObject
            {
                ["value"] = estimate.Value.ToString(),
                ["chances"] = new JsonArray([
                    .. estimate.Chances.Select(chance => (JsonNode)chance.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ]),
            };

    internal static string Word(Reach reach) => reach == Reach.Complete ? "complete" : "framework";
}
