using System.Numerics;
using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability;

/// <summary>In which situations outside the room everybody would stay, and why: the answer to <see cref="StabilityTest"/>.</summary>
public sealed record Equilibria(Negotiation Negotiation, StabilityTest Test, GraphModel Model, Exactness Exactness) : Result(Exactness)
{
    /// <summary>How many situations a reader is shown; the JSON has more.</summary>
    private const int MostShown = 10;

    /// <summary>More situations than this are not searched for ways through them.</summary>
    private const int MostTold = 4096;

    /// <summary>How many of those are such as may hold.</summary>
    private const int MostOpen = 4;

    /// <summary>Whether the situations are few enough to tell why they hold and how they are reached.</summary>
    public bool IsTold { get; } = Model.States.Take(MostTold + 1).Count() <= MostTold;

    /// <summary>Where each would stay, whatever turns out of what is not known.</summary>
    public required Stabilities Certain { get; init; }

    /// <summary>Where each may stay, as far as is known.</summary>
    public required Stabilities Possible { get; init; }

    /// <summary>Today's situation first, then those that hold by the most demanding concept, then those that may hold.</summary>
    public ValueList<int> Shown { get; init; } = [];

    /// <summary>Why each party would stay in a situation that is shown, or leave it.</summary>
    public ValueList<Reason> Reasons { get; init; } = [];

    /// <summary>How the situations that are shown can be reached from today's.</summary>
    public ValueList<Way> Ways { get; init; } = [];

    /// <summary>Who could leave a situation that holds together, to the gain of each of them.</summary>
    public ValueList<Escape> Escapes { get; init; } = [];

    /// <summary>For situations that are shown and may hold, the wishes on whose meaning that hinges.</summary>
    public ValueList<Hinge> Hinges { get; init; } = [];

    /// <summary>What would make the situation hold that was asked about.</summary>
    public WantedAnswer? Wanted { get; init; }

    /// <summary>Today's situation, those that hold, and of those that may hold the few nearest to today's.</summary>
    public static ValueList<int> Choose(GraphModel model, Stabilities certain, Stabilities possible)
    {
        var today = model.StatusQuo is { } state ? new[] { state } : [];
        var hold = Sections.Holding.Strongest.SelectMany(concept => certain.Equilibria[concept].States.Take(MostShown));
        var mayHold = possible
            .Equilibria[SolutionConcept.GeneralMetarational]
            .States.Where(other => !certain.Equilibria[SolutionConcept.GeneralMetarational][other])
            .OrderBy(other => model is OptionForm && model.StatusQuo is { } now ? BitOperations.PopCount((uint)(other ^ now)) : 0);
        return [.. today.Concat(hold).Concat(mayHold.Take(MostOpen)).Distinct().Take(MostShown)];
    }

    public override Section ToSection() => new Sections.EquilibriaSection(this).Write();

    public override JsonObject ToJson() => EquilibriaJson.Of(this);
}

/// <summary>Whether a party stays in a situation: where it could go alone and gain, and what the others could answer.</summary>
/// <param name="Gain">The situation that tempts it; null when none does.</param>
/// <param name="Answer">The steps that the others could take from there, to where it has gained nothing; null when they have none.</param>
public sealed record Reason(int DecisionMaker, int State, SolutionConcept? Concept, int? Gain, ValueList<Stride>? Answer)
{
    /// <summary>Whether it is known that the party would gain; else it may.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>By how many places of its own order it stays, if the gain that is answered least well is; null where its order is not known.</summary>
    public int? Places { get; init; }

    /// <summary>By how much it would be worse off after the answer than where it is; null where there is no answer.</summary>
    public Margin? Margin { get; init; }
}

/// <summary>One step of one party on the way from one situation to another.</summary>
public readonly record struct Stride(int DecisionMaker, int To);

/// <summary>The shortest ways from today's situation to another: by moves, and by moves that each improve on the one before for who makes it.</summary>
public sealed record Way(int To, ValueList<Stride>? Moves, ValueList<Stride>? Improvements);

/// <summary>Parties that together could leave a situation and all gain.</summary>
/// <param name="Deterred">The most demanding concept by which answers of the others would keep them; null where nothing does.</param>
public sealed record Escape(int State, ValueList<int> Coalition, int To, SolutionConcept? Deterred);

/// <summary>The wishes of unknown meaning that decide, in some completion, whether a situation would hold.</summary>
public sealed record Hinge(int State, ValueList<UnknownStatement> Wishes);
