using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Talks;

/// <summary>What is known of a negotiation on one day: who is there, what is to be settled, who wants what, and who says so.</summary>
public sealed record Negotiation
{
    public required string Title { get; init; }

    /// <summary>The day on which this is what is known.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Which sets of signatories can sign.</summary>
    public SigningRule Rule { get; init; } = SigningRule.Unanimity;

    public ValueList<Source> Sources { get; init; } = [];

    public ValueList<Statement> Statements { get; init; } = [];

    public ValueList<Issue> Issues { get; init; } = [];

    /// <summary>The issues on which all have agreed, as a source says, and still do.</summary>
    public ValueList<AgreedPoint> AgreedPoints
    {
        get => Commitment.Holding(AgreedEver);
        init => AgreedEver = value;
    }

    /// <summary>How an agreement would be carried out; null where nothing is recorded of that.</summary>
    public Roadmap? Roadmap { get; init; }

    /// <summary>The agreed points with those that have come undone.</summary>
    public ValueList<AgreedPoint> AgreedEver { get; init; } = [];

    /// <summary>What a source counts, held against what it lists.</summary>
    public ValueList<Claim> Claims { get; init; } = [];

    public ValueList<Camp> Camps { get; init; } = [];

    public ValueList<Party> Parties { get; init; } = [];

    /// <summary>What the parties can do outside the room.</summary>
    public ValueList<Move> Moves { get; init; } = [];

    /// <summary>What cannot be together outside the room.</summary>
    public ValueList<Impossibility> Impossible { get; init; } = [];

    /// <summary>The situations outside the room, where the case names them itself instead of the moves that make them.</summary>
    public ValueList<State> States { get; init; } = [];

    public ValueList<Event> Events { get; init; } = [];

    public ValueList<Round> Rounds { get; init; } = [];

    /// <summary>The versions of the negotiating text, as the case names them.</summary>
    public ValueList<Draft> Drafts { get; init; } = [];

    /// <summary>What was read and waits beside the case: only a comparison of sources looks at it.</summary>
    public ValueList<Proposal> Proposals { get; init; } = [];

    /// <summary>What the model said at earlier rounds, as it was kept.</summary>
    public ValueList<KeptRecord> Kept { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>Those whose signature an agreement needs, subject to the rule.</summary>
    public IEnumerable<Party> Signatories => Parties.Where(party => party.Signs);

    /// <summary>Everything that the parties insist on, signatories or not, in the order of the parties.</summary>
    public IEnumerable<Demand> Demands => Parties.SelectMany(party => party.Demands(this));

    /// <summary>The issues, and the date of every step of the roadmap: what conditions and positions may speak of.</summary>
    public IEnumerable<Issue> Questions => Issues.Concat(Roadmap?.Steps.Select(step => step.Date) ?? []);

    public Party Party(string name) =>
        name == Talks.Roadmap.Name && Roadmap is not null ? Talks.Roadmap.Voice : Named(Parties, party => party.Name, name, "party");

    public Issue Issue(string name) => Named(Issues, issue => issue.Name, name, "issue");

    public Statement Statement(string name) => Named(Statements, statement => statement.Name, name, "statement");

    public Source Source(string name) => Named(Sources, source => source.Name, name, "source");

    /// <summary>The day from which a statement is known: when it was said and its source was there; null where neither tells.</summary>
    public DateOnly? KnownFrom(Statement statement) =>
        (statement.Date, Source(statement.Passage.Source).Date) switch
        {
            ({ } said, { } published) => said > published ? said : published,
            (var said, var published) => said ?? published,
        };

    private static T Named<T>(ValueList<T> items, Func<T, string> nameOf, string name, string kind) =>
        items.FirstOrDefault(item => nameOf(item) == name)
        ?? throw new ArgumentException($"There is no {kind} named “{name}”.", nameof(name));
}
