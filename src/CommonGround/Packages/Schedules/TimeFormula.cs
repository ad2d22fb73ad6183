namespace CommonGround.Packages.Schedules;

/// <summary>A condition on points in time: bounds on their differences, all of which or one of which must hold.</summary>
internal abstract record TimeFormula
{
    private TimeFormula() { }

    public static TimeFormula True { get; } = new Every([]);

    public static TimeFormula False { get; } = new Some([]);

    public static TimeFormula Of(bool holds) => holds ? True : False;

    /// <summary>Whether it holds with the points at these times.</summary>
    public bool Holds(long[] times) =>
        this switch
        {
            Bound { Difference: var (later, earlier, most) } => times[later] - times[earlier] <= most,
            Every every => AllHold(every.Parts.AsSpan(), times),
            Some some => AnyHolds(some.Parts.AsSpan(), times),
            _ => false,
        };

    private static bool AllHold(ReadOnlySpan<TimeFormula> parts, long[] times)
    {
        foreach (var part in parts)
        {
            if (!part.Holds(times))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnyHolds(ReadOnlySpan<TimeFormula> parts, long[] times)
    {
        foreach (var part in parts)
        {
            if (part.Holds(times))
            {
                return true;
            }
        }

        return false;
    }

    public static TimeFormula All(params IEnumerable<TimeFormula> parts)
    {
        var flat = parts.SelectMany(part => part is Every every ? every.Parts : (IEnumerable<TimeFormula>)[part]).ToArray();
        return flat.Contains(False) ? False
            : flat is [var only] ? only
            : new Every(flat.ToValueList());
    }

    public static TimeFormula Any(params IEnumerable<TimeFormula> parts)
    {
        var flat = parts.SelectMany(part => part is Some some ? some.Parts : (IEnumerable<TimeFormula>)[part]).ToArray();
        return flat.Contains(True) ? True
            : flat is [var only] ? only
            : new Some(flat.ToValueList());
    }

    internal sealed record Bound(Difference Difference) : TimeFormula;

    internal sealed record Every(ValueList<TimeFormula> Parts) : TimeFormula;

    internal sealed record Some(ValueList<TimeFormula> Parts) : TimeFormula;
}
