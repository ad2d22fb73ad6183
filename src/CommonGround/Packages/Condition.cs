namespace CommonGround.Packages;

/// <summary>What a party may demand of a package, in words such as <c>departure &lt;= 12 months and guarantee = written</c>.</summary>
public abstract record Condition
{
    private protected Condition() { }

    /// <summary>Whether the package meets it.</summary>
    public abstract bool Holds(Package package);

    /// <summary>The issues that it speaks of, in the order in which it names them.</summary>
    public abstract IEnumerable<Issue> Issues { get; }

    /// <summary>The words that read back as this condition.</summary>
    public abstract override string ToString();

    private protected static string Inside(Condition part) => part is AllOf or AnyOf or IfThen ? $"({part})" : part.ToString();
}

/// <summary>How two places on a scale compare.</summary>
public enum Relation
{
    Less,
    AtMost,
    Equal,
    NotEqual,
    AtLeast,
    More,
}

/// <summary>The place of an issue on its scale against a fixed place; a null place is <c>never</c>, later than every number.</summary>
public sealed record Against(Issue Issue, Relation Relation, Rational? Place) : Condition
{
    public override IEnumerable<Issue> Issues => [Issue];

    public override bool Holds(Package package) => Relation.Holds(Later.Compare(package[Issue].At, Place));

    public override string ToString() => $"{Issue.Name} {Relation.Sign()} {(Place is { } at ? Issue.Scale!.Name(at) : Option.Never)}";
}

/// <summary>The places of two issues on scales with one unit, such as <c>handover &lt; elections</c> or <c>elections &gt;= handover + 3 months</c>.</summary>
public sealed record Between(Issue Left, Relation Relation, Issue Right) : Condition
{
    /// <summary>How much is added to the right side; what never happens stays never.</summary>
    public Rational Lag { get; init; }

    public override IEnumerable<Issue> Issues => [Left, Right];

    public override bool Holds(Package package) => Holds(package[Left].At, package[Right].At);

    /// <summary>Whether it holds with the issues at these places; a null place is <c>never</c>.</summary>
    public bool Holds(Rational? left, Rational? right) => Relation.Holds(Later.Compare(left, right + Lag));

    public override string ToString() => $"{Left.Name} {Relation.Sign()} {Right.Name}{LagWords}";

    private string LagWords =>
        Lag == 0 ? ""
        : Lag > 0 ? $" + {Right.Scale!.Name(Lag)}"
        : $" - {Right.Scale!.Name(-Lag)}";
}

/// <summary>The issue takes one of these options.</summary>
public sealed record IsOneOf(Issue Issue, ValueList<Option> Options) : Condition
{
    public override IEnumerable<Issue> Issues => [Issue];

    public override bool Holds(Package package) => Options.Contains(package[Issue]);

    public override string ToString() =>
        Options.Count == 1
            ? $"{Issue.Name} = {Words.Quoted(Options[0].Name)}"
            : $"{Issue.Name} in {{{string.Join(", ", Options.Select(option => Words.Quoted(option.Name)))}}}";
}

/// <summary>Every part holds.</summary>
public sealed record AllOf(ValueList<Condition> Parts) : Condition
{
    public override IEnumerable<Issue> Issues =>
        Parts.SelectMany(part => part.Issues).DistinctBy(issue => issue.Name, StringComparer.Ordinal);

    public override bool Holds(Package package) => Parts.All(part => part.Holds(package));

    public override string ToString() => string.Join(" and ", Parts.Select(Inside));
}

/// <summary>At least one part holds.</summary>
public sealed record AnyOf(ValueList<Condition> Parts) : Condition
{
    public override IEnumerable<Issue> Issues =>
        Parts.SelectMany(part => part.Issues).DistinctBy(issue => issue.Name, StringComparer.Ordinal);

    public override bool Holds(Package package) => Parts.Any(part => part.Holds(package));

    public override string ToString() => string.Join(" or ", Parts.Select(Inside));
}

/// <summary>The part does not hold.</summary>
public sealed record Not(Condition Part) : Condition
{
    public override IEnumerable<Issue> Issues => Part.Issues;

    public override bool Holds(Package package) => !Part.Holds(package);

    public override string ToString() => $"not ({Part})";
}

/// <summary>The second part holds wherever the first does.</summary>
public sealed record IfThen(Condition If, Condition Then) : Condition
{
    public override IEnumerable<Issue> Issues => If.Issues.Concat(Then.Issues).DistinctBy(issue => issue.Name, StringComparer.Ordinal);

    public override bool Holds(Package package) => !If.Holds(package) || Then.Holds(package);

    public override string ToString() => $"if {Inside(If)} then {Inside(Then)}";
}

/// <summary>The order of places on a scale, <c>never</c> (null) last.</summary>
internal static class Later
{
    public static int Compare(Rational? left, Rational? right) =>
        (left, right) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } a, { } b) => a.CompareTo(b),
        };

    public static bool Holds(this Relation relation, int order) =>
        relation switch
        {
            Relation.Less => order < 0,
            Relation.AtMost => order <= 0,
            Relation.Equal => order == 0,
            Relation.NotEqual => order != 0,
            Relation.AtLeast => order >= 0,
            _ => order > 0,
        };

    /// <summary>The relation that holds exactly where this one does not.</summary>
    public static Relation Opposite(this Relation relation) =>
        relation switch
        {
            Relation.Less => Relation.AtLeast,
            Relation.AtMost => Relation.More,
            Relation.Equal => Relation.NotEqual,
            Relation.NotEqual => Relation.Equal,
            Relation.AtLeast => Relation.Less,
            _ => Relation.AtMost,
        };

    /// <summary>The relation of the right side to the left.</summary>
    public static Relation Mirrored(this Relation relation) =>
        relation switch
        {
            Relation.Less => Relation.More,
            Relation.AtMost => Relation.AtLeast,
            Relation.AtLeast => Relation.AtMost,
            Relation.More => Relation.Less,
            _ => relation,
        };

    public static string Sign(this Relation relation) =>
        relation switch
        {
            Relation.Less => "<",
            Relation.AtMost => "<=",
            Relation.Equal => "=",
            Relation.NotEqual => "!=",
            Relation.AtLeast => ">=",
            _ => ">",
        };
}
