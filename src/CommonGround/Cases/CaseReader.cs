using CommonGround.Cases.Keeping;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>From the files of a case to the negotiation that they describe, or to everything that is wrong with them.</summary>
public static class CaseReader
{
    /// <summary>The file that a case consists of.</summary>
    public const string TalksFile = "talks.yaml";

    /// <summary>The file that may hold the statements, apart from the rest.</summary>
    public const string StatementsFile = "statements.yaml";

    private const string Format = "1";

    public static CaseReading Read(CaseFolder folder)
    {
        var problems = new ProblemList();
        var negotiation = Admits(folder, problems) ? Negotiation(folder, problems) : null;
        return new(problems.HasErrors ? null : negotiation, problems.InOrder());
    }

    private static bool Admits(CaseFolder folder, ProblemList problems)
    {
        foreach (var (path, bytes) in folder.Files.Where(file => file.Value.Length > CaseLimits.FileBytes))
        {
            problems.Error(
                path,
                1,
                1,
                FormattableString.Invariant(
                    $"a file has at most {CaseLimits.FileBytes / 1024 / 1024} MiB, this one has {bytes.Length} bytes"
                )
            );
        }

        var total = folder.Files.Values.Sum(bytes => (long)bytes.Length);
        if (total > CaseLimits.CaseBytes)
        {
            problems.Error(
                TalksFile,
                1,
                1,
                FormattableString.Invariant($"a case has at most {CaseLimits.CaseBytes / 1024 / 1024} MiB, this one has {total} bytes")
            );
        }
        else if (!folder.Files.ContainsKey(TalksFile))
        {
            var meant = Wording.Meant(TalksFile, folder.Files.Keys.Where(path => path != StatementsFile));
            problems.Error(TalksFile, 1, 1, $"“{folder.Name}” has no {TalksFile}, so it is not a case{meant}");
        }

        return !problems.HasErrors;
    }

    private static Negotiation? Negotiation(CaseFolder folder, ProblemList problems)
    {
        var talks = File(folder, TalksFile, problems);
        var statements = folder.Files.ContainsKey(StatementsFile) ? File(folder, StatementsFile, problems) : null;
        if (talks is null || !IsOfThisFormat(talks, problems))
        {
            return null;
        }

        var isWhole = statements is not null || !folder.Files.ContainsKey(StatementsFile);
        var tree = new CaseTree(talks, Statements(statements, problems), isWhole);
        var negotiation = Read(folder, tree, problems);
        if (negotiation is not null && !problems.HasErrors)
        {
            Warn(negotiation, tree, problems);
        }

        return negotiation;
    }

    private static Negotiation? Read(CaseFolder folder, CaseTree tree, ProblemList problems)
    {
        try
        {
            return new NegotiationReader(folder, tree, problems).Read() is { } negotiation
                ? negotiation with
                {
                    Kept = Kept(folder, tree, problems),
                }
                : null;
        }
        catch (TooLargeException tooLarge)
        {
            problems.Error(tree.Place("moves"), tooLarge.Message);
            return null;
        }
    }

    private static ValueList<KeptRecord> Kept(CaseFolder folder, CaseTree tree, ProblemList problems) =>
        folder.Files.ContainsKey(KeptFile.Name) && File(folder, KeptFile.Name, problems) is { } kept
            ? new KeptReader(tree.RoundNames(), problems).Read(kept)
            : [];

    /// <summary>Of a case with errors there is no telling what it leaves out.</summary>
    private static void Warn(Negotiation negotiation, CaseTree tree, ProblemList problems)
    {
        new CaseWarnings(negotiation, tree, problems).Warn();
        new ValueWarnings(negotiation, tree, problems).Warn();
        new ConditionWarnings(negotiation, tree, problems).Warn();
        new DateWarnings(negotiation, tree, problems).Warn();
        new MoveWarnings(negotiation, tree, problems).Warn();
        new DraftWarnings(negotiation, tree, problems).Warn();
    }

    private static YamlMap? File(CaseFolder folder, string path, ProblemList problems) =>
        TextFile.Decode(path, folder.Files[path], linesEndWithLf: false, problems) is { } file ? YamlReader.Read(file, problems) : null;

    private static bool IsOfThisFormat(YamlMap talks, ProblemList problems)
    {
        var format = talks.Find("format");
        if (format?.Value is YamlText { Value: Format })
        {
            return true;
        }

        problems.Error(
            format?.Value ?? talks,
            format is null
                ? $"the case does not say its format; start with “format: {Format}”"
                : $"this program reads format {Format}, not “{format.Value}”"
        );
        return false;
    }

    /// <summary>The statements of a file of their own: under their key, or bare.</summary>
    private static YamlNode? Statements(YamlMap? file, ProblemList problems)
    {
        if (file?.Find("statements") is not { } section)
        {
            return file;
        }

        foreach (var entry in file.Entries.Where(entry => entry != section))
        {
            problems.Error(entry.Key, $"{StatementsFile} holds statements only");
        }

        return section.Value;
    }
}
