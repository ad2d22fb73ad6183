namespace CommonGround.Cases.Editing;

/// <summary>The places of a case that a person edits as a whole, and what may stand there.</summary>
public static class CasePlaces
{
    /// <summary>The keys that a place may have, in the order in which they are usually written; none where it is no such place.</summary>
    public static IReadOnlyList<string> KeysOf(string place) => ShapeOf(place.Split('/'))?.Keys ?? [];

    private static Shape? ShapeOf(string[] keys) =>
        keys switch
        {
            ["parties", _] => Shape.Party,
            ["parties", _, "positions", _] => Shape.Position,
            ["parties", _, "red-lines", _] => Shape.RedLine,
            ["parties", _, "walk-away"] => Shape.WalkAway,
            ["parties", _, "wants", _] => Shape.Wish,
            ["parties", _, "influence"] => Shape.Influence,
            ["parties", _, "factions", _] => Shape.Faction,
            ["issues", _] => Shape.Issue,
            ["issues", _, "scale"] => Shape.Scale,
            ["agreed", _] => Shape.Agreed,
            ["camps", _] => Shape.Camp,
            ["claims", _] => Shape.Claim,
            ["events", _] => Shape.Event,
            ["moves", _] => Shape.Move,
            ["rounds", _] => Shape.Round,
            ["sources", _] => Shape.Source,
            ["statements", _] => Shape.Statement,
            _ => null,
        };
}
