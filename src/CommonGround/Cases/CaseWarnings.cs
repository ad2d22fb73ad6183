using CommonGround.Cases.Yaml;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>What an analyst would want to know of a case that is sound: silences, things unused, evidence that rests on one voice.</summary>
internal sealed class CaseWarnings(Negotiation negotiation, CaseTree tree, ProblemList problems)
{
    private readonly Dictionary<string, Statement> statements = negotiation.Statements.ToDictionary(
        statement => statement.Name,
        StringComparer.Ordinal
    );

    private readonly HashSet<string> cited = negotiation.OnRecord().SelectMany(one => one.Evidence).ToHashSet(StringComparer.Ordinal);

    public void Warn()
    {
        SilentIssues();
        SilentParties();
        SharedTitles();
        Signatures();
        UnusedSources();
        UnusedStatements();
        SoleVoices();
    }

    /// <summary>Such a case asks what happens outside the room, and there is nothing to sign.</summary>
    private bool IsOfMovesAlone => negotiation.Issues.Count == 0 && (negotiation.Moves.Count > 0 || negotiation.States.Count > 0);

    private void SilentIssues()
    {
        if (negotiation.Issues.Count == 0 && !IsOfMovesAlone)
        {
            problems.Warn(tree.Place("issues"), "the case has no issues, so there is nothing to agree on");
        }

        var spoken = negotiation
            .Parties.SelectMany(party =>
                party.Positions.Select(position => position.Issue).Concat(party.RedLinesEver.SelectMany(line => line.Condition.Issues))
            )
            .Concat(negotiation.AgreedEver.Select(point => point.Issue))
            .Select(issue => issue.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var issue in negotiation.Issues.Where(issue => !spoken.Contains(issue.Name)))
        {
            problems.Warn(tree.Place("issues", issue.Name), $"no party has a position or a red line on “{issue.Name}”");
        }
    }

    private void SilentParties()
    {
        var mentioned = negotiation.Statements.SelectMany(statement => statement.About).ToHashSet(StringComparer.Ordinal);
        foreach (
            var party in negotiation.Parties.Where(party =>
                party.Positions.Count == 0
                && party.RedLinesEver.Count == 0
                && party.Wishes.Count == 0
                && party.Ranking is null
                && negotiation.Moves.All(move => move.Party != party.Name)
                && !mentioned.Contains(party.Name)
            )
        )
        {
            problems.Warn(Place(party), $"nothing is recorded of “{party.Name}”: no position, no red line, no statement about it");
        }
    }

    /// <summary>A brief calls parties by their titles, so a reader could not tell these apart.</summary>
    private void SharedTitles()
    {
        foreach (
            var namesakes in negotiation.Parties.GroupBy(party => party.Title, StringComparer.Ordinal).Where(group => group.Count() > 1)
        )
        {
            foreach (var party in namesakes.Skip(1))
            {
                problems.Warn(
                    Place(party),
                    $"“{party.Name}” is called “{party.Title}” as “{namesakes.First().Name}” is; a brief could not tell them apart"
                );
            }
        }
    }

    private void Signatures()
    {
        if (!negotiation.Signatories.Any() && !IsOfMovesAlone)
        {
            problems.Warn(tree.Place("parties"), "no party signs, so there is no agreement to test");
        }

        foreach (var veto in negotiation.Rule.Vetoes.Where(veto => !negotiation.Party(veto).Signs))
        {
            problems.Warn(tree.Place("rule", "vetoes"), $"“{veto}” does not sign, so its veto has no effect");
        }
    }

    private void UnusedSources()
    {
        var quoted = negotiation.Statements.Select(statement => statement.Passage.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var source in negotiation.Sources.Where(source => !quoted.Contains(source.Name)))
        {
            problems.Warn(tree.Place("sources", source.Name), $"no statement quotes “{source.Name}”");
        }

        if (negotiation.Sources.Count == 1 && quoted.Count == 1)
        {
            problems.Warn(tree.Place("sources", negotiation.Sources[0].Name), "everything rests on this one source");
        }
    }

    private void UnusedStatements()
    {
        var unused = negotiation.Statements.Where(statement => !cited.Contains(statement.Name)).ToArray();
        if (unused.Length > 0)
        {
            var names = unused.Select(statement => $"“{statement.Name}”").ToArray();
            problems.Warn(tree.StatementPlace(unused[0].Name), $"nothing rests on {Wording.Some(names)}");
        }
    }

    private void SoleVoices()
    {
        foreach (var demand in negotiation.Demands.Where(demand => !demand.IsUnknown && demand.Evidence.Count > 0))
        {
            var voices = demand
                .Evidence.Select(name => statements[name])
                .DistinctBy(statement => statement.Voice, StringComparer.Ordinal)
                .ToArray();
            if (voices is [{ Named: false } only])
            {
                problems.Warn(Place(demand), $"this rests on one unnamed speaker: {only.Voice}");
            }
        }
    }

    private YamlNode Place(Party party, params ReadOnlySpan<string> path) => tree.Place(["parties", party.Name, .. path]);

    private YamlNode Place(Demand demand)
    {
        var name = demand.Name[(demand.Party.Length + 1)..];
        return demand.Kind switch
        {
            DemandKind.WalkAway => tree.Place("parties", demand.Party, CaseNames.WalkAway),
            DemandKind.RedLine => tree.Place("parties", demand.Party, "red-lines", name),
            _ => tree.Place("parties", demand.Party, "positions", name, "rejects"),
        };
    }
}
