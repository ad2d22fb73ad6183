using CommonGround.Cases.Formats.Genius;
using CommonGround.Cases.Formats.GeniusWeb;
using CommonGround.Cases.Formats.Ktab;
using CommonGround.Cases.Formats.Negmas;
using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Formats;

/// <summary>A format of the field, and how its files together make a case.</summary>
internal sealed record ForeignFormat(string Title, Func<IReadOnlyList<OpenFile>, ImportSettings, ProblemList, string?> Case)
{
    private static readonly ForeignFormat GeniusXml = Profiles("GENIUS XML", GeniusScenario.Read);
    private static readonly ForeignFormat GeniusWebJson = Profiles("GeniusWeb JSON", GeniusWebScenario.Read);
    private static readonly ForeignFormat NegmasYaml = Profiles("NegMAS YAML", NegmasScenario.Read);
    private static readonly ForeignFormat KtabCsv = new("KTAB CSV", KtabCase.Text);

    private static ForeignFormat Profiles(string title, Func<IReadOnlyList<OpenFile>, ImportSettings, ProblemList, Scenario?> read) =>
        new(
            title,
            (files, settings, problems) =>
                read(files, settings, problems) is { } scenario ? Importer.Text(scenario, settings, problems, title) : null
        );

    /// <summary>Opens a file in the format that its content shows, whatever its name.</summary>
    public static OpenFile? Recognise(ForeignFile file, ProblemList problems)
    {
        if (file.Decode(problems) is not { } text)
        {
            return null;
        }

        var first = text.Text.AsSpan().TrimStart();
        if (first.StartsWith("<"))
        {
            return TagReader.Read(text, GeniusWords.Leaves, problems) is { } root ? new(file, GeniusXml) { Root = root } : null;
        }

        if (KtabScenario.IsOne(first))
        {
            return new(file, KtabCsv) { Text = text };
        }

        var map = first.StartsWith("{") ? JsonTree.Read(text, problems) : YamlReader.Read(text, problems);
        return map is null
            ? null
            : new(file, map.Find(GeniusWebScenario.Profile) is not null || GeniusWebScenario.IsDomain(map) ? GeniusWebJson : NegmasYaml)
            {
                Map = map,
            };
    }
}

/// <summary>A file whose syntax is read: XML has a root, tables are text, the others a map.</summary>
internal sealed record OpenFile(ForeignFile File, ForeignFormat Format)
{
    public Tag? Root { get; init; }

    public YamlMap? Map { get; init; }

    public TextFile? Text { get; init; }
}
