using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>What packages are worth to a party, 0 to 100, as far as its positions tell: bounds that meet where all is known.</summary>
public sealed record Valuation(Additive Low, Additive High)
{
    /// <summary>Whether every package has one value.</summary>
    public bool IsExact => Low.Contributions.Equals(High.Contributions);

    /// <summary>Whether the package's value is bounded by more than 0 and 100: some issue has salience.</summary>
    public static Valuation? Of(Party party, ValueList<Issue> issues)
    {
        var positions = issues.Select(party.On).ToArray();
        var weights = positions.Select(Weight).ToArray();
        var total = weights.Aggregate(Rational.Zero, (sum, weight) => sum + weight);
        if (total == Rational.Zero)
        {
            return null;
        }

        var cells = issues.Select((issue, index) => Cells(issue, positions[index], weights[index] / total).ToArray()).ToArray();
        return new(
            new($"low value for {party.Name}", cells.Select(row => row.Select(cell => cell.Low).ToValueList()).ToValueList()),
            new($"value for {party.Name}", cells.Select(row => row.Select(cell => cell.High).ToValueList()).ToValueList())
        );
    }

    /// <summary>The least and the most that a package can be worth.</summary>
    public Interval Of(Package package) => new(Low.Of(package), High.Of(package));

    /// <summary>What one package is worth, without a table for all of them; null when no issue has salience.</summary>
    public static Interval? Of(Party party, Package package)
    {
        var (total, low, high) = (Rational.Zero, Rational.Zero, Rational.Zero);
        for (var issue = 0; issue < package.Issues.Count; issue++)
        {
            var position = party.On(package.Issues[issue]);
            var weight = Weight(position);
            if (weight != Rational.Zero)
            {
                var value = OfOption(position!, package.Choices[issue]) ?? Interval.Anything;
                (total, low, high) = (total + weight, low + (value.Low * weight), high + (value.High * weight));
            }
        }

        return total == Rational.Zero ? null : new Interval(low / total, high / total);
    }

    /// <summary>What one option is worth on its own, from the values given or the ideal point; null when nothing tells.</summary>
    public static Interval? OfOption(Position position, int option)
    {
        if (position.Points is { } points)
        {
            var most = points.Aggregate(Rational.Zero, Rational.Max);
            return most == Rational.Zero ? 0 : points[option] * 100 / most;
        }

        return position.Values?[option] ?? FromIdeal(position, option);
    }

    private static IEnumerable<Interval> Cells(Issue issue, Position? position, Rational share)
    {
        for (var option = 0; option < issue.Options.Count; option++)
        {
            var value = share == Rational.Zero ? 0 : OfOption(position!, option) ?? Interval.Anything;
            yield return new Interval(value.Low * share, value.High * share);
        }
    }

    private static Rational Weight(Position? position) =>
        position switch
        {
            null => 0,
            { Salience: { } salience } => salience,
            { Points: { } points } => points.Aggregate(Rational.Zero, Rational.Max),
            _ => 0,
        };

    private static Interval? FromIdeal(Position position, int option)
    {
        if (position.Ideal is not { } ideal)
        {
            return null;
        }

        var chosen = position.Issue.Options[option];
        if (position.Issue.Scale is not { } scale || ideal.High.At is null || ideal.Low.At is null || chosen.At is null)
        {
            return ideal.IsPoint && chosen == ideal.Low ? 100 : null;
        }

        return Within(scale, ideal.Low.At.Value, ideal.High.At.Value, chosen.At.Value);
    }

    /// <summary>
    /// The nearer an ideal point is to a number, the more that number is worth: so it is worth least to one end of a range of
    /// ideal points, and most to the nearest point of the range.
    /// </summary>
    private static Interval Within(Scale scale, Rational low, Rational high, Rational at)
    {
        var (toLow, toHigh) = (Worth(scale, low, at), Worth(scale, high, at));
        var most = low <= at && at <= high ? 100 : Rational.Max(toLow, toHigh);
        return new Interval(Rational.Min(toLow, toHigh), most);
    }

    /// <summary>What a place on a scale is worth to somebody whose ideal point is another.</summary>
    internal static Rational Worth(Scale scale, Rational ideal, Rational at)
    {
        var farthest = Rational.Max(Rational.Abs(ideal - scale.From), Rational.Abs(scale.To - ideal));
        return farthest == Rational.Zero ? 100 : 100 - (Rational.Abs(at - ideal) * 100 / farthest);
    }
}
