using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Finds values that tell nothing of packages, and walk-aways that nothing can reach.</summary>
internal sealed class ValueWarnings(Negotiation negotiation, CaseTree tree, ProblemList problems)
{
    public void Warn()
    {
        foreach (var party in negotiation.Parties)
        {
            var valuation = Valuation.Of(party, negotiation.Issues);
            if (valuation is null)
            {
                Weightless(party);
            }
            else if (party.WalkAway is { } walkAway && Best(valuation.High) is var best && best < walkAway.Least.Low)
            {
                problems.Warn(
                    Place(party),
                    $"“{party.Name}” takes no less than {walkAway.Least.Low}, and the best package is worth {best} to it at most, so it signs nothing"
                );
            }
        }
    }

    private void Weightless(Party party)
    {
        if (party.WalkAway is not null)
        {
            problems.Warn(
                Place(party),
                $"no issue has salience or points for “{party.Name}”, so nothing can be held against its walk-away"
            );
        }
        else if (party.Positions.FirstOrDefault(position => position.Salience == Rational.Zero) is { } position)
        {
            problems.Warn(
                tree.Place("parties", party.Name, "positions", position.Issue.Name),
                $"every salience of “{party.Name}” is 0, so its values tell nothing of what packages are worth to it"
            );
        }
    }

    private YamlNode Place(Party party) => tree.Place("parties", party.Name, CaseNames.WalkAway);

    private static Rational Best(Additive value) =>
        value.Contributions.Aggregate(Rational.Zero, (sum, row) => sum + row.Aggregate(Rational.Max));
}
