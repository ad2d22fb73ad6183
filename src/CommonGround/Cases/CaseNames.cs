using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>Every name that one part of a case may use to speak of another.</summary>
internal sealed record CaseNames(
    NameSet Sources,
    NameSet Statements,
    NameSet Issues,
    NameSet Parties,
    NameSet PartiesAndIssues,
    NameSet Moves,
    NameSet States,
    NameSet Steps,
    NameSet IssuesAndSteps
)
{
    public const string WalkAway = "walk-away";

    /// <summary>The entries of a section, at most so many, each under a name that can stand in a condition.</summary>
    public static IEnumerable<YamlEntry> Entries(YamlNode? section, string noun, int limit, ProblemList problems)
    {
        if (section is null)
        {
            return [];
        }

        if (section is not YamlMap map)
        {
            problems.Error(section, $"expected {noun} by name, such as “a-name: …”");
            return [];
        }

        if (map.Entries.Count > limit)
        {
            problems.Error(
                map.Entries[limit].Key,
                FormattableString.Invariant($"at most {limit} {noun} are read, here are {map.Entries.Count}")
            );
        }

        return map.Entries.Take(limit).Where(entry => CanBeName(entry.Key, problems));
    }

    private static bool CanBeName(YamlText key, ProblemList problems)
    {
        var name = key.Value;
        if (name.Length > CaseLimits.NameLength)
        {
            problems.Error(
                key,
                FormattableString.Invariant($"a name has at most {CaseLimits.NameLength} characters, this one has {name.Length}")
            );
            return false;
        }

        if (name != Option.Never && Words.Quoted(name) == name)
        {
            return true;
        }

        problems.Error(
            key,
            name.Length > 0 && name.All(char.IsAsciiLetterLower)
                ? $"“{name}” has a meaning in conditions and cannot be a name"
                : $"“{name}” cannot be a name: a letter first, then letters, digits, - and _"
        );
        return false;
    }
}
