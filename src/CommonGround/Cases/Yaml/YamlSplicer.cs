using System.Text;
using System.Text.Json.Nodes;

namespace CommonGround.Cases.Yaml;

/// <summary>
/// Puts new keys into the text of a YAML file and leaves every other byte as it was. Block maps get lines of their own, indented
/// as their neighbours are; maps in brackets get the keys inside them.
/// </summary>
internal sealed class YamlSplicer
{
    private readonly TextFile file;
    private readonly YamlLayout layout;
    private readonly List<(int At, int Length, string Text)> splices = [];
    private readonly List<string> clashes = [];

    private YamlSplicer(TextFile file)
    {
        this.file = file;
        layout = new(file);
    }

    /// <summary>The text with the additions in it, or the keys at which it says something else already.</summary>
    public static (string Text, IReadOnlyList<string> Clashes) Insert(YamlMap root, JsonObject additions)
    {
        var splicer = new YamlSplicer(root.File);
        splicer.Into(root, additions, "", isRoot: true);
        return (splicer.clashes.Count == 0 ? splicer.Spliced() : root.File.Text, splicer.clashes);
    }

    /// <summary>The text without these entries of a map, those of a block with their lines.</summary>
    public static string Remove(YamlMap map, IReadOnlyCollection<YamlEntry> entries)
    {
        var splicer = new YamlSplicer(map.File);
        if (YamlLayout.IsInBrackets(map))
        {
            var kept = map.Entries.Except(entries).Select(entry => map.File.Text[entry.Key.Start..splicer.layout.EndOf(entry)]);
            var start = map.Entries[0].Key.Start;
            splicer.splices.Add((start, splicer.layout.EndOf(map.Entries[^1]) - start, string.Join(", ", kept)));
            return splicer.Spliced();
        }

        foreach (var entry in entries)
        {
            var start = splicer.layout.StartOfLine(entry.Key.Start);
            splicer.splices.Add((start, splicer.layout.AfterLine(splicer.layout.EndOf(entry)) - start, ""));
        }

        return splicer.Spliced();
    }

    private void Into(YamlMap map, JsonObject additions, string path, bool isRoot)
    {
        var fresh = new JsonObject();
        foreach (var (key, value) in additions)
        {
            if (map.Find(key) is { } entry)
            {
                Merge(entry, value, path + key, YamlLayout.IsInBrackets(map), layout.IndentOf(map));
            }
            else
            {
                fresh[key] = value?.DeepClone();
            }
        }

        if (fresh.Count == 0)
        {
            return;
        }

        if (YamlLayout.IsInBrackets(map))
        {
            var inside = string.Join(", ", fresh.Select(one => FlowText.Entry(one.Key, FlowText.Of(one.Value))));
            splices.Add(map.Entries.Count == 0 ? (map.Start + 1, 0, inside) : (layout.EndOf(map.Entries[^1]), 0, ", " + inside));
            return;
        }

        Lines(layout.AfterLine(layout.EndOf(map.Entries[^1])), fresh, layout.IndentOf(map), isRoot);
    }

    private void Merge(YamlEntry entry, JsonNode? value, string path, bool isInBrackets, string indent)
    {
        switch (entry.Value, value)
        {
            case (YamlMap map, JsonObject more):
                Into(map, more, path + "/", isRoot: false);
                break;
            case ({ IsNothing: true }, JsonObject more):
                Fill(entry, more, isInBrackets, indent);
                break;
            case ({ IsNothing: true }, null):
                break;
            case (YamlList or YamlText { IsNothing: false }, JsonArray more):
                Append(entry.Value, more);
                break;
            case (YamlText text, JsonValue one) when text.Value == one.GetValue<string>():
                break;
            default:
                clashes.Add(path);
                break;
        }
    }

    /// <summary>A key after which nothing is written yet.</summary>
    private void Fill(YamlEntry entry, JsonObject more, bool isInBrackets, string indent)
    {
        if (more.Count == 0)
        {
            return;
        }

        if (entry.Value.End > entry.Value.Start && entry.Value is YamlText)
        {
            splices.Add((entry.Value.Start, entry.Value.End - entry.Value.Start, FlowText.Of(more)));
        }
        else if (isInBrackets)
        {
            var colon = layout.AfterColon(entry.Key.End);
            splices.Add((colon, 0, (colon == entry.Key.End ? ": " : " ") + FlowText.Of(more)));
        }
        else
        {
            Lines(layout.AfterLine(layout.AfterColon(entry.Key.End)), more, indent + "  ", isRoot: false);
        }
    }

    /// <summary>Items that the list does not have yet; one text alone is a list of one.</summary>
    private void Append(YamlNode node, JsonArray more)
    {
        var known = node is YamlList list ? list.Items.OfType<YamlText>().Select(text => text.Value).ToArray() : [((YamlText)node).Value];
        var fresh = more.Where(item => item is not JsonValue value || !known.Contains(value.GetValue<string>(), StringComparer.Ordinal))
            .ToArray();
        if (fresh.Length == 0)
        {
            return;
        }

        var inside = string.Join(", ", fresh.Select(FlowText.Of));
        switch (node)
        {
            case YamlText text:
                splices.Add((text.Start, 0, "["));
                splices.Add((text.End, 0, $", {inside}]"));
                break;
            case YamlList { Items.Count: 0 }:
                splices.Add((node.Start + 1, 0, inside));
                break;
            case YamlList items when file.Text[items.Start] == '[':
                splices.Add((items.Items[^1].End, 0, ", " + inside));
                break;
            case YamlList items:
                var dash = file.Text[layout.StartOfLine(items.Items[^1].Start)..items.Items[^1].Start];
                Raw(
                    layout.AfterLine(items.Items[^1].End),
                    string.Concat(fresh.Select(item => $"{dash}{FlowText.Of(item)}{layout.NewLine}"))
                );
                break;
        }
    }

    private void Lines(int at, JsonObject entries, string indent, bool isRoot)
    {
        var lines = new StringBuilder();
        foreach (var (key, value) in entries)
        {
            lines.Append(isRoot ? layout.NewLine : "");
            Line(lines, key, value, indent);
        }

        Raw(at, lines.ToString());
    }

    private void Raw(int at, string lines) =>
        splices.Add((at, 0, at > 0 && file.Text[at - 1] != '\n' ? layout.NewLine + lines[..^layout.NewLine.Length] : lines));

    /// <summary>A map of plain things goes on one line; one that holds further maps is opened up.</summary>
    private void Line(StringBuilder lines, string key, JsonNode? value, string indent)
    {
        if (value is not JsonObject map || !map.Any(entry => entry.Value is JsonObject))
        {
            lines.Append(indent).Append(FlowText.Entry(key, FlowText.Of(value))).Append(layout.NewLine);
            return;
        }

        lines.Append(indent).Append(FlowText.Entry(key, "")).Append(layout.NewLine);
        foreach (var (inner, part) in map)
        {
            Line(lines, inner, part, indent + "  ");
        }
    }

    private string Spliced()
    {
        var text = new StringBuilder(file.Text);
        foreach (
            var (at, length, part) in splices
                .Select((splice, order) => (splice, order))
                .OrderByDescending(one => one.splice.At)
                .ThenByDescending(one => one.order)
                .Select(one => one.splice)
        )
        {
            text.Remove(at, length).Insert(at, part);
        }

        return text.ToString();
    }
}
