using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>What a package passes over.</summary>
internal static class Slights
{
    public static Slighted Of(DemandSpace demands, Package? package) =>
        package is null
            ? Slighted.None
            : new(
                demands
                    .Demands.Where(demand => !demand.IsMetBy(package))
                    .OrderBy(demand => demand.Name, StringComparer.Ordinal)
                    .ToValueList(),
                demands.Parties.SelectMany(party => Ignored(demands.Negotiation, party, package)).ToValueList()
            );

    private static IEnumerable<string> Ignored(Negotiation negotiation, Party party, Package package) =>
        negotiation
            .Issues.Select(party.On)
            .OfType<Position>()
            .Where(position => IsIgnored(position, package))
            .Select(position => $"{party.Name}/{position.Issue.Name}");

    /// <summary>A wish is on record, and the package neither grants it nor takes what the party accepts.</summary>
    private static bool IsIgnored(Position position, Package package) =>
        (position.Ideal is not null || position.Accepts is not null)
        && position.Accepts?.Holds(package) != true
        && (position.Ideal is not { } ideal || !Lies(position.Issue, package[position.Issue], ideal));

    private static bool Lies(Issue issue, Option option, Ideal ideal)
    {
        var place = issue.IndexOf(option.Name);
        return issue.IndexOf(ideal.Low.Name) <= place && place <= issue.IndexOf(ideal.High.Name);
    }
}
