namespace CommonGround.Packages;

/// <summary>Something that a package either satisfies or does not.</summary>
public abstract record Predicate
{
    private protected Predicate() { }

    public abstract bool Holds(Package package);

    public abstract override string ToString();
}

/// <summary>The package meets a condition.</summary>
public sealed record Meets(Condition Condition) : Predicate
{
    public override bool Holds(Package package) => Condition.Holds(package);

    public override string ToString() => Condition.ToString();
}

/// <summary>The package is worth at least so much.</summary>
public sealed record Reaches(Additive Value, Rational Least) : Predicate
{
    public override bool Holds(Package package) => Value.Of(package) >= Least;

    public override string ToString() => $"{Value.Name} >= {Least}";
}

/// <summary>A value that is the sum of what each issue's option contributes; both lists in issue and option order.</summary>
public sealed record Additive(string Name, ValueList<ValueList<Rational>> Contributions)
{
    public Rational Of(Package package)
    {
        var total = Rational.Zero;
        for (var issue = 0; issue < Contributions.Count; issue++)
        {
            total += Contributions[issue][package.Choices[issue]];
        }

        return total;
    }
}
