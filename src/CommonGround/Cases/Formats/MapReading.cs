using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats;

/// <summary>Steps down the maps of a JSON or YAML file.</summary>
internal static class MapReading
{
    public static YamlNode? At(this YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            node = (node as YamlMap)?.Find(key)?.Value;
        }

        return node is null || node.IsNothing ? null : node;
    }

    public static string? Text(this YamlNode? node) => node is YamlText { IsNothing: false } text ? text.Value : null;

    /// <summary>The number that is written here; what is no number is a problem, and 0.</summary>
    public static Rational Number(this YamlNode node, ProblemList problems)
    {
        if (node is YamlText text && Numbers.Read(text.Value) is { } number)
        {
            return number;
        }

        problems.Error(node, $"expected a number{(node is YamlText other ? $", not “{Wording.Short(other.Value)}”" : "")}");
        return 0;
    }

    public static IReadOnlyList<YamlNode> Items(this YamlNode? node) => node is YamlList list ? list.Items : [];

    public static IReadOnlyList<YamlEntry> Entries(this YamlNode? node) => node is YamlMap map ? map.Entries : [];
}
