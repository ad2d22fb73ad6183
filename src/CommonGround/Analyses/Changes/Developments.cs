using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>What was otherwise at the end of one day than at the end of another.</summary>
/// <param name="Verdicts">The verdicts of both days, also where they are the same.</param>
public sealed record Developments(Negotiation Before, Negotiation After, ValueList<VerdictChange> Verdicts)
    : Result(
        Verdicts.Any(verdict => verdict is { Before: Verdict.Undecided } or { After: Verdict.Undecided })
            ? new Exactness.Bounded("the search for a verdict gave up before it was decided; everything else is exact")
            : new Exactness.Exact()
    )
{
    /// <summary>Rounds that were held in the meantime.</summary>
    public ValueList<Round> Rounds { get; init; } = [];

    /// <summary>Rounds still to come, the next first.</summary>
    public ValueList<Round> Expected { get; init; } = [];

    /// <summary>What happened in the meantime, in order of date.</summary>
    public ValueList<Event> Events { get; init; } = [];

    public ValueList<SeatChange> Seats { get; init; } = [];

    public ValueList<Issue> NewIssues { get; init; } = [];

    public ValueList<Movement> Movements { get; init; } = [];

    public ValueList<AgreementChange> Agreements { get; init; } = [];

    public ValueList<DemandChange> Demands { get; init; } = [];

    public ValueList<QuestionChange> Questions { get; init; } = [];

    /// <summary>What was kept at earlier rounds, held against the later day.</summary>
    public ValueList<ScoredRecord> Scored { get; init; } = [];

    public bool IsEmpty =>
        Seats.Count + NewIssues.Count + Movements.Count + Agreements.Count + Demands.Count + Questions.Count == 0
        && Verdicts.All(verdict => verdict.Before == verdict.After);

    public override Section ToSection() => new ChangesSection(this).Write();

    public override IReadOnlyList<Digest> ToDigests() => new ChangesDigest(this).Write();

    public override JsonObject ToJson() => ChangesJson.Of(this);
}
