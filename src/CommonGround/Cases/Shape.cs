using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>What a map of the case folder may hold: the one list of keys, which the reader and the editors' schema share.</summary>
internal sealed record Shape(string Name, string Noun, ValueList<string> Keys)
{
    public bool Has(string key) => Keys.Contains(key, StringComparer.Ordinal);

    public static readonly Shape Case = new(
        "case",
        "a case",
        [
            "format",
            "title",
            "as-of",
            "note",
            "rule",
            "sources",
            "camps",
            "issues",
            "agreed",
            "claims",
            "parties",
            "statements",
            "moves",
            "impossible",
            "states",
            "roadmap",
            "events",
            "rounds",
            "drafts",
        ]
    );

    public static readonly Shape Rule = new("rule", "a rule", ["all-but", "quota", "weights", "majorities", "blocking", "vetoes"]);

    public static readonly Shape Majority = new("majority", "a majority", ["of", "weights", "at-least", "more-than"]);

    public static readonly Shape Source = new("source", "a source", ["file", "title", "publisher", "date", "sha256", "note", "visible-to"]);

    public static readonly Shape Camp = new("camp", "a camp", ["name", "members", "evidence", "since", "note", "visible-to"]);

    public static readonly Shape Issue = new(
        "issue",
        "an issue",
        ["question", "name", "aliases", "scale", "options", "since", "note", "visible-to"]
    );

    public static readonly Shape Scale = new("scale", "a scale", ["from", "to", "step", "unit", "or"]);

    public static readonly Shape Agreed = new("agreed", "an agreed point", ["option", "evidence", "since", "until", "note", "visible-to"]);

    public static readonly Shape Claim = new("claim", "a claim", ["name", "claimed", "listed", "evidence", "note", "visible-to"]);

    public static readonly Shape Party = new(
        "party",
        "a party",
        [
            "name",
            "letter",
            "seat",
            "signs",
            "role",
            "mediator",
            "influence",
            "aliases",
            "factions",
            "evidence",
            "walk-away",
            "positions",
            "red-lines",
            "wants",
            "ranking",
            "since",
            "note",
            "visible-to",
        ]
    );

    public static readonly Shape Influence = new("influence", "an influence", ["value", "by", "evidence", "visible-to"]);

    public static readonly Shape Faction = new("faction", "a faction", ["name", "evidence", "note", "visible-to"]);

    public static readonly Shape WalkAway = new(
        "walk-away",
        "a walk-away",
        ["value", "certainty", "evidence", "since", "until", "note", "visible-to"]
    );

    public static readonly Shape Position = new(
        "position",
        "a position",
        ["ideal", "salience", "accepts", "rejects", "unknown", "values", "points", "certainty", "evidence", "since", "note", "visible-to"]
    );

    public static readonly Shape RedLine = new(
        "red-line",
        "a red line",
        ["demand", "certainty", "scope", "evidence", "since", "until", "note", "visible-to"]
    );

    public static readonly Shape Move = new(
        "move",
        "a move",
        ["party", "name", "means", "taken", "irreversible", "evidence", "note", "visible-to"]
    );

    public static readonly Shape Standing = new("standing", "what stands today", ["value", "evidence", "since", "visible-to"]);

    public static readonly Shape Impossible = new("impossibility", "what is impossible", ["when", "evidence", "note", "visible-to"]);

    public static readonly Shape State = new("state", "a state", ["name", "moves", "today", "evidence", "note", "visible-to"]);

    public static readonly Shape Wish = new("wish", "a wish", ["that", "certainty", "strong", "evidence", "since", "note", "visible-to"]);

    public static readonly Shape Ranking = new("ranking", "a ranking", ["order", "certainty", "evidence", "since", "note", "visible-to"]);

    public static readonly Shape Roadmap = new("roadmap", "a roadmap", ["signature", "horizon", "steps", "promises", "note"]);

    public static readonly Shape RoadmapStep = new(
        "roadmap-step",
        "a step",
        [
            "name",
            "means",
            "by",
            "lasts",
            "from",
            "within",
            "after",
            "before",
            "with",
            "only-if",
            "optional",
            "carries-out",
            "guarantors",
            "verifiers",
            "certainty",
            "evidence",
            "since",
            "note",
            "visible-to",
        ]
    );

    public static readonly Shape Bound = new("bound", "a bound", ["value", "certainty", "evidence", "note"]);

    public static readonly Shape Promise = new("promise", "a promise", ["that", "certainty", "evidence", "since", "note", "visible-to"]);

    public static readonly Shape Scope = new("scope", "a scope", ["value", "by"]);

    public static readonly Shape Statement = new(
        "statement",
        "a statement",
        ["source", "passage", "speaker", "affiliation", "about", "named", "grade", "date", "kind", "note", "visible-to"]
    );

    public static readonly Shape Event = new(
        "event",
        "an event",
        ["title", "date", "kind", "place", "counts", "evidence", "bears-on", "note", "visible-to"]
    );

    public static readonly Shape Count = new("count", "a count", ["at-least", "at-most"]);

    public static readonly Shape Round = new(
        "round",
        "a round",
        ["name", "date", "place", "expected", "parties", "held", "since", "evidence", "note", "visible-to"]
    );

    public static readonly Shape Held = new("held", "a round that was held", ["name", "date", "place", "parties", "evidence", "note"]);

    public static readonly Shape Seating = new("seating", "a seat", ["value", "since", "evidence", "note", "visible-to"]);

    public static readonly Shape Ending = new("ending", "an end", ["date", "evidence", "note", "visible-to"]);

    public static readonly Shape Draft = new("draft", "a draft", ["file", "title", "date", "by", "note", "visible-to"]);

    public static IReadOnlyList<Shape> All { get; } =
    [
        Case,
        Rule,
        Majority,
        Source,
        Camp,
        Issue,
        Scale,
        Agreed,
        Claim,
        Party,
        Influence,
        Faction,
        WalkAway,
        Position,
        RedLine,
        Move,
        Standing,
        Impossible,
        State,
        Wish,
        Ranking,
        Roadmap,
        RoadmapStep,
        Bound,
        Promise,
        Scope,
        Statement,
        Event,
        Count,
        Round,
        Held,
        Seating,
        Ending,
        Draft,
    ];
}
