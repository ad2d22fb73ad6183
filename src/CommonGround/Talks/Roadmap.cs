using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Steps by which an agreement would be carried out, in months from its signature, and what is promised of their order and dates.</summary>
public sealed record Roadmap(ValueList<RoadmapStep> Steps, ValueList<Promise> Promises)
{
    /// <summary>Under this name the roadmap insists on its promises, as a party does on its demands.</summary>
    public const string Name = "roadmap";

    /// <summary>The unit of every date.</summary>
    public const string Unit = "months";

    /// <summary>The roadmap where it stands beside the parties.</summary>
    public static Party Voice { get; } = new(Name) { Title = "the roadmap", SaysSigns = true };

    /// <summary>The day of signature from which calendar days are counted; null where none is assumed.</summary>
    public DateOnly? Signature { get; init; }

    /// <summary>The last month on the scale of every date.</summary>
    public required int Horizon { get; init; }

    public string? Note { get; init; }

    /// <summary>When each step is done and, where it takes time, when it begins.</summary>
    public ValueList<Issue> Dates => Steps.SelectMany(step => (Issue?[])[step.Date, step.Begins]).OfType<Issue>().ToValueList();

    public RoadmapStep Step(string name) =>
        Steps.FirstOrDefault(step => step.Name == name) ?? throw new ArgumentException($"There is no step named “{name}”.", nameof(name));

    /// <summary>The promises as demands that the roadmap makes of a package and its dates.</summary>
    public IEnumerable<Demand> Demands =>
        Promises.Select(promise => new Demand(
            $"{Name}/{promise.Name}{(promise.Certainty == Certainty.Unknown ? PartyDemands.UnknownMark : "")}",
            Name,
            DemandKind.Promise,
            new Meets(promise.Condition)
        )
        {
            Certainty = promise.Certainty,
            Evidence = promise.Evidence,
            Note = promise.Note,
        });
}

/// <summary>Something that is to be done by a month after signature. Its date, the month by which it is done, is an issue on a scale.</summary>
public sealed record RoadmapStep(Issue Date) : Recorded
{
    public string Name => Date.Name;

    public string Title { get; init; } = Date.Name;

    /// <summary>What is done, in a sentence for the reader.</summary>
    public string? Means { get; init; }

    /// <summary>The parties that do it; none where that is not known.</summary>
    public ValueList<string> By { get; init; } = [];

    /// <summary>When it begins, where it takes time; else it begins when it is done.</summary>
    public Issue? Begins { get; init; }

    /// <summary>How many months it takes, where it takes time: anything between the two.</summary>
    public MonthRange? Lasts { get; init; }

    /// <summary>Whether it may be left undone, and then its date is never.</summary>
    public bool IsOptional => Date.Scale!.OrNever;

    /// <summary>Those who answer for its being done.</summary>
    public ValueList<string> Guarantors { get; init; } = [];

    /// <summary>Those who see whether it was done.</summary>
    public ValueList<string> Verifiers { get; init; } = [];

    /// <summary>The issue of the talks that the step carries out, if the case says so.</summary>
    public string? CarriesOut { get; init; }

    public Certainty Certainty { get; init; } = Certainty.Assumed;

    /// <summary>The date at which it begins.</summary>
    public Issue Start => Begins ?? Date;
}

/// <summary>A number of whole months, or anything between two.</summary>
public sealed record MonthRange(int Least, int Most)
{
    public bool IsPoint => Least == Most;

    public override string ToString() =>
        IsPoint ? MonthsFromSignature.Words(Least) : FormattableString.Invariant($"{Least} to {MonthsFromSignature.Words(Most)}");
}

/// <summary>What sort of promise it is, so that it can be told in words.</summary>
public enum PromiseKind
{
    From,
    Within,
    Lasts,
    After,
    Before,
    With,
    OnlyIf,
    Condition,
}

/// <summary>Something that the roadmap promises of its dates, and perhaps of the package with them.</summary>
public sealed record Promise(string Name, PromiseKind Kind, Condition Condition) : Recorded
{
    /// <summary>The step of which it is said; null where it is said of the whole.</summary>
    public string? Step { get; init; }

    /// <summary>The other step, where it is about the order of two.</summary>
    public string? Other { get; init; }

    /// <summary>The months that it names, where it names some.</summary>
    public MonthRange? Months { get; init; }

    public Certainty Certainty { get; init; } = Certainty.Assumed;
}
