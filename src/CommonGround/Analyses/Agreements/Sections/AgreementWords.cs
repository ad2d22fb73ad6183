using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements.Sections;

/// <summary>How the sections of the test name demands, issues and packages, and how much of a list they show.</summary>
internal sealed class AgreementWords(Agreement agreement)
{
    /// <summary>A brief shows so many of a list and says how many more there are; JSON has them all.</summary>
    public const int Shown = 10;

    private readonly Issue[] concerned = agreement.Negotiation.Issues.Where(issue => IsConcerned(agreement, issue)).ToArray();

    public Negotiation Negotiation { get; } = agreement.Negotiation;

    public static (IEnumerable<T> Shown, IEnumerable<Prose> More) Cut<T>(ValueList<T> all, bool isAll) =>
        (all.Take(Shown), all.Count > Shown ? [(Prose)$"… and {Wording.Number(all.Count - Shown)} more{(isAll ? "" : ", at least")}"] : []);

    public static IEnumerable<string> Evidence(ValueList<Demand> demands) =>
        demands.SelectMany(demand => demand.Evidence).Distinct(StringComparer.Ordinal);

    public static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    public string Title(string issue) => Negotiation.Issue(issue).Title;

    /// <summary>A demand with its party: Iran’s silence on Departure.</summary>
    public string Of(Demand demand) => Negotiation.Call(demand).Replace("its ", $"{Negotiation.Title(demand.Party)}’s ");

    /// <summary>An example by the issues on which somebody who must sign insists, after some words; nothing where there are none.</summary>
    public string At(string before, Package? package) =>
        package is not null && concerned.Length > 0 ? $", {before} {Wording.Say(package, concerned)}" : "";

    private static bool IsConcerned(Agreement agreement, Issue issue) =>
        agreement
            .Demands.Where(demand => agreement.Negotiation.Party(demand.Party).Signs)
            .Any(demand => demand.Predicate is not Meets meets || meets.Condition.Issues.Any(concerned => concerned.Name == issue.Name));
}
