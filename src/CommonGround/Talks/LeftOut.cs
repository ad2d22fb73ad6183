using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>What a view has left out, by name. Whatever speaks of it is left out with it, or speaks of it no more.</summary>
internal sealed class LeftOut
{
    private readonly HashSet<string> parties;
    private readonly HashSet<string> issues;

    private LeftOut(Negotiation before, Negotiation after)
    {
        parties = Gone(before.Parties, after.Parties, party => party.Name);
        issues = Gone(Questions(before), Questions(after), issue => issue.Name);
    }

    /// <summary>Makes the view whole again: nothing in it names what was before and is there no more.</summary>
    public static Negotiation Follow(Negotiation before, Negotiation after)
    {
        var sources = Gone(before.Sources, after.Sources, source => source.Name);
        var quoted = after with
        {
            Statements = after.Statements.Where(statement => !sources.Contains(statement.Passage.Source)).ToValueList(),
        };
        var sifted = quoted.Through(new ByEvidence(Gone(before.Statements, quoted.Statements, statement => statement.Name)));
        var gone = new LeftOut(before, sifted);
        return gone.OfMoves(gone.OfTalks(sifted));
    }

    private Negotiation OfTalks(Negotiation negotiation) =>
        negotiation with
        {
            Rule = OfRule(negotiation.Rule),
            Statements = negotiation.Statements.Select(statement => statement with { About = Left(statement.About) }).ToValueList(),
            AgreedEver = negotiation.AgreedEver.Where(point => !issues.Contains(point.Issue.Name)).ToValueList(),
            Camps = negotiation.Camps.Select(camp => camp with { Members = Left(camp.Members) }).ToValueList(),
            Events = negotiation
                .Events.Select(item => item with { BearsOn = Left(item.BearsOn).Where(name => !issues.Contains(name)).ToValueList() })
                .ToValueList(),
            Rounds = negotiation.Rounds.Select(OfRound).ToValueList(),
            Roadmap = negotiation.Roadmap is { } roadmap ? OfRoadmap(roadmap) : null,
            Parties = negotiation.Parties.Select(OfParty).ToValueList(),
        };

    /// <summary>What the rule asks for stays; who is not there just cannot give it.</summary>
    private SigningRule OfRule(SigningRule rule) =>
        rule with
        {
            Vetoes = Left(rule.Vetoes),
            Majorities = rule
                .Majorities.Select(majority =>
                    majority with
                    {
                        Weights = majority.Weights?.Where(weight => !parties.Contains(weight.Party)).ToValueList(),
                    }
                )
                .ToValueList(),
        };

    private Round OfRound(Round round) =>
        round with
        {
            Parties = Left(round.Parties),
            Announced = round.Announced is { } announced ? OfRound(announced) : null,
        };

    private Roadmap OfRoadmap(Roadmap roadmap) =>
        roadmap with
        {
            Steps = roadmap
                .Steps.Select(step =>
                    step with
                    {
                        By = Left(step.By),
                        Guarantors = Left(step.Guarantors),
                        Verifiers = Left(step.Verifiers),
                        CarriesOut = step.CarriesOut is { } issue && issues.Contains(issue) ? null : step.CarriesOut,
                    }
                )
                .ToValueList(),
            Promises = roadmap.Promises.Where(promise => !promise.Condition.Issues.Any(issue => issues.Contains(issue.Name))).ToValueList(),
        };

    private Party OfParty(Party party) =>
        party with
        {
            Positions = party.Positions.Where(position => !issues.Contains(position.Issue.Name)).ToValueList(),
            RedLinesEver = party.RedLinesEver.Where(line => !line.Condition.Issues.Any(issue => issues.Contains(issue.Name))).ToValueList(),
        };

    /// <summary>What speaks of a move or a state that is not there, or of one whose party is not.</summary>
    private Negotiation OfMoves(Negotiation negotiation)
    {
        var moves = negotiation.Moves.Where(move => !parties.Contains(move.Party)).ToValueList();
        var names = moves
            .Select(move => move.Name)
            .Concat(negotiation.States.Select(state => state.Name))
            .ToHashSet(StringComparer.Ordinal);
        bool Speaks(Condition condition) => condition.Issues.All(move => names.Contains(move.Name));
        return negotiation with
        {
            Moves = moves,
            Impossible = negotiation.Impossible.Where(one => Speaks(one.Condition)).ToValueList(),
            States = negotiation
                .States.Select(state =>
                    state with
                    {
                        Steps = state.Steps.Where(step => !parties.Contains(step.Party) && names.Contains(step.To)).ToValueList(),
                    }
                )
                .ToValueList(),
            Parties = negotiation
                .Parties.Select(party =>
                {
                    var wishes = party.Wishes.Where(wish => Speaks(wish.Wanted)).ToValueList();
                    return party with
                    {
                        Wishes = wishes,
                        WantsNothingElse = party.WantsNothingElse && wishes.Count == party.Wishes.Count,
                        Ranking = party.Ranking is { } ranking && ranking.Names.All(names.Contains) ? ranking : null,
                    };
                })
                .ToValueList(),
        };
    }

    private ValueList<string> Left(ValueList<string> names) =>
        names.Any(parties.Contains) ? names.Where(name => !parties.Contains(name)).ToValueList() : names;

    /// <summary>The issues, and the dates that are issues too.</summary>
    private static IEnumerable<Issue> Questions(Negotiation negotiation) => negotiation.Issues.Concat(negotiation.Roadmap?.Dates ?? []);

    private static HashSet<string> Gone<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> nameOf)
    {
        var gone = before.Select(nameOf).ToHashSet(StringComparer.Ordinal);
        gone.ExceptWith(after.Select(nameOf));
        return gone;
    }
}
