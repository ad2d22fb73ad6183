namespace CommonGround.Packages;

/// <summary>A question to settle, with every option there is for settling it, in order.</summary>
public sealed record Issue(string Name, string Question, ValueList<Option> Options, Scale? Scale = null)
{
    /// <summary>How the issue is called in a brief.</summary>
    public string Title { get; init; } = Name;

    /// <summary>Other words by which sources speak of it.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>The day on which it came on the table; null where it was there from the start.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Who may see it; null is everyone on the case.</summary>
    public ValueList<string>? VisibleTo { get; init; }

    public static Issue Of(string name, params ReadOnlySpan<string> options) =>
        new(name, "", options.ToArray().Select(option => new Option(option)).ToValueList());

    public static Issue On(string name, Scale scale) => new(name, "", scale.Options(), scale);

    /// <summary>The place of an option in the issue's order, or -1 when it has no option of that name.</summary>
    public int IndexOf(string option)
    {
        for (var index = 0; index < Options.Count; index++)
        {
            if (string.Equals(Options[index].Name, option, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    public override string ToString() => Name;
}

/// <summary>One way to settle an issue. On a scale it stands at a number, or at <c>never</c>, later than every number.</summary>
public sealed record Option(string Name, Rational? At = null)
{
    public const string Never = "never";

    /// <summary>What the option's name stands for, in a sentence for the reader.</summary>
    public string? Description { get; init; }

    public override string ToString() => Name;
}

/// <summary>Steps from one number to another in one unit, and perhaps <c>never</c> after them.</summary>
public sealed record Scale(Rational From, Rational To, Rational Step, string Unit, bool OrNever = false)
{
    /// <summary>How many steps there are, <c>never</c> not counted.</summary>
    public System.Numerics.BigInteger Steps
    {
        get
        {
            var span = (To - From) / Step;
            return (span.Numerator / span.Denominator) + 1;
        }
    }

    public ValueList<Option> Options()
    {
        var options = new List<Option>();
        for (var at = From; at <= To; at += Step)
        {
            options.Add(new Option(Name(at), at));
        }

        if (OrNever)
        {
            options.Add(new Option(Option.Never));
        }

        return options.ToValueList();
    }

    /// <summary>A place as it is written, one of the unit in the singular: 1 month, 2 months.</summary>
    public string Name(Rational at) => Unit.Length == 0 ? at.ToString() : $"{at} {UnitOf(at)}";

    /// <summary>The unit beside a number: month beside one, where the singular is the plural without its s.</summary>
    public string UnitOf(Rational number) =>
        number == 1 && Unit.EndsWith('s') && !Array.Exists(OtherPlurals, end => Unit.EndsWith(end, StringComparison.Ordinal))
            ? Unit[..^1]
            : Unit;

    /// <summary>Whether a number so written is meant on this scale: with its unit, with one of it, or with none.</summary>
    public bool IsIn(string? unit) => string.IsNullOrEmpty(unit) || unit == Unit || unit + "s" == Unit;

    private static readonly string[] OtherPlurals = ["ss", "us", "is", "ies", "ses", "xes", "zes", "ches", "shes"];
}
