using System.Globalization;
using CommonGround.Cases.Yaml;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>What an analyst would want to know of what the case says of moves outside the room.</summary>
internal sealed class MoveWarnings(Negotiation negotiation, CaseTree tree, ProblemList problems)
{
    private bool HasMoves => negotiation.Moves.Count > 0 || negotiation.States.Count > 0;

    public void Warn()
    {
        foreach (var move in negotiation.Moves.Where(move => move.Today is null))
        {
            problems.Warn(
                tree.Place("moves", move.Name),
                $"whether “{move.Name}” is taken today is not said, so today’s situation is not known"
            );
        }

        foreach (var party in HasMoves ? negotiation.Parties : [])
        {
            Warn(party);
        }

        foreach (var (date, place) in Dates().Where(dated => dated.Date > negotiation.Date))
        {
            problems.Warn(
                place,
                string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} is after as-of, {negotiation.Date:yyyy-MM-dd}")
            );
        }
    }

    private void Warn(Party party)
    {
        var moves = negotiation.Moves.Any(move => move.Party == party.Name);
        var steps = negotiation.States.Any(state => state.Steps.Any(step => step.Party == party.Name));
        var isKnown = party.Wishes.Count > 0 || party.WantsNothingElse || party.Ranking is not null;
        if ((moves || steps) && !isKnown)
        {
            problems.Warn(
                tree.Place("parties", party.Name),
                $"“{party.Name}” has moves, and what it wants outside the room is not said, so every order of the situations may be its own"
            );
        }

        if (isKnown && !moves && !steps)
        {
            problems.Warn(
                tree.Place("parties", party.Name, party.Ranking is null ? "wants" : "ranking"),
                $"“{party.Name}” has no move, so it can change nothing outside the room and every situation is stable for it"
            );
        }
    }

    private IEnumerable<(DateOnly? Date, YamlNode Place)> Dates() =>
        [
            .. negotiation.Moves.Select(move => (move.Today?.Since, tree.Place("moves", move.Name, "taken", "since"))),
            .. negotiation.States.Select(state => (state.Today?.Since, tree.Place("states", state.Name, "today", "since"))),
            .. negotiation.Parties.SelectMany(party =>
                party.Wishes.Select(wish => (wish.Since, tree.Place("parties", party.Name, "wants")))
            ),
            .. negotiation.Parties.Select(party => (party.Ranking?.Since, tree.Place("parties", party.Name, "ranking", "since"))),
        ];
}
