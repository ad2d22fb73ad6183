using System.Text;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats;

/// <summary>What came of an import: the files of a case by path, unless some problem is an error.</summary>
public sealed record Imported(IReadOnlyDictionary<string, string>? Files, IReadOnlyList<Problem> Problems);

/// <summary>How to import what the files leave open.</summary>
/// <param name="Today">The day of the case, since the formats have none.</param>
/// <param name="RealSteps">In how many steps a range of real numbers is cut.</param>
public sealed record ImportSettings(DateOnly Today, int RealSteps = 20);

/// <summary>From the files of GENIUS, GeniusWeb, NegMAS or KTAB to the case that says the same.</summary>
public static class Importer
{
    public static Imported Read(IReadOnlyList<ForeignFile> files, ImportSettings settings)
    {
        var problems = new ProblemList();
        var text = Admits(files, settings, problems) ? Case(files, settings, problems) : null;
        if (text is null || problems.HasErrors)
        {
            return new(null, problems.InOrder());
        }

        var folder = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CaseReader.TalksFile] = text,
            [CaseSchema.File] = CaseSchema.Text,
        };
        var errors = Errors(text);
        return errors.Length > 0 ? new(null, errors) : new(folder, problems.InOrder());
    }

    private static bool Admits(IReadOnlyList<ForeignFile> files, ImportSettings settings, ProblemList problems)
    {
        var place = files.Count > 0 ? files[0].Path : CaseReader.TalksFile;
        if (files.Count == 0)
        {
            problems.Error(place, 1, 1, "there is no file to import");
        }
        else if (files.Count > CaseLimits.Parties + 1)
        {
            problems.Error(
                place,
                1,
                1,
                FormattableString.Invariant($"a case has at most {CaseLimits.Parties} parties, here are {files.Count} files")
            );
        }
        else if (files.Sum(file => (long)file.Bytes.Length) > CaseLimits.CaseBytes)
        {
            problems.Error(
                place,
                1,
                1,
                FormattableString.Invariant($"the files have more than {CaseLimits.CaseBytes / 1024 / 1024} MiB together")
            );
        }
        else if (settings.RealSteps < 1 || !Numbers.HasDecimal(new Rational(1, settings.RealSteps)))
        {
            problems.Error(
                place,
                1,
                1,
                FormattableString.Invariant(
                    $"a range cannot be cut in {settings.RealSteps} steps that end as decimals; take 10, 16, 20, 25, 40, 50 or 100"
                )
            );
        }

        return !problems.HasErrors;
    }

    private static string? Case(IReadOnlyList<ForeignFile> files, ImportSettings settings, ProblemList problems)
    {
        var read = files.Select(file => ForeignFormat.Recognise(file, problems)).ToArray();
        if (problems.HasErrors)
        {
            return null;
        }

        var format = read[0]!.Format;
        if (read.FirstOrDefault(file => file!.Format != format) is { } other)
        {
            problems.Error(
                other.File.Path,
                1,
                1,
                $"this is {other.Format.Title}, and {files[0].Path} is {format.Title}; import one format at a time"
            );
            return null;
        }

        return format.Case([.. read.Select(file => file!)], settings, problems);
    }

    internal static string? Text(Scenario scenario, ImportSettings settings, ProblemList problems, string format)
    {
        var parties = scenario.Profiles.Select(profile => (profile.Profile, Standing: Standing.Of(profile.Profile))).ToArray();
        foreach (var (profile, place) in scenario.Profiles.Where((_, index) => parties[index].Standing.WalkAway > 100))
        {
            problems.Error(
                place,
                1,
                1,
                $"its reservation of {Numbers.Decimal(profile.Reservation!.Value)} is more than any package can be worth"
            );
        }

        var note = $"Imported from {format}: {scenario.Origin}. Values are the profiles' utilities times 100; nobody's words show them.";
        return problems.HasErrors ? null : CaseText.Of(scenario.Domain, parties, settings.Today, note);
    }

    /// <summary>What would be read as an error is not handed out: a case has limits of its own.</summary>
    private static Problem[] Errors(string text)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [CaseReader.TalksFile] = Encoding.UTF8.GetBytes(text),
        };
        return [.. CaseReader.Read(new("imported", files)).Problems.Where(problem => problem.Severity == Severity.Error)];
    }
}

/// <summary>A domain with the profiles over it, each with the path of its file, and where they come from in words.</summary>
internal sealed record Scenario(Domain Domain, IReadOnlyList<(Profile Profile, string Path)> Profiles, string Origin);
