using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability;

/// <summary>
/// From what a case says of moves outside the room to the graph model: a decision maker is every party that has a move or of which it is
/// recorded what it wants there. What nobody said stays open.
/// </summary>
internal static class CaseModel
{
    public static IReadOnlyList<Party> DecisionMakers(Negotiation negotiation)
    {
        var movers = negotiation
            .Moves.Select(move => move.Party)
            .Concat(negotiation.States.SelectMany(state => state.Steps).Select(step => step.Party))
            .ToHashSet(StringComparer.Ordinal);
        return [.. negotiation.Parties.Where(party => movers.Contains(party.Name) || IsKnown(party))];
    }

    /// <summary>Whether anything is recorded of what the party wants outside the room.</summary>
    public static bool IsKnown(Party party) => party.Wishes.Count > 0 || party.WantsNothingElse || party.Ranking is not null;

    public static GraphModel Of(Negotiation negotiation) => negotiation.States.Count > 0 ? StatesOf(negotiation) : MovesOf(negotiation);

    private static OptionForm MovesOf(Negotiation negotiation)
    {
        var parties = DecisionMakers(negotiation);
        var places = parties.Select((party, place) => (party.Name, place)).ToDictionary(StringComparer.Ordinal);
        var bits = negotiation.Moves.Select((move, bit) => (move.Name, bit)).ToDictionary(StringComparer.Ordinal);
        int State(Situation situation) => situation.Names.Sum(name => 1 << bits[name]);
        return new(
            parties.Select(party => new DecisionMaker(party.Name, PreferenceOf(party, bits, State))).ToValueList(),
            negotiation
                .Moves.Select(move => new ConflictOption(
                    $"{move.Party}/{move.Name}",
                    places[move.Party],
                    move.IsIrreversible ? Reversal.NotOnceTaken : Reversal.Possible
                ))
                .ToValueList(),
            negotiation.Impossible.Select(one => FormulaOf(one.Condition, bits)).ToValueList(),
            negotiation.Moves.All(move => move.Today is not null)
                ? negotiation.Moves.Sum(move => move.Today!.IsTaken ? 1 << bits[move.Name] : 0)
                : null
        );
    }

    private static StateForm StatesOf(Negotiation negotiation)
    {
        var parties = DecisionMakers(negotiation);
        var places = parties.Select((party, place) => (party.Name, place)).ToDictionary(StringComparer.Ordinal);
        var numbers = negotiation.States.Select((state, number) => (state.Name, number)).ToDictionary(StringComparer.Ordinal);
        return new(
            parties
                .Select(party => new DecisionMaker(party.Name, PreferenceOf(party, numbers, situation => numbers[situation.Names[0]])))
                .ToValueList(),
            negotiation.States.Select(state => state.Name).ToValueList(),
            negotiation
                .States.SelectMany(state => state.Steps.Select(step => new Arc(places[step.Party], numbers[state.Name], numbers[step.To])))
                .ToValueList(),
            negotiation.States.FirstOrDefault(state => state.Today is { IsTaken: true }) is { } today ? numbers[today.Name] : null
        );
    }

    private static Preference PreferenceOf(Party party, Dictionary<string, int> bits, Func<Situation, int> state) =>
        party.Ranking is { } ranking
            ? new Preference.Ranking(ranking.Ranks.Select(rank => rank.Situations.Select(state).ToValueList()).ToValueList())
            : new Preference.Prioritised(
                party.Wishes.Select(wish => StatementOf(wish, bits)).ToValueList(),
                party.WantsNothingElse ? Remainder.Indifferent : Remainder.Unknown
            );

    private static PreferenceStatement StatementOf(Wish wish, Dictionary<string, int> bits) =>
        new(wish.Wanted.ToString(), FormulaOf(wish.Wanted, bits), wish.Certainty == Certainty.Unknown ? Readings.Unknown : Readings.For);

    private static Formula FormulaOf(Condition condition, Dictionary<string, int> bits) =>
        condition switch
        {
            AllOf all => new Formula.All(all.Parts.Select(part => FormulaOf(part, bits)).ToValueList()),
            AnyOf any => new Formula.Any(any.Parts.Select(part => FormulaOf(part, bits)).ToValueList()),
            Not not => new Formula.Not(FormulaOf(not.Part, bits)),
            IfThen implication => Formula.IfThen(FormulaOf(implication.If, bits), FormulaOf(implication.Then, bits)),
            IsOneOf choice => new Formula.Any(
                choice.Options.Select(option => Standing(bits[choice.Issue.Name], option.Name == Move.Taken)).ToValueList()
            ),
            _ => throw new InvalidOperationException($"A condition over moves is no {condition.GetType().Name}."),
        };

    private static Formula Standing(int move, bool isTaken) => isTaken ? new Formula.Taken(move) : new Formula.Not(new Formula.Taken(move));
}
