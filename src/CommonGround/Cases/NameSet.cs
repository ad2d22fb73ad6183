using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>The names that one section of the case gives, known before anything that speaks of them is read.</summary>
internal sealed class NameSet
{
    private readonly string noun;
    private readonly HashSet<string> names;
    private readonly bool isComplete;

    private NameSet(string noun, HashSet<string> names, bool isComplete)
    {
        this.noun = noun;
        this.names = names;
        this.isComplete = isComplete;
    }

    /// <summary>Whether every name is known; where a section is broken, it is not.</summary>
    public bool IsComplete => isComplete;

    /// <summary>Takes the keys of the sections; where one is broken, a name that is not here may still be right.</summary>
    public static NameSet Of(string noun, bool isComplete, params ReadOnlySpan<YamlNode?> sections)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            isComplete &= section is null or YamlMap || section.IsNothing;
            keys.UnionWith(section is YamlMap map ? map.Entries.Select(entry => entry.Key.Value) : []);
        }

        return new(noun, keys, isComplete);
    }

    public int Count => names.Count;

    public bool Contains(string name) => names.Contains(name);

    /// <summary>Whether the name may be used: an unknown one is a problem.</summary>
    public bool Knows(YamlText written, ProblemList problems)
    {
        if (names.Contains(written.Value))
        {
            return true;
        }

        if (!problems.IsFull && Refusal(written.Value) is { } refusal)
        {
            problems.Error(written, refusal);
        }

        return false;
    }

    /// <summary>Why the name may not be used; null when it may, or when not every name is known.</summary>
    public string? Refusal(string name) =>
        names.Contains(name) || !isComplete ? null : $"no {noun} is named “{Wording.Short(name)}”{Wording.Meant(name, names)}";

    public ValueList<string> Read(YamlNode? node, ProblemList problems)
    {
        if (node is null)
        {
            return [];
        }

        var read = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in Scalars.Texts(node, problems).Where(text => Knows(text, problems)))
        {
            if (seen.Add(text.Value))
            {
                read.Add(text.Value);
            }
            else
            {
                problems.Error(text, $"“{text.Value}” stands twice in this list");
            }
        }

        return read.ToValueList();
    }
}
