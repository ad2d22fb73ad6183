using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>Which of the packages that can be signed would be best, by four measures of the literature; how many there are; and what could still be gained.</summary>
public sealed record BestPackages()
    : Analysis(
        "packages",
        "Which packages would be best?",
        "Nash 1950; Raiffa 1953; Kalai and Smorodinsky 1975; Kalai 1977; leximin: Sen 1970; exact search: Frank and Wolfe 1956; Ogryczak and Śliwiński 2006"
    )
{
    /// <summary>The package that the parties have before them, as issue and option; issues left out stand as agreed.</summary>
    public ValueList<Choice> OnTheTable { get; init; } = [];

    /// <summary>How often what is not known is drawn.</summary>
    public int Draws { get; init; } = DrawnUnknowns.Usual;

    private const int MostDraws = 100_000;

    /// <summary>Signatories with values: more of them, each with a best of its own to be found, take minutes.</summary>
    private const int MostValued = 64;

    public override IReadOnlyList<Setting> Settings =>
        [
            new(
                "on-the-table",
                "ISSUE=OPTION,…",
                "Takes a package as being on the table and improves it for everybody; issues left out stand as agreed.",
                texts => this with { OnTheTable = texts.SelectMany(Choice.Read).ToValueList() }
            )
            {
                Repeats = true,
            },
            new(
                "draws",
                "N",
                "How often what is not known is drawn; 500 unless told.",
                texts => this with { Draws = ReadDraws(texts[^1]) }
            ),
        ];

    public override IReadOnlyList<string> PackageNames => [.. Enum.GetValues<Measure>().Select(BargainJson.Word)];

    public override Package? PackageCalled(string name, Negotiation negotiation, Run run) =>
        Ask(negotiation, run) is Finding.Answered { Result: Bargain { Zones: [var zone, ..] } }
            ? zone.Named.FirstOrDefault(named => BargainJson.Word(named.Measure) == name)?.Package
            : null;

    public override string? Misfit(Negotiation negotiation) =>
        OnTheTable.Select(choice => choice.Misfit(negotiation)).OfType<string>().FirstOrDefault()
        ?? Twice()
        ?? (OnTheTable.Count > 0 ? Unsettled(negotiation) : null);

    protected override string? Inapplicable(Negotiation negotiation)
    {
        var signatories = negotiation.Signatories.ToArray();
        var valued = signatories.Where(party => Stakes.IsValued(party, negotiation.Issues)).ToArray();
        return (negotiation.Issues.Count, signatories.Length, valued.Length) switch
        {
            (0, _, _) => "there is no issue to settle",
            (_, 0, _) => "nobody has to sign",
            (_, _, 0) =>
                "no signatory’s values are on record: give positions an ideal and a salience, values or points, and packages can be compared",
            (_, _, 1) =>
                $"only {valued[0].Title}’s values are on record, and what one party alone would like best says nothing of the others: give at least one more signatory an ideal and a salience, values or points",
            (_, _, > MostValued) =>
                $"the values of {valued.Length} signatories are on record, and packages are compared for at most {MostValued}",
            _ => null,
        };
    }

    protected override Result Answer(Negotiation negotiation, Run run) => new BargainSearch(negotiation, this, run).Answer();

    /// <summary>The package on the table: what was chosen, else what is agreed; null where that leaves an issue open.</summary>
    internal Package? PackageOnTheTable(Negotiation negotiation)
    {
        var options = negotiation.Issues.Select(issue => OptionOf(negotiation, issue)).ToArray();
        return options.Contains(-1) ? null : new Package(negotiation.Issues, options.ToValueList());
    }

    private int OptionOf(Negotiation negotiation, Issue issue)
    {
        var option =
            OnTheTable.FirstOrDefault(choice => choice.Issue == issue.Name)?.Option
            ?? negotiation.AgreedPoints.FirstOrDefault(point => point.Issue.Name == issue.Name)?.Option.Name;
        return option is null ? -1 : issue.IndexOf(option);
    }

    private string? Unsettled(Negotiation negotiation) =>
        negotiation.Issues.FirstOrDefault(issue => OptionOf(negotiation, issue) < 0) is { } open
            ? $"the package on the table says nothing on “{open.Name}”, on which nothing is agreed; it has the options {open.Options}"
            : null;

    private string? Twice() =>
        OnTheTable.GroupBy(choice => choice.Issue, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"the package on the table has two options for “{twice.Key}”"
            : null;

    private static int ReadDraws(string text) =>
        int.TryParse(text, out var draws) && draws is > 0 and <= MostDraws
            ? draws
            : throw new FormatException(
                $"“{text}” is no number of draws: a whole number from 1 to {Wording.Number(MostDraws)} is expected"
            );
}
