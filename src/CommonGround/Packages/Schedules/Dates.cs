using System.Numerics;

namespace CommonGround.Packages.Schedules;

/// <summary>
/// Issues that are dates on whole-numbered scales, as points in time: one for when it is and, where it may never be, one that is 1
/// where it is ever. Turns conditions into formulas over them, with the other issues at the places that they take.
/// </summary>
internal sealed class Dates
{
    private readonly Dictionary<string, int> points = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> whethers = new(StringComparer.Ordinal);

    public Dates(ValueList<Issue> all)
    {
        All = all;
        Points = 1;
        foreach (var date in all)
        {
            points.Add(date.Name, Points++);
            if (date.Scale!.OrNever)
            {
                whethers.Add(date.Name, Points++);
            }
        }
    }

    public ValueList<Issue> All { get; }

    public int Points { get; }

    public bool Has(Issue issue) => points.ContainsKey(issue.Name);

    public int PointOf(Issue date) => points[date.Name];

    /// <summary>That a date is on its scale.</summary>
    public IEnumerable<Difference> Scale(Issue date)
    {
        yield return new(PointOf(date), 0, (long)date.Scale!.To.Floor);
        yield return new(0, PointOf(date), -(long)Ceiling(date.Scale.From));
        if (whethers.TryGetValue(date.Name, out var whether))
        {
            yield return new(whether, 0, 1);
            yield return new(0, whether, 0);
        }
    }

    /// <summary>The option of a date where the network's points are at these times.</summary>
    public int OptionAt(Issue date, IReadOnlyList<long> times) =>
        whethers.TryGetValue(date.Name, out var whether) && times[whether] == 0
            ? date.Options.Count - 1
            : (int)(times[PointOf(date)] - (long)date.Scale!.From.Numerator);

    /// <summary>That it is ever, and at this place of its scale or before.</summary>
    public TimeFormula DoneBy(Issue date, long most) => TimeFormula.All(Ever(date), By(date, most));

    /// <summary>That it is ever, and at this place of its scale or later.</summary>
    public TimeFormula DoneFrom(Issue date, long least) => TimeFormula.All(Ever(date), From(date, least));

    /// <summary>What a condition asks of the dates, or its contrary, with every other issue at the option that it takes.</summary>
    public TimeFormula Formula(Condition condition, bool holds, Func<Issue, Option> chosen) =>
        condition switch
        {
            AllOf all => Joined(all.Parts.Select(part => Formula(part, holds, chosen)), holds),
            AnyOf any => Joined(any.Parts.Select(part => Formula(part, holds, chosen)), !holds),
            Not not => Formula(not.Part, !holds, chosen),
            IfThen implication => Joined([Formula(implication.If, !holds, chosen), Formula(implication.Then, holds, chosen)], !holds),
            IsOneOf choice => Has(choice.Issue)
                ? Among(choice.Issue, option => choice.Options.Contains(option) == holds)
                : TimeFormula.Of(choice.Options.Contains(chosen(choice.Issue)) == holds),
            Against against => Has(against.Issue)
                ? Against(against.Issue, holds ? against.Relation : against.Relation.Opposite(), against.Place)
                : TimeFormula.Of(against.Relation.Holds(Later.Compare(chosen(against.Issue).At, against.Place)) == holds),
            Between between => Between(between, holds ? between.Relation : between.Relation.Opposite(), chosen),
            _ => throw new InvalidOperationException($"No formula for {condition.GetType().Name}."),
        };

    /// <summary>A weaker condition that does not speak of dates: whatever is said of them is taken to hold.</summary>
    public Condition Apart(Condition condition, bool holds = true) =>
        condition switch
        {
            AllOf all => Joined(all.Parts.Select(part => Apart(part, holds)), holds),
            AnyOf any => Joined(any.Parts.Select(part => Apart(part, holds)), !holds),
            Not not => Apart(not.Part, !holds),
            IfThen implication => Joined([Apart(implication.If, !holds), Apart(implication.Then, holds)], !holds),
            _ when condition.Issues.Any(Has) => new AllOf([]),
            _ => holds ? condition : new Not(condition),
        };

    /// <summary>The smallest parts of a condition.</summary>
    public static IEnumerable<Condition> Parts(Condition condition) =>
        condition switch
        {
            AllOf all => all.Parts.SelectMany(Parts),
            AnyOf any => any.Parts.SelectMany(Parts),
            Not not => Parts(not.Part),
            IfThen implication => Parts(implication.If).Concat(Parts(implication.Then)),
            _ => [condition],
        };

    private static TimeFormula Joined(IEnumerable<TimeFormula> parts, bool all) => all ? TimeFormula.All(parts) : TimeFormula.Any(parts);

    private static Condition Joined(IEnumerable<Condition> parts, bool all) =>
        all ? new AllOf(parts.ToValueList()) : new AnyOf(parts.ToValueList());

    /// <summary>That it is ever.</summary>
    public TimeFormula Ever(Issue date) =>
        whethers.TryGetValue(date.Name, out var whether) ? new TimeFormula.Bound(new(0, whether, -1)) : TimeFormula.True;

    private TimeFormula Never(Issue date) =>
        whethers.TryGetValue(date.Name, out var whether) ? new TimeFormula.Bound(new(whether, 0, 0)) : TimeFormula.False;

    private TimeFormula By(Issue date, BigInteger most) => new TimeFormula.Bound(new(PointOf(date), 0, (long)most));

    private TimeFormula From(Issue date, BigInteger least) => new TimeFormula.Bound(new(0, PointOf(date), -(long)least));

    private TimeFormula Against(Issue date, Relation relation, Rational? place) =>
        place is { } at
            ? relation switch
            {
                Relation.Less => TimeFormula.All(Ever(date), By(date, Ceiling(at) - 1)),
                Relation.AtMost => TimeFormula.All(Ever(date), By(date, at.Floor)),
                Relation.Equal when at.Floor == Ceiling(at) => TimeFormula.All(Ever(date), By(date, at.Floor), From(date, at.Floor)),
                Relation.Equal => TimeFormula.False,
                Relation.NotEqual when at.Floor != Ceiling(at) => TimeFormula.True,
                Relation.NotEqual => TimeFormula.Any(Never(date), By(date, at.Floor - 1), From(date, at.Floor + 1)),
                Relation.AtLeast => TimeFormula.Any(Never(date), From(date, Ceiling(at))),
                _ => TimeFormula.Any(Never(date), From(date, at.Floor + 1)),
            }
            : relation switch
            {
                Relation.Less or Relation.NotEqual => Ever(date),
                Relation.Equal or Relation.AtLeast => Never(date),
                Relation.AtMost => TimeFormula.True,
                _ => TimeFormula.False,
            };

    private TimeFormula Between(Between between, Relation relation, Func<Issue, Option> chosen)
    {
        var (left, right) = (between.Left, between.Right);
        return (Has(left), Has(right)) switch
        {
            (true, true) => Apart(left, relation, right, between.Lag),
            (true, false) => Against(left, relation, chosen(right).At + between.Lag),
            (false, true) => Against(right, relation.Mirrored(), chosen(left).At - between.Lag),
            _ => TimeFormula.Of(relation.Holds(Later.Compare(chosen(left).At, chosen(right).At + between.Lag))),
        };
    }

    private TimeFormula Apart(Issue left, Relation relation, Issue right, Rational lag)
    {
        TimeFormula AtMost(BigInteger most) => new TimeFormula.Bound(new(PointOf(left), PointOf(right), (long)most));
        TimeFormula AtLeast(BigInteger least) => new TimeFormula.Bound(new(PointOf(right), PointOf(left), -(long)least));
        return relation switch
        {
            Relation.Less => TimeFormula.All(Ever(left), TimeFormula.Any(Never(right), AtMost(Ceiling(lag) - 1))),
            Relation.AtMost => TimeFormula.Any(Never(right), TimeFormula.All(Ever(left), AtMost(lag.Floor))),
            Relation.AtLeast => TimeFormula.Any(Never(left), TimeFormula.All(Ever(right), AtLeast(Ceiling(lag)))),
            Relation.More => TimeFormula.All(Ever(right), TimeFormula.Any(Never(left), AtLeast(lag.Floor + 1))),
            Relation.Equal => TimeFormula.All(Apart(left, Relation.AtMost, right, lag), Apart(left, Relation.AtLeast, right, lag)),
            _ => TimeFormula.Any(Apart(left, Relation.Less, right, lag), Apart(left, Relation.More, right, lag)),
        };
    }

    /// <summary>One of the stretches of options that fit, or never where that fits.</summary>
    private TimeFormula Among(Issue date, Func<Option, bool> fits)
    {
        var ways = new List<TimeFormula>();
        for (var first = 0; first < date.Options.Count; first++)
        {
            if (!fits(date.Options[first]))
            {
                continue;
            }

            if (date.Options[first].At is not { } from)
            {
                ways.Add(Never(date));
                continue;
            }

            var last = first;
            while (last + 1 < date.Options.Count && date.Options[last + 1].At is not null && fits(date.Options[last + 1]))
            {
                last++;
            }

            ways.Add(TimeFormula.All(Ever(date), From(date, from.Floor), By(date, date.Options[last].At!.Value.Floor)));
            first = last;
        }

        return TimeFormula.Any(ways);
    }

    private static BigInteger Ceiling(Rational value) => -(-value).Floor;
}
