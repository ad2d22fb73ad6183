using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Editing;

/// <summary>What stands below some keys of a YAML file of the case.</summary>
internal sealed class YamlPlace(YamlMap root, string[] keys) : CasePlace(root.File.Path)
{
    public override string? Text => Entry is { } entry ? new YamlValueText(root.File).Of(entry) : null;

    public YamlNode? Value => Entry?.Value;

    private YamlEntry? Entry
    {
        get
        {
            var map = root;
            foreach (var key in keys[..^1])
            {
                if (map.Find(key)?.Value is not YamlMap inner)
                {
                    return null;
                }

                map = inner;
            }

            return map.Find(keys[^1]);
        }
    }

    public static new YamlPlace? Find(CaseFolder folder, string place)
    {
        var file = FileOf(folder, place);
        return
            folder.Files.TryGetValue(file, out var bytes)
            && TextFile.Decode(file, bytes, linesEndWithLf: false, new ProblemList()) is { } text
            && YamlReader.Read(text, new ProblemList()) is { } root
            && Keys(root, place) is var keys
            && keys.Length > 0
            && !Array.Exists(keys, key => key.Length == 0)
            ? new(root, keys)
            : null;
    }

    /// <summary>The maps in which a place is to stand and that are not there yet, the outermost first.</summary>
    public static IEnumerable<string> Missing(CaseFolder folder, string place) => Find(folder, place)?.Missing(place.Split('/')) ?? [];

    public override string With(string? text)
    {
        var written = new YamlValueText(root.File);
        var map = root;
        for (var depth = 0; ; depth++)
        {
            var rest = keys.AsSpan((depth + 1)..);
            switch (map.Find(keys[depth]), rest.IsEmpty)
            {
                case (null, _):
                    return text is null ? root.File.Text : written.Add(map, keys[depth], Nested(rest, text, YamlLayout.IsInBrackets(map)));
                case ({ } entry, true):
                    return text is null ? YamlSplicer.Remove(map, [entry]) : written.Replace(map, entry, text);
                case ({ Value: YamlMap inner }, false):
                    map = inner;
                    break;
                case ({ } entry, false):
                    return written.Fill(map, entry, rest[0], Nested(rest[1..], text!, YamlLayout.IsInBrackets(map)));
            }
        }
    }

    private IEnumerable<string> Missing(string[] names) =>
        Enumerable
            .Range(1, keys.Length - 1)
            .Where(depth => new YamlPlace(root, keys[..depth]).Entry is null)
            .Select(depth => string.Join('/', names[..(names.Length - keys.Length + depth)]));

    /// <summary>The text under keys that are not there yet.</summary>
    private static string Nested(ReadOnlySpan<string> keys, string text, bool inBrackets)
    {
        for (var depth = keys.Length - 1; depth >= 0; depth--)
        {
            text =
                inBrackets || !text.Contains('\n', StringComparison.Ordinal)
                    ? $"{{{FlowText.Entry(keys[depth], text)}}}"
                    : $"{FlowText.Scalar(keys[depth])}:\n  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}";
        }

        return text;
    }

    private static string FileOf(CaseFolder folder, string place) =>
        place.StartsWith("statements/", StringComparison.Ordinal) && folder.Files.ContainsKey(CaseReader.StatementsFile)
            ? CaseReader.StatementsFile
            : CaseReader.TalksFile;

    /// <summary>A file of statements may hold them bare.</summary>
    private static string[] Keys(YamlMap root, string place)
    {
        var keys = place.Split('/');
        return root.File.Path == CaseReader.StatementsFile && root.Find("statements") is null ? keys[1..] : keys;
    }
}
