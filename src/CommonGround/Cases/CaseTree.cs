using CommonGround.Cases.Yaml;

namespace CommonGround.Cases;

/// <summary>The YAML of a case: its talks, the statements that stand in a file of their own, and whether that file could be read.</summary>
internal sealed record CaseTree(YamlMap Talks, YamlNode? Statements, bool IsWhole)
{
    public CaseNames Names()
    {
        var (parties, issues) = (Section("parties"), Section("issues"));
        var steps = (Section("roadmap") as YamlMap)?.Find("steps")?.Value;
        return new(
            NameSet.Of("source", true, Section("sources")),
            NameSet.Of("statement", IsWhole, Section("statements"), Statements),
            NameSet.Of("issue", true, issues),
            NameSet.Of("party", true, parties),
            NameSet.Of("party or issue", true, parties, issues),
            NameSet.Of("move", true, Section("moves")),
            NameSet.Of("state", true, Section("states")),
            NameSet.Of("step", true, steps),
            NameSet.Of("issue or step", true, issues, steps)
        );
    }

    public NameSet RoundNames() => NameSet.Of("round", true, Section("rounds"));

    /// <summary>The key at the end of a path through the maps of the talks, or the nearest one above it.</summary>
    public YamlNode Place(params ReadOnlySpan<string> path)
    {
        YamlNode place = Talks;
        var map = Talks;
        foreach (var key in path)
        {
            if (map?.Find(key) is not { } entry)
            {
                break;
            }

            place = entry.Key;
            map = entry.Value as YamlMap;
        }

        return place;
    }

    public YamlNode StatementPlace(string name) => (Statements as YamlMap)?.Find(name)?.Key ?? Place("statements", name);

    private YamlNode? Section(string key) => Talks.Find(key)?.Value;
}
