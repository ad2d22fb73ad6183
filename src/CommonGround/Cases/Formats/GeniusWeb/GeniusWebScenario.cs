using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Formats.GeniusWeb;

/// <summary>A GeniusWeb domain and the linear additive profiles over it; each profile repeats the domain, so one is enough.</summary>
internal static class GeniusWebScenario
{
    public const string Profile = "LinearAdditiveUtilitySpace";

    /// <summary>Both spellings are about.</summary>
    private static readonly string[] IssueTables = ["issuesValues", "issueValues"];

    public static bool IsDomain(YamlMap map) => Values(map) is not null;

    public static YamlNode? Values(YamlNode? domain) => IssueTables.Select(key => domain.At(key)).FirstOrDefault(node => node is not null);

    public static Scenario? Read(IReadOnlyList<OpenFile> files, ImportSettings settings, ProblemList problems)
    {
        var domains = files.Where(file => file.Map.At(Profile) is null).ToArray();
        var profiles = files.Where(file => file.Map.At(Profile) is not null).ToArray();
        if (domains.Length > 1)
        {
            problems.Error(domains[1].Map!, $"this is a second domain; the first is {domains[0].File.Path}");
        }
        else if (profiles.Length == 0)
        {
            problems.Error(domains[0].Map!, "there is a domain and no profile; name the profiles' files too");
        }

        if (problems.HasErrors)
        {
            return null;
        }

        var source = domains.Length > 0 ? domains[0] : profiles[0];
        var told = domains.Length > 0 ? source.Map : profiles[0].Map.At(Profile, "domain");
        if (
            GeniusWebDomain.Read(told ?? source.Map!, source.File.Name, problems) is not { } domain
            || !domain.Admits(profiles.Length, source.File, problems)
        )
        {
            return null;
        }

        var read = profiles.Select(file =>
            (new GeniusWebProfile(domain, problems).Read(file.Map.At(Profile)!, file.File.Name), file.File.Path)
        );
        return new(domain, [.. read], string.Join(", ", files.Select(file => file.File.FileName)));
    }
}
