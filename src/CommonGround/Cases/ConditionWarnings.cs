using System.Numerics;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Finds conditions that always hold or never do, by trying every package of the issues that they speak of, where those are few.</summary>
internal sealed class ConditionWarnings(Negotiation negotiation, CaseTree tree, ProblemList problems)
{
    private const int MostPackages = 100_000;
    private BigInteger packagesLeft = 2_000_000;

    public void Warn()
    {
        foreach (var party in negotiation.Parties)
        {
            foreach (var line in party.RedLines)
            {
                Warn(
                    tree.Place("parties", party.Name, "red-lines", line.Name, "demand"),
                    line.Condition,
                    "always holds, so it demands nothing",
                    "never holds, so no package can meet it"
                );
            }

            foreach (var position in party.Positions)
            {
                YamlNode Place(string key) => tree.Place("parties", party.Name, "positions", position.Issue.Name, key);
                Warn(Place("accepts"), position.Accepts, null, "never holds, so nothing is accepted");
                Warn(
                    Place("rejects"),
                    position.Rejects,
                    $"always holds, so every option of “{position.Issue.Name}” is rejected",
                    "never holds, so nothing is rejected"
                );
                Warn(Place("unknown"), position.Unknown, null, "never holds, so nothing is unknown");
            }
        }
    }

    private void Warn(YamlNode place, Condition? condition, string? always, string? never)
    {
        if (condition is not null && Outcome(condition) is { } holds && (holds ? always : never) is { } meaning)
        {
            problems.Warn(place, $"“{Wording.Short(condition.ToString())}” {meaning}");
        }
    }

    /// <summary>Whether the condition holds for every package, or for none; null when for some, or when there are too many to try.</summary>
    private bool? Outcome(Condition condition)
    {
        var issues = condition.Issues.DistinctBy(issue => issue.Name, StringComparer.Ordinal).ToValueList();
        var count = Package.Count(issues);
        if (count > MostPackages || count > packagesLeft)
        {
            return null;
        }

        packagesLeft -= count;
        var outcomes = Package.All(issues).Select(condition.Holds).Distinct().Take(2).ToArray();
        return outcomes is [var only] ? only : null;
    }
}
