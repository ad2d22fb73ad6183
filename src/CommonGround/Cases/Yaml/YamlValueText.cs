using System.Text;

namespace CommonGround.Cases.Yaml;

/// <summary>The text of a value as a person would type it into an empty page, free of its indentation, and put back into its place.</summary>
internal sealed class YamlValueText(TextFile file)
{
    private const string Step = "  ";

    private readonly YamlLayout layout = new(file);

    /// <summary>What stands after a key. A map or list over several lines starts at the margin.</summary>
    public string Of(YamlEntry entry)
    {
        var end = layout.EndOf(entry);
        if (end <= entry.Value.Start)
        {
            return "";
        }

        var lines = file.Text[entry.Value.Start..end].Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var margin = IsBelow(entry) ? entry.Value.Start - layout.StartOfLine(entry.Value.Start) : lines.Skip(1).Select(Margin).Min() ?? 0;
        return string.Join(
            '\n',
            lines.Select((line, number) => number == 0 ? line : line[Math.Min(margin, Margin(line) ?? line.Length)..])
        );
    }

    /// <summary>The file with another text after a key.</summary>
    public string Replace(YamlMap map, YamlEntry entry, string text)
    {
        var from = layout.AfterColon(entry.Key.End);
        return file.Text[..from] + After(text, IndentOf(map, entry)) + file.Text[Math.Max(from, layout.EndOf(entry))..];
    }

    /// <summary>The file with an entry more, after the others of its map.</summary>
    public string Add(YamlMap map, string key, string text)
    {
        if (YamlLayout.IsInBrackets(map))
        {
            var inside = FlowText.Entry(key, text);
            var at = map.Entries.Count == 0 ? map.Start + 1 : layout.EndOf(map.Entries[^1]);
            return file.Text.Insert(at, map.Entries.Count == 0 ? inside : ", " + inside);
        }

        var place = map.Entries.Count == 0 ? file.Text.Length : layout.AfterLine(layout.EndOf(map.Entries[^1]));
        return Insert(place, layout.IndentOf(map), key, text);
    }

    /// <summary>The file with a first entry under a key that has nothing yet.</summary>
    public string Fill(YamlMap map, YamlEntry empty, string key, string text)
    {
        var indent = IndentOf(map, empty);
        var line = $"{FlowText.Scalar(key)}:{After(text, indent + Step)}";
        return Replace(
            map,
            empty,
            YamlLayout.IsInBrackets(map) ? $"{{{FlowText.Entry(key, text)}}}" : layout.NewLine + indent + Step + line
        );
    }

    private string Insert(int at, string indent, string key, string text)
    {
        var line = $"{indent}{FlowText.Scalar(key)}:{After(text, indent)}";
        return at > 0 && file.Text[at - 1] != '\n'
            ? file.Text.Insert(at, layout.NewLine + line)
            : file.Text.Insert(at, line + layout.NewLine);
    }

    /// <summary>A map or list of lines goes below its key, anything else beside it.</summary>
    private string After(string text, string indent)
    {
        if (text.Length == 0 || text.StartsWith(layout.NewLine, StringComparison.Ordinal))
        {
            return text;
        }

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var after = new StringBuilder(IsBlock(text) ? layout.NewLine + indent + Step : " ").Append(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            after.Append(layout.NewLine).Append(line.Length == 0 ? "" : indent + Step).Append(line);
        }

        return after.ToString();
    }

    private string IndentOf(YamlMap map, YamlEntry entry) =>
        YamlLayout.IsInBrackets(map) ? "" : new string(' ', entry.Key.Start - layout.StartOfLine(entry.Key.Start));

    private bool IsBelow(YamlEntry entry) => layout.StartOfLine(entry.Value.Start) > entry.Key.Start;

    private static int? Margin(string line) => line.AsSpan().Trim(' ').IsEmpty ? null : line.Length - line.TrimStart(' ').Length;

    private static bool IsBlock(string text) =>
        text[0] is not ('[' or '{' or '"' or '\'' or '|' or '>')
        && (text.StartsWith("- ", StringComparison.Ordinal) || YamlReader.Read(new TextFile("", text), new ProblemList()) is not null);
}
