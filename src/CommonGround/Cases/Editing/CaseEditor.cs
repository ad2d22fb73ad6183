using System.Text;
using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Editing;

/// <summary>
/// Reads and changes places of a case and leaves every other byte as it was. Two edits of different places never get
/// into each other's way; two of one place are told apart by what their authors saw there.
/// </summary>
public static class CaseEditor
{
    /// <summary>What stands at a place, free of its indentation; null where nothing does.</summary>
    public static string? TextAt(CaseFolder folder, string place) =>
        Open(folder, FileOf(folder, place)) is { } root ? TextAt(root, Keys(root, place)) : null;

    /// <summary>What stands at a place without some of its keys; null where nothing does.</summary>
    public static string? TextAt(CaseFolder folder, string place, IReadOnlyCollection<string> without) =>
        TextAt(folder, place) is { } text && YamlReader.Read(new TextFile(place, text), new ProblemList()) is { } map
            ? YamlSplicer.Remove(map, [.. without.Select(map.Find).OfType<YamlEntry>()])
            : null;

    /// <summary>The keys at a place, in the order of the file; none where there is no map.</summary>
    public static IReadOnlyList<string> KeysAt(CaseFolder folder, string place) =>
        Open(folder, FileOf(folder, place)) is { } root && Find(root, Keys(root, place)).Entry is { Value: YamlMap map }
            ? [.. map.Entries.Select(entry => entry.Key.Value)]
            : [];

    /// <summary>Makes the edits one after the other: all of them, or none.</summary>
    public static Edited Apply(CaseFolder folder, params IReadOnlyList<CaseEdit> edits)
    {
        var changed = folder;
        foreach (var edit in edits)
        {
            if (Make(ref changed, edit) is { } obstacle)
            {
                return obstacle;
            }
        }

        var reading = CaseReader.Read(changed);
        return reading.Negotiation is null ? Refused(reading) : new Edited.Done(changed, reading, Differing(folder, changed));
    }

    /// <summary>Makes one edit, in a case that is not read until all are made; what stands in the way of it, or null.</summary>
    private static Edited? Make(ref CaseFolder folder, CaseEdit edit)
    {
        var file = FileOf(folder, edit.Place);
        if (Open(folder, file) is not { } root)
        {
            return Refused(CaseReader.Read(folder));
        }

        var keys = Keys(root, edit.Place);
        if (keys.Length == 0 || Array.Exists(keys, key => key.Length == 0))
        {
            return new Edited.Refused([$"“{edit.Place}” is no place in a case"]);
        }

        var current = TextAt(root, keys);
        if (current != edit.After && current != edit.Before)
        {
            return new Edited.Clash(edit, current);
        }

        folder = current == edit.After ? folder : With(folder, file, Changed(root, keys, edit.After));
        return null;
    }

    private static Edited.Refused Refused(CaseReading reading) =>
        new([.. reading.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Message)]);

    private static IReadOnlyList<string> Differing(CaseFolder before, CaseFolder after) =>
        [.. after.Files.Where(file => !file.Value.Equals(before.Files[file.Key])).Select(file => file.Key)];

    private static CaseFolder With(CaseFolder folder, string file, string text) =>
        folder with
        {
            Files = new SortedDictionary<string, ReadOnlyMemory<byte>>(
                folder.Files.ToDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal
            )
            {
                [file] = Encoding.UTF8.GetBytes(text),
            },
        };

    private static string? TextAt(YamlMap root, ReadOnlySpan<string> keys) =>
        Find(root, keys).Entry is { } entry ? new YamlValueText(root.File).Of(entry) : null;

    private static string Changed(YamlMap root, ReadOnlySpan<string> keys, string? after)
    {
        var text = new YamlValueText(root.File);
        var map = root;
        for (var depth = 0; ; depth++)
        {
            var rest = keys[(depth + 1)..];
            switch (map.Find(keys[depth]), rest.IsEmpty)
            {
                case (null, _):
                    return after is null ? root.File.Text : text.Add(map, keys[depth], Nested(rest, after, YamlLayout.IsInBrackets(map)));
                case ({ } entry, true):
                    return after is null ? YamlSplicer.Remove(map, [entry]) : text.Replace(map, entry, after);
                case ({ Value: YamlMap inner }, false):
                    map = inner;
                    break;
                case ({ } entry, false):
                    return text.Fill(map, entry, rest[0], Nested(rest[1..], after!, YamlLayout.IsInBrackets(map)));
            }
        }
    }

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

    private static (YamlMap? Map, YamlEntry? Entry) Find(YamlMap root, ReadOnlySpan<string> keys)
    {
        var map = root;
        for (var depth = 0; depth < keys.Length && map.Find(keys[depth]) is { } entry; depth++)
        {
            if (depth == keys.Length - 1)
            {
                return (map, entry);
            }

            if (entry.Value is not YamlMap inner)
            {
                break;
            }

            map = inner;
        }

        return (null, null);
    }

    private static YamlMap? Open(CaseFolder folder, string file) =>
        folder.Files.TryGetValue(file, out var bytes) && TextFile.Decode(file, bytes, linesEndWithLf: false, new ProblemList()) is { } text
            ? YamlReader.Read(text, new ProblemList())
            : null;

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
