using CommonGround.Packages;

namespace CommonGround.Cases.Yaml;

/// <summary>A stretch of a YAML file, in UTF-16 units, end exclusive: what stands there can be replaced by splicing text.</summary>
internal abstract class YamlNode(TextFile file, int start, int end)
{
    public TextFile File => file;

    public int Start => start;

    public int End => end;

    /// <summary>Nothing is written where a value could stand.</summary>
    public virtual bool IsNothing => false;
}

/// <summary>A piece of text: a key, or a value.</summary>
internal sealed class YamlText(TextFile file, int start, int end, string value, YamlStyle style) : YamlNode(file, start, end)
{
    public string Value => value;

    public YamlStyle Style => style;

    public override bool IsNothing => style == YamlStyle.Plain && value is "" or "~" or "null";

    /// <summary>The place in the file of a character of the value: quotes, escapes and folded lines put it off.</summary>
    public int OffsetOf(int character) => ScalarOffsets.Find(this, character);

    public override string ToString() => value;
}

/// <summary>How a text is written: bare, in quotes, or as a block of lines.</summary>
internal enum YamlStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Block,
}

/// <summary>A key and what stands under it.</summary>
internal sealed record YamlEntry(YamlText Key, YamlNode Value);

/// <summary>Keys with their values, in the order of the file, each key once.</summary>
internal sealed class YamlMap(TextFile file, int start, int end, ValueList<YamlEntry> entries) : YamlNode(file, start, end)
{
    private readonly Lazy<Dictionary<string, YamlEntry>> byKey = new(() =>
        entries.ToDictionary(entry => entry.Key.Value, StringComparer.Ordinal)
    );

    public ValueList<YamlEntry> Entries => entries;

    public YamlEntry? Find(string key) => byKey.Value.GetValueOrDefault(key);
}

/// <summary>Items in the order of the file.</summary>
internal sealed class YamlList(TextFile file, int start, int end, ValueList<YamlNode> items) : YamlNode(file, start, end)
{
    public ValueList<YamlNode> Items => items;
}
