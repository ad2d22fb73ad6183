namespace CommonGround.Cases.Formats.Genius;

/// <summary>A domain template and the utility spaces over it; without a template the first of them tells the domain.</summary>
internal static class GeniusScenario
{
    public static Scenario? Read(IReadOnlyList<OpenFile> files, ImportSettings settings, ProblemList problems)
    {
        foreach (var other in files.Where(file => !IsTemplate(file) && !file.Root!.Is("utility_space")))
        {
            problems.Error(other.Root!, $"expected a negotiation_template or a utility_space, not “{Wording.Short(other.Root!.Name)}”");
        }

        var templates = files.Where(IsTemplate).ToArray();
        var profiles = files.Where(file => !IsTemplate(file)).ToArray();
        if (templates.Length > 1)
        {
            problems.Error(templates[1].Root!, $"this is a second domain; the first is {templates[0].File.Path}");
        }
        else if (profiles.Length == 0)
        {
            problems.Error(files[0].Root!, "there is a domain and no profile; name the profiles' files too");
        }

        if (problems.HasErrors)
        {
            return null;
        }

        var source = templates.Length > 0 ? templates[0] : profiles[0];
        return
            new GeniusDomain(settings, problems).Read(source.Root!, source.File.Name) is { } domain
            && domain.Admits(profiles.Length, source.File, problems)
            ? new(domain, Profiles(domain, profiles, problems), string.Join(", ", files.Select(file => file.File.FileName)))
            : null;
    }

    private static (Profile, string)[] Profiles(Domain domain, OpenFile[] files, ProblemList problems) =>
        [
            .. files
                .Select(file => (Profile: new GeniusProfile(domain, problems).Read(file.Root!, file.File.Name), file.File.Path))
                .Where(read => read.Profile is not null)
                .Select(read => (read.Profile!, read.Path)),
        ];

    private static bool IsTemplate(OpenFile file) => file.Root!.Is("negotiation_template");
}
