using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>Whether the roadmap can be kept, when, and what breaks what: the answer to <see cref="RoadmapTest"/>.</summary>
public sealed record Plan(Negotiation Negotiation, RoadmapTest Test, Exactness Exactness) : Result(Exactness)
{
    /// <summary>The promises, and the demands that are tied to them.</summary>
    public required ValueList<Demand> Demands { get; init; }

    /// <summary>With silence refusing, and with silence consenting.</summary>
    public required Feasibility Refusing { get; init; }

    public required Feasibility Consenting { get; init; }

    /// <summary>What was set aside so that there are dates to tell; empty where the roadmap can be kept.</summary>
    public ValueList<Demand> SetAside { get; init; } = [];

    /// <summary>When each step can be, in the roadmap's order; empty where nothing could be told.</summary>
    public ValueList<StepDates> Steps { get; init; } = [];

    /// <summary>Why the last step cannot be done sooner; null where it could not be told.</summary>
    public CriticalChain? Critical { get; init; }

    /// <summary>For each party that demands something of dates, the latest month in which each step satisfies it.</summary>
    public ValueList<PartyLimit> Limits { get; init; } = [];

    /// <summary>For each step, what the first slip beyond its slack breaks, and for the slip that was asked about.</summary>
    public ValueList<Slip> Slips { get; init; } = [];

    /// <summary>The chance of keeping each deadline where durations are uncertain; null where none is.</summary>
    public DeadlineChances? Chances { get; init; }

    /// <summary>
    /// Where that would be too much to search: the pairs of a step and a demand, so many that slips that nobody asked about and commitment
    /// problems were not looked for; null where they were.
    /// </summary>
    public int? LeftOut { get; init; }

    /// <summary>Steps that come after another side has delivered.</summary>
    public ValueList<Commitment> Commitments { get; init; } = [];

    /// <summary>Whether it can be kept even if all that is silent is refused.</summary>
    public bool IsConsistent => Refusing.Can == true;

    public Roadmap Roadmap => Negotiation.Roadmap!;

    /// <summary>The steps over the months up to the horizon, to be tried at other months; null where no dates could be told.</summary>
    /// <param name="untried">The plan as it is.</param>
    public Gantt? ToGantt(Plan untried) =>
        Steps.Count == 0 ? null : RoadmapChart.Of(this, new RoadmapWords(Negotiation), RoadmapGrips.Of(this, untried));

    /// <summary>Whether it can be kept and, where it cannot, the first thing that stands in its way.</summary>
    public Prose InALine => RoadmapSection.InALine(this);

    public override Section ToSection() => new RoadmapSection(this).Write();

    public override IReadOnlyList<Digest> ToDigests() => RoadmapDigest.Of(this);

    public override JsonObject ToJson() => RoadmapJson.Of(this);
}

/// <summary>One way to read silence.</summary>
/// <param name="Can">Whether all can be kept together; null when the search gave up.</param>
/// <param name="AreAll">Whether the lists are complete.</param>
public sealed record Feasibility(bool? Can, ValueList<ValueList<Demand>> Conflicts, ValueList<ValueList<Demand>> Repairs, bool AreAll);

/// <summary>When a step can be done and begun, in months from signature; null where it cannot be.</summary>
public sealed record StepDates(RoadmapStep Step, int? Earliest, int? Latest)
{
    public int? BeginsEarliest { get; init; }

    public int? BeginsLatest { get; init; }

    /// <summary>By how many months it may slip before something breaks.</summary>
    public int? Slack => Latest - Earliest;
}

/// <summary>What keeps a step from being done sooner: the steps on the way to it, and the promises and demands between them.</summary>
public sealed record CriticalChain(ValueList<string> Steps, ValueList<Demand> Because, int Month);

/// <summary>The latest month in which a step still satisfies the roadmap and one party.</summary>
public sealed record PartyLimit(string Party, string Step, int Latest);

/// <summary>What cannot be kept if a step is done only in a later month.</summary>
/// <param name="Months">How much later than it can be.</param>
/// <param name="Breaks">Demands and promises that cannot hold together with it; empty where nothing breaks.</param>
public sealed record Slip(string Step, int Months, ValueList<ValueList<Demand>> Breaks);
