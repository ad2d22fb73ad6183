using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>What a person settles on a command line, such as <c>departure=12 months</c>, or a package that another question names.</summary>
internal static class PackageWords
{
    public static IEnumerable<string> Names => Catalogue.All.SelectMany(analysis => analysis.PackageNames);

    /// <summary>The name of a package, where one is written instead of choices.</summary>
    public static string? NameIn(ValueList<string> written) => written is [var name] && Names.Contains(name) ? name : null;

    /// <summary>The choices of which a named package consists; null where there is no such package.</summary>
    public static ValueList<string>? Called(string name, Negotiation negotiation, Run run) =>
        Catalogue
            .All.Where(analysis => analysis.PackageNames.Contains(name))
            .Select(analysis => analysis.PackageCalled(name, negotiation, run))
            .OfType<Package>()
            .FirstOrDefault()
            is { } package
            ? negotiation.Issues.Select(issue => $"{issue.Name}={package[issue].Name}").ToValueList()
            : null;

    /// <summary>Why these words settle nothing here; null when all do.</summary>
    public static string? Misfit(Negotiation negotiation, ValueList<string> written)
    {
        if (NameIn(written) is not null)
        {
            return null;
        }

        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in written)
        {
            var (name, option) = Parted(words);
            if (option is null)
            {
                return Names.Contains(words)
                    ? $"“{words}” is a whole package; name it alone"
                    : $"“{words}” settles nothing; write an issue, = and an option, or the name of a package{Meant(words, Names)}";
            }

            if (negotiation.Issues.FirstOrDefault(issue => issue.Name == name) is not { } issue)
            {
                return $"there is no issue “{name}”{Meant(name, negotiation.Issues.Select(issue => issue.Name))}";
            }

            if (Find(issue, option) is null)
            {
                return $"“{name}” has no option “{option}”{Meant(option, issue.Options.Select(one => one.Name))}";
            }

            if (!settled.Add(name))
            {
                return $"“{name}” is settled twice";
            }
        }

        return null;
    }

    public static ValueList<Settlement> Read(Negotiation negotiation, ValueList<string> written) =>
        written
            .Select(Parted)
            .Select(words => (Issue: negotiation.Issue(words.Issue), words.Option))
            .Select(words => new Settlement(words.Issue, Find(words.Issue, words.Option!)!))
            .ToValueList();

    private static (string Issue, string? Option) Parted(string words) =>
        words.Split('=', 2, StringSplitOptions.TrimEntries) is [var issue, { Length: > 0 } option] ? (issue, option) : (words, null);

    /// <summary>By its name, or on a scale by its number alone.</summary>
    private static Option? Find(Issue issue, string written) =>
        issue.Options.FirstOrDefault(option => option.Name == written)
        ?? (Rational.TryParse(written, out var place) ? issue.Options.FirstOrDefault(option => option.At == place) : null);

    private static string Meant(string written, IEnumerable<string> known) =>
        Words.Nearest(written, known) is { } nearest ? $"; did you mean “{nearest}”?" : "";
}
