using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>How a position or demand is known; the first three are known, the last is not.</summary>
public enum Certainty
{
    Stated,
    Reported,
    Assumed,
    Unknown,
}

/// <summary>What a party wants on one issue. Without evidence it is an assumption, and says so.</summary>
public sealed record Position(Issue Issue) : Recorded
{
    /// <summary>What it would like best; two options when it is only known to lie between them.</summary>
    public Ideal? Ideal { get; init; }

    /// <summary>How much the issue matters to it, 0 to 100; null when nobody said. Points bring their own.</summary>
    public Rational? Salience { get; init; }

    /// <summary>What it consents to, on record.</summary>
    public Condition? Accepts { get; init; }

    /// <summary>What it refuses: the demand that this does not hold.</summary>
    public Condition? Rejects { get; init; }

    /// <summary>What it is not known to consent to: the unknown demand that this does not hold.</summary>
    public Condition? Unknown { get; init; }

    /// <summary>The value of each option in the issue's order, null where none is given.</summary>
    public ValueList<Interval?>? Values { get; init; }

    /// <summary>Points for each option in the issue's order, scaled exactly so that the party's best package is worth 100.</summary>
    public ValueList<Rational>? Points { get; init; }

    public Certainty Certainty { get; init; } = Certainty.Assumed;

    public bool IsAssumption => Evidence.Count == 0;

    /// <summary>The ideal on record, or the options to which its values give most; null when neither tells.</summary>
    public Ideal? Best => Ideal ?? (Values is null && Points is null ? null : MostValued());

    private Ideal? MostValued()
    {
        var worth = Issue.Options.Select((_, option) => Valuation.OfOption(this, option)).ToArray();
        if (!Array.TrueForAll(worth, value => value is { IsPoint: true }))
        {
            return null;
        }

        var most = worth.Aggregate(Rational.Zero, (best, value) => Rational.Max(best, value!.Value.High));
        var options = Issue.Options.Where((_, option) => worth[option]!.Value.High == most).ToArray();
        return new(options[0], options[^1]);
    }
}

/// <summary>The option a party would like best, or the two between which it lies, in the issue's order.</summary>
public sealed record Ideal(Option Low, Option High)
{
    public static implicit operator Ideal(Option option) => new(option, option);

    public bool IsPoint => Low == High;

    public override string ToString() => IsPoint ? Low.Name : $"{Low.Name}..{High.Name}";
}

/// <summary>A condition without which a party does not sign.</summary>
public sealed record RedLine(string Name, Condition Condition) : Commitment
{
    public Certainty Certainty { get; init; } = Certainty.Assumed;

    public Scope Scope { get; init; } = Scope.Final;

    /// <summary>Who says that the scope is this one, when it is not the evidence.</summary>
    public string? ScopeBy { get; init; }
}

/// <summary>The least total value that a party takes, 0 to 100: what its best alternative is worth to it.</summary>
public sealed record WalkAway(Interval Least) : Commitment
{
    public Certainty Certainty { get; init; } = Certainty.Assumed;
}
