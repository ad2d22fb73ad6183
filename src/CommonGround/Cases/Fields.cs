using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>The keys of one map, held against the shape that it should have, and read one by one.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, YamlEntry> entries;
    private readonly Shape shape;
    private readonly ProblemList problems;

    private Fields(YamlNode place, IEnumerable<YamlEntry> entries, Shape shape, ProblemList problems)
    {
        Place = place;
        this.entries = entries.ToDictionary(entry => entry.Key.Value, StringComparer.Ordinal);
        this.shape = shape;
        this.problems = problems;
    }

    /// <summary>Where to say that something is missing.</summary>
    public YamlNode Place { get; }

    /// <summary>The keys of a map; an empty value is a map without keys. Keys that its shape does not have are problems.</summary>
    public static Fields? Open(YamlNode place, YamlNode node, Shape shape, ProblemList problems)
    {
        if (node is not YamlMap map)
        {
            if (node.IsNothing)
            {
                return new(place, [], shape, problems);
            }

            problems.Error(node, $"expected the keys of {shape.Noun}: {Wording.And(shape.Keys)}");
            return null;
        }

        foreach (var key in map.Entries.Select(entry => entry.Key).Where(key => !problems.IsFull && !shape.Has(key.Value)))
        {
            problems.Error(key, Unknown(key.Value, shape));
        }

        return new(place, map.Entries.Where(entry => shape.Has(entry.Key.Value)), shape, problems);
    }

    public static Fields? Open(YamlEntry entry, Shape shape, ProblemList problems) => Open(entry.Key, entry.Value, shape, problems);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The key with its value, or null when it is missing or nothing is written after it.</summary>
    public YamlEntry? Entry(string key) =>
        shape.Has(key)
            ? entries.GetValueOrDefault(key) is { Value.IsNothing: false } entry
                ? entry
                : null
            : throw new InvalidOperationException($"{shape.Noun} has no key “{key}”.");

    public YamlNode? Find(string key) => Entry(key)?.Value;

    public YamlNode? Require(string key, string example)
    {
        if (Find(key) is { } node)
        {
            return node;
        }

        problems.Error(entries.GetValueOrDefault(key)?.Key ?? Place, $"{shape.Noun} needs {key}, such as “{key}: {example}”");
        return null;
    }

    public string? Text(string key) => Find(key) is { } node ? Scalars.Text(node, problems) : null;

    public bool? Flag(string key) => Find(key) is { } node ? Scalars.Flag(node, problems) : null;

    public DateOnly? Date(string key) => Find(key) is { } node ? Scalars.Date(node, problems) : null;

    public Rational? Percentage(string key) => Find(key) is { } node ? Scalars.Percentage(node, problems) : null;

    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct => Find(key) is { } node ? Scalars.Choice(node, choices, problems) : null;

    public ValueList<string> Texts(string key) =>
        Find(key) is { } node ? Scalars.Texts(node, problems).Select(text => text.Value).ToValueList() : [];

    public ValueList<string>? VisibleTo => Has("visible-to") ? Texts("visible-to") : null;

    private static string Unknown(string written, Shape shape)
    {
        var meant = Wording.Meant(written, shape.Keys);
        return $"{shape.Noun} has no key “{Wording.Short(written)}”{(meant.Length > 0 ? meant : $"; its keys are {Wording.And(shape.Keys)}")}";
    }
}
