using System.Numerics;
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
        (
            all.Take(Shown),
            (all.Count > Shown, isAll) switch
            {
                (true, true) => [$"… and {Wording.Number(all.Count - Shown)} more"],
                (true, false) => [$"… and at least {Wording.Number(all.Count - Shown)} more"],
                (false, true) => [],
                (false, false) => ["… and perhaps more: the search stopped at a limit"],
            }
        );

    public static IEnumerable<string> Evidence(ValueList<Demand> demands) =>
        demands.SelectMany(demand => demand.Evidence).Distinct(StringComparer.Ordinal);

    /// <summary>A verdict after “the verdict is”.</summary>
    public static string Word(Verdict verdict) => verdict == Verdict.Hinges ? "that it hinges" : verdict.ToString().ToLowerInvariant();

    public static string Packages(BigInteger count) => count.IsOne ? "one package" : $"{Wording.Number(count)} packages";

    public string Title(string issue) => Negotiation.Issue(issue).Title;

    /// <summary>A demand with its party: Iran’s silence on Departure.</summary>
    public string Of(Demand demand) => $"{Negotiation.Title(demand.Party)}’s {Negotiation.Call(demand)["its ".Length..]}";

    /// <summary>An example by the issues on which somebody who must sign insists, after some words; nothing where there are none.</summary>
    public string At(string before, Package? package) =>
        package is null || concerned.Length == 0 ? ""
        : concerned.Length <= Shown ? $", {before} {Wording.Say(package, concerned)}"
        : $", {before} {Wording.Say(package, concerned[..Shown])}; and {Wording.Number(concerned.Length - Shown)} issues more";

    /// <summary>Whose demands an example breaks without being stopped by them, and whose wishes it passes over.</summary>
    public string PassesOver(Slighted slighted, params IEnumerable<Demand> givingWay)
    {
        var broken = slighted.Breaks.Except(givingWay).ToLookup(demand => demand.IsUnknown, Of);
        return Sentence("It breaks", broken[false])
            + Sentence("It takes for consent", broken[true])
            + Sentence("It passes over the wishes of", slighted.Ignores.Select(Wish));

        string Of(Demand demand) =>
            Negotiation.Party(demand.Party).Signs ? this.Of(demand) : $"{this.Of(demand)} (whose signature is not needed)";
    }

    private string Wish(string position) =>
        position.Split('/') is [var party, var issue] ? $"{Negotiation.Title(party)} on {Title(issue)}" : position;

    private static string Sentence(string start, IEnumerable<string> all)
    {
        var names = all.ToArray();
        return names.Length switch
        {
            0 => "",
            <= 4 => $" {start} {Wording.List(names)}.",
            _ => $" {start} {Wording.List([.. names[..3], $"{Wording.Number(names.Length - 3)} more"])}.",
        };
    }

    private static bool IsConcerned(Agreement agreement, Issue issue) =>
        agreement
            .Demands.Where(demand => agreement.Negotiation.Party(demand.Party).Signs)
            .Any(demand => demand.Predicate is not Meets meets || meets.Condition.Issues.Any(concerned => concerned.Name == issue.Name));
}
