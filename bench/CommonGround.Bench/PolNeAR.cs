using System.Globalization;
using CommonGround.Reading;

namespace CommonGround.Bench;

/// <summary>An attribution as PolNeAR's annotators marked it.</summary>
internal sealed record GoldAttribution(IReadOnlyList<Stretch> Content, IReadOnlyList<Stretch> Speaker);

/// <summary>An article of PolNeAR with its attributions; read in place, never kept.</summary>
internal sealed record GoldArticle(string Name, string File, string Text, IReadOnlyList<GoldAttribution> Attributions)
{
    public static IEnumerable<GoldArticle> In(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "attributions"), "*.ann")
            .Order(StringComparer.Ordinal)
            .Select(file =>
            {
                var name = Path.GetFileNameWithoutExtension(file);
                var text = Path.Combine(folder, "text", name[..name.LastIndexOf('_')] + ".txt");
                return (name, file, text: System.IO.File.Exists(text) ? text : Path.Combine(folder, "text", name + ".txt"));
            })
            .Where(entry => System.IO.File.Exists(entry.text))
            .Select(entry =>
                Read(
                    entry.name,
                    Path.GetFileName(entry.text),
                    System.IO.File.ReadAllText(entry.text),
                    System.IO.File.ReadAllLines(entry.file)
                )
            );

    /// <summary>Offsets are in code points there; here in UTF-16 units.</summary>
    private static GoldArticle Read(string name, string file, string text, string[] lines)
    {
        var units = new List<int> { 0 };
        foreach (var rune in text.EnumerateRunes())
        {
            units.Add(units[^1] + rune.Utf16SequenceLength);
        }

        var spans = new Dictionary<string, Stretch[]>(StringComparer.Ordinal);
        var attributions = new List<GoldAttribution>();
        foreach (var fields in lines.Select(line => line.Split('\t')).Where(fields => fields.Length > 1))
        {
            if (fields[0].StartsWith('T'))
            {
                spans[fields[0]] =
                [
                    .. fields[1]
                        [(fields[1].IndexOf(' ', StringComparison.Ordinal) + 1)..]
                        .Split(';')
                        .Select(part =>
                            part.Split(' ')
                                .Select(number => units[Math.Min(int.Parse(number, CultureInfo.InvariantCulture), units.Count - 1)])
                                .ToArray()
                        )
                        .Select(ends => new Stretch(ends[0], ends[1])),
                ];
            }
            else if (fields[0].StartsWith('E'))
            {
                var parts = fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).ToArray();
                Stretch[] Of(string role) =>
                    [
                        .. parts
                            .Where(part => part[0].StartsWith(role, StringComparison.Ordinal))
                            .SelectMany(part => spans.GetValueOrDefault(part[1], [])),
                    ];
                attributions.Add(new(Of("Content"), Of("Source")));
            }
        }

        return new(name, file, text, attributions.FindAll(one => one.Content.Count > 0));
    }
}
