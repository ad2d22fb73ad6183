using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Formats.Negmas;

/// <summary>An outcome space of NegMAS and the utility functions over it.</summary>
internal static class NegmasScenario
{
    public static Scenario? Read(IReadOnlyList<OpenFile> files, ImportSettings settings, ProblemList problems)
    {
        var domains = files.Where(IsDomain).ToArray();
        var profiles = files.Where(file => !IsDomain(file)).ToArray();
        if (domains.Length != 1)
        {
            problems.Error(
                domains.Length > 1 ? domains[1].Map! : files[0].Map!,
                domains.Length > 1
                    ? $"this is a second outcome space; the first is {domains[0].File.Path}"
                    : "no file has issues, so there is no outcome space"
            );
        }
        else if (profiles.Length == 0)
        {
            problems.Error(files[0].Map!, "there is an outcome space and no utility function; name their files too");
        }

        if (
            problems.HasErrors
            || new NegmasDomain(settings, problems).Read(domains[0].Map!, domains[0].File.Name) is not { } domain
            || !domain.Admits(profiles.Length, domains[0].File, problems)
        )
        {
            return null;
        }

        var read = profiles
            .Select(file => (Profile: new NegmasProfile(domain, problems).Read(file.Map!, file.File.Name), file.File.Path))
            .ToArray();
        return new(
            domain,
            [.. read.Where(one => one.Profile is not null).Select(one => (one.Profile!, one.Path))],
            string.Join(", ", files.Select(file => file.File.FileName))
        );
    }

    private static bool IsDomain(OpenFile file) => file.Map.At("issues") is YamlList;
}
