using System.Numerics;
using System.Text.Json.Nodes;
using CommonGround.Analyses.Bargaining.Division;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>Which packages would be best, by several measures, and what stands behind them: the answer to <see cref="BestPackages"/>.</summary>
public sealed record Bargain(Negotiation Negotiation, BestPackages Asked, Exactness Exactness) : Result(Exactness)
{
    /// <summary>Null where nothing can be signed even after a repair, or none was found.</summary>
    public required Footing? Footing { get; init; }

    /// <summary>One for each largest set of signatories that can sign; under unanimity one at most.</summary>
    public required ValueList<Zone> Zones { get; init; }

    /// <summary>Sets of signatories that can sign and are not looked at here.</summary>
    public int MoreZones { get; init; }

    /// <summary>Signatories whose values are not on record: they are left out of every measure, never filled in.</summary>
    public required ValueList<string> Unvalued { get; init; }

    /// <summary>Null where something can be signed however silence is read, or nothing can.</summary>
    public required ChanceOfAgreement? Chance { get; init; }

    public override Section ToSection() => new BargainSection(this).Write();

    public override JsonObject ToJson() => BargainJson.Of(this);
}

/// <summary>What a set of signatories could sign together, and the best of it.</summary>
public sealed record Zone(ValueList<string> Signatories, ValueList<string> Without)
{
    /// <summary>What each signatory with values can gain on this footing, in the order of the parties.</summary>
    public required ValueList<Gain> Gains { get; init; }

    public required ValueList<NamedPackage> Named { get; init; }

    public required ZoneCounts Counts { get; init; }

    public required Efficiency Efficiency { get; init; }

    /// <summary>How two parties would divide the issues if these could be divided; null for more parties.</summary>
    public AdjustedWinner? Division { get; init; }

    /// <summary>Null where no package is on the table.</summary>
    public Improvement? Improvement { get; init; }
}

/// <summary>From what a party's gain is counted, and the most that it could reach.</summary>
/// <param name="Least">Its walk-away; null where none is on record, and then its gain is counted from zero.</param>
/// <param name="OwnBest">The acceptable package that it would like best; null where the search for it was given up.</param>
public sealed record Gain(string Party, Rational? Least, Package? OwnBest);

/// <summary>A measure by which one acceptable package is better than another.</summary>
public enum Measure
{
    /// <summary>The sum of what all gain.</summary>
    Utilitarian,

    /// <summary>The product of what all gain.</summary>
    Nash,

    /// <summary>The smallest share of what each could gain at most; then the next smallest.</summary>
    KalaiSmorodinsky,

    /// <summary>The smallest gain; then the next smallest.</summary>
    Egalitarian,
}

/// <summary>The best package by a measure, what it is worth to each party, and the proof that none is better, or how far one could be.</summary>
/// <param name="Values">To each signatory with values; bounds where they are not exactly known.</param>
/// <param name="Objective">The sum, the natural logarithm of the product, the smallest share, or the smallest gain.</param>
/// <param name="Bound">No acceptable package reaches more than this.</param>
/// <param name="Ties">How many packages do as well, this one counted; null where they were not counted.</param>
/// <param name="Distance">By how much every party could gain at once, the least gainer's part; zero where it is efficient, null where that was not decided.</param>
public sealed record NamedPackage(
    Measure Measure,
    Package Package,
    ValueList<PartyValue> Values,
    double Objective,
    double Bound,
    Exactness Exactness,
    BigInteger? Ties,
    Rational? Distance
)
{
    public ValueList<Trade> Trades { get; init; } = [];

    /// <summary>Null where nothing is unknown.</summary>
    public Fare? Fare { get; init; }
}

/// <summary>What something is worth to a party, 0 to 100.</summary>
public sealed record PartyValue(string Party, Interval Value);

/// <summary>How many packages there are, and how many can be signed.</summary>
/// <param name="AllButOne">How many all but one at most of the signatories accept.</param>
public sealed record ZoneCounts(BigInteger Total, CountOf Acceptable, CountOf AllButOne);

/// <summary>A number of packages; where it was not counted exactly, an estimate, and the bounds that hold it with 99 % confidence.</summary>
public sealed record CountOf(BigInteger Number, BigInteger Low, BigInteger High, Exactness Exactness);

/// <summary>The packages with which nobody can gain unless somebody loses: all of them for two and three parties, else some.</summary>
/// <param name="Size">How many there are, those that are worth the same to everybody counted each; null where they are not all known.</param>
/// <param name="Packages">Of those that are worth the same to everybody the first.</param>
/// <param name="Draws">For so many weightings of the parties, drawn at random, the best package was found; zero where all are listed.</param>
public sealed record Efficiency(Exactness Exactness, BigInteger? Size, ValueList<Package> Packages, int Draws);

/// <summary>A package on the table, and how it gets better for everybody step by step.</summary>
/// <param name="Breaks">Demands that it breaks; then it is no package that these signatories could sign.</param>
/// <param name="IsDone">Whether the last package is proved efficient; null where that was not decided.</param>
public sealed record Improvement(
    Package OnTheTable,
    ValueList<PartyValue> Values,
    ValueList<Demand> Breaks,
    ValueList<Step> Steps,
    bool? IsDone
);

/// <summary>One step to a package that is better for somebody and worse for nobody.</summary>
/// <param name="LeastGain">What the party gains that gains least.</param>
public sealed record Step(Package Package, ValueList<PartyValue> Values, Rational LeastGain);
