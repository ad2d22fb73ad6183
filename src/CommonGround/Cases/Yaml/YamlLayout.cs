namespace CommonGround.Cases.Yaml;

/// <summary>How a YAML file is laid out: where lines and entries start and end, and how far they are indented.</summary>
internal sealed class YamlLayout(TextFile file)
{
    /// <summary>The line end that the file uses.</summary>
    public string NewLine { get; } =
        file.Text.IndexOf('\n', StringComparison.Ordinal) is var line and > 0 && file.Text[line - 1] == '\r' ? "\r\n" : "\n";

    public static bool IsInBrackets(YamlMap map) => map.Start < map.File.Text.Length && map.File.Text[map.Start] == '{';

    public string IndentOf(YamlMap map)
    {
        if (map.Entries.Count == 0)
        {
            return "";
        }

        var first = map.Entries[0].Key.Start;
        return new string(' ', first - StartOfLine(first));
    }

    /// <summary>The parser's end of nothing may lie on a later line.</summary>
    public int EndOf(YamlEntry entry) =>
        entry.Value switch
        {
            YamlText { Start: var start, End: var end } when start == end => AfterColon(entry.Key.End),
            YamlText => entry.Value.End,
            _ => Math.Max(AfterColon(entry.Key.End), EndOf(entry.Value)),
        };

    public int EndOf(YamlNode node) =>
        node switch
        {
            YamlMap { Entries: [.., var last] } map when !IsInBrackets(map) => EndOf(last),
            YamlList { Items: [.., var last] } list when file.Text[list.Start] != '[' => EndOf(last),
            _ => node.End,
        };

    public int AfterColon(int keyEnd)
    {
        var at = keyEnd;
        while (at < file.Text.Length && file.Text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < file.Text.Length && file.Text[at] == ':' ? at + 1 : keyEnd;
    }

    public int StartOfLine(int at) => at == 0 ? 0 : file.Text.LastIndexOf('\n', at - 1) + 1;

    public int AfterLine(int at)
    {
        var end = file.Text.IndexOf('\n', at);
        return end < 0 ? file.Text.Length : end + 1;
    }
}
