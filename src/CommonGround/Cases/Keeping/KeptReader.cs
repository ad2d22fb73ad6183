using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases.Keeping;

/// <summary>Reads what the model said at earlier rounds. Names in it are those of that day, so they are not held against the case of today.</summary>
internal sealed class KeptReader(NameSet rounds, ProblemList problems)
{
    private const int Digits = 64;

    private static readonly Shape File = new("record-file", "a file of records", ["format", KeptFile.Key]);

    private static readonly Shape Record = new(
        "record",
        "a record",
        ["day", "inputs", "seed", KeptFile.Word(Reach.Complete), KeptFile.Word(Reach.Framework), "forecasts"]
    );

    private static readonly Shape Ruled = new("ruling", "a verdict", ["verdict", "settles", "refusals"]);

    private static readonly Shape Estimated = new("estimate", "a forecast", ["value", "chances"]);

    private static readonly Dictionary<string, Verdict> Verdicts = Enum.GetValues<Verdict>()
        .ToDictionary(verdict => verdict.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public ValueList<KeptRecord> Read(YamlMap root)
    {
        var fields = Fields.Open(root, root, File, problems);
        if (fields?.Require("format", KeptFile.Format) is { } format && format is not YamlText { Value: KeptFile.Format })
        {
            problems.Error(format, $"this program reads format {KeptFile.Format}");
        }

        return CaseNames
            .Entries(fields?.Find(KeptFile.Key), "records", CaseLimits.Entries, problems)
            .Select(Kept)
            .OfType<KeptRecord>()
            .ToValueList();
    }

    private KeptRecord? Kept(YamlEntry entry)
    {
        rounds.Knows(entry.Key, problems);
        if (Fields.Open(entry, Record, problems) is not { } fields)
        {
            return null;
        }

        fields.Require("day", "2015-10-30");
        fields.Require("inputs", "the hash of what went in");
        var seed = fields.Find("seed") is { } written ? Scalars.Whole(written, int.MinValue, problems) : null;
        return fields.Date("day") is { } day && Hash(fields) is { } inputs
            ? new(entry.Key.Value, day, inputs)
            {
                Seed = seed ?? 1,
                Rulings = Enum.GetValues<Reach>().Select(reach => Ruling(fields, reach)).OfType<Ruling>().ToValueList(),
                Estimates = Map(fields.Find("forecasts"), "forecasts")
                    .SelectMany(issue => Map(issue.Value, "forecasts").Select(model => Estimate(issue.Key.Value, model)))
                    .OfType<Estimate>()
                    .ToValueList(),
            }
            : null;
    }

    private string? Hash(Fields fields)
    {
        if (fields.Text("inputs") is not { } written)
        {
            return null;
        }

        if (written.Length == Digits && written.All(char.IsAsciiHexDigit))
        {
            return written;
        }

        problems.Error(fields.Find("inputs")!, FormattableString.Invariant($"expected the {Digits} hexadecimal digits of a SHA-256"));
        return null;
    }

    private Ruling? Ruling(Fields fields, Reach reach)
    {
        if (fields.Entry(KeptFile.Word(reach)) is not { } entry || Fields.Open(entry, Ruled, problems) is not { } ruled)
        {
            return null;
        }

        ruled.Require("verdict", "hinges");
        var refusals = ruled.Find("refusals") is YamlList sets ? sets.Items : [];
        return ruled.Choice("verdict", Verdicts) is { } verdict
            ? new(reach, verdict)
            {
                Settles = Map(ruled.Find("settles"), "issues")
                    .Select(settled => new SettledOn(settled.Key.Value, Scalars.Text(settled.Value, problems) ?? ""))
                    .ToValueList(),
                Refusals = refusals.Select(set => Scalars.Texts(set, problems).Select(name => name.Value).ToValueList()).ToValueList(),
            }
            : null;
    }

    private Estimate? Estimate(string issue, YamlEntry model)
    {
        if (model.Value is not YamlMap)
        {
            return Scalars.Number(model.Value, problems) is { } plain ? new(issue, model.Key.Value, plain) : null;
        }

        if (Fields.Open(model, Estimated, problems) is not { } fields)
        {
            return null;
        }

        var chances = fields.Find("chances") is YamlList list ? list.Items.Select(item => Scalars.Whole(item, 0, problems)).ToArray() : [];
        if (chances.Sum(chance => (long)(chance ?? 0)) != Talks.Estimate.All || chances.Length < 2)
        {
            problems.Error(fields.Place, FormattableString.Invariant($"expected chances that add up to {Talks.Estimate.All}"));
        }

        return fields.Require("value", "12") is { } value && Scalars.Number(value, problems) is { } number
            ? new(issue, model.Key.Value, number) { Chances = chances.Select(chance => chance ?? 0).ToValueList() }
            : null;
    }

    private IEnumerable<YamlEntry> Map(YamlNode? node, string noun) => CaseNames.Entries(node, noun, CaseLimits.Entries, problems);
}
