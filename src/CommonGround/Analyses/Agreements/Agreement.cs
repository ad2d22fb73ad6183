using System.Numerics;
using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>Whether common ground exists, and why: the answer to <see cref="AgreementTest"/>.</summary>
public sealed record Agreement(Negotiation Negotiation, AgreementTest Test, Exactness Exactness) : Result(Exactness)
{
    public required ValueList<Demand> Demands { get; init; }

    public required CompleteAnswer Complete { get; init; }

    public required FrameworkAnswer Frameworks { get; init; }

    public required ValueList<Coalition> Coalitions { get; init; }

    public required StickingPoints StickingPoints { get; init; }

    public required ValueList<SpeakerWarning> Warnings { get; init; }

    public required Blank Blank { get; init; }

    /// <summary>The one whose being left open would gain most.</summary>
    public override Issue? Hardest =>
        StickingPoints.Points.FirstOrDefault(point => point.Kind == StickingKind.Issue) is { } point
            ? Negotiation.Issue(point.Names[0])
            : null;

    public override Section ToSection() => new AgreementSection(this).Write();

    public override IReadOnlyList<Digest> ToDigests() => new AgreementDigest(this).Write();

    public override JsonObject ToJson() => AgreementJson.Of(this);
}

/// <summary>The test on complete packages.</summary>
public sealed record CompleteAnswer(Verdict Verdict, BigInteger Total, Outlook Refusing, Outlook Consenting)
{
    public ValueList<ValueList<Demand>> ConsentSets { get; init; } = [];

    public ValueList<ValueList<Demand>> RefusalSets { get; init; } = [];

    /// <summary>The unknown demands to ask about, the most telling first.</summary>
    public ValueList<Demand> Questions { get; init; } = [];

    /// <summary>How likely agreement is, and what each question would tell of it; null where nothing hinges on what is not known, or more than consent is unknown.</summary>
    public ChanceOfAgreement? Chance { get; init; }

    /// <summary>The verdict if those who do not sign had to.</summary>
    public Verdict IfAllHadToSign { get; init; }
}

/// <summary>One way to read silence: as refusal, where known and unknown demands bind, or as consent, where the known bind alone.</summary>
/// <param name="Can">Whether some package and some winning set meet the demands; null when the search gave up.</param>
/// <param name="Count">How many packages do; at least so many where the count is not exact.</param>
public sealed record Outlook(bool? Can, BigInteger Count, bool CountIsExact, Package? Example)
{
    /// <summary>What the example ignores or breaks without being stopped by it.</summary>
    public Slighted Slighted { get; init; } = Slighted.None;

    public ValueList<ValueList<Demand>> Conflicts { get; init; } = [];

    public ValueList<Repair> Repairs { get; init; } = [];

    public ValueList<ValueList<string>> PartyConflicts { get; init; } = [];

    public ValueList<ValueList<string>> PartyRepairs { get; init; } = [];

    /// <summary>Whether the lists are complete.</summary>
    public bool IsAll { get; init; } = true;
}

/// <summary>Demands whose giving way opens packages.</summary>
/// <param name="Opens">How many packages it opens; null where they were not counted.</param>
/// <param name="Example">The first of them.</param>
/// <param name="Costs">What giving way costs each party, in value 0 to 100; null where that is not known.</param>
public sealed record Repair(
    ValueList<Demand> Demands,
    ValueList<string> Parties,
    BigInteger? Opens,
    Package? Example,
    Slighted Slighted,
    ValueList<Cost> Costs
);

/// <summary>What a package passes over: demands that it breaks, of whomever, and wishes on record that it does not grant.</summary>
public sealed record Slighted(ValueList<Demand> Breaks, ValueList<string> Ignores)
{
    public static Slighted None { get; } = new([], []);
}

/// <summary>Signatories that could sign a complete package together, and who would be left out.</summary>
/// <param name="Wins">Whether they are enough under the rule.</param>
public sealed record Coalition(ValueList<string> Parties, ValueList<string> Without, bool Wins);

/// <summary>The cells of the signatories' table on which nothing is recorded.</summary>
public sealed record Blank(int Cells, int Of);

/// <summary>The verdict rests on one unnamed or second-hand speaker: his demands and statements, and the verdicts without him.</summary>
public sealed record SpeakerWarning(
    string Speaker,
    ValueList<string> Demands,
    ValueList<string> Statements,
    Verdict Without,
    Package? Example,
    Verdict FrameworksWithout
);
