using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Formats;

/// <summary>An element of an XML file with its place; text between elements is passed over, for the field's files have none that counts.</summary>
internal sealed class Tag(string name, TextFile file, int start)
{
    private readonly Dictionary<string, string> attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Tag> children = [];

    public string Name => name;

    public TextFile File => file;

    public int Start => start;

    public IReadOnlyList<Tag> Children => children;

    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    /// <summary>The elements of that name right below.</summary>
    public IEnumerable<Tag> Under(string child) => children.Where(tag => tag.Is(child));

    /// <summary>This element and all below it, in the order of the file.</summary>
    public IEnumerable<Tag> All() => children.SelectMany(tag => tag.All()).Prepend(this);

    public bool Is(string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    public void Add(Tag child) => children.Add(child);

    public void Set(string attribute, string value) => attributes[attribute] = value;
}
