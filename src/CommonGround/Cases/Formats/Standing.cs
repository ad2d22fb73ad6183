using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats;

/// <summary>
/// A profile in the terms of a case, where the value of a package is the salience-weighted mean of values from 0 to 100:
/// a hundred times its utility, exactly where decimals can say it.
/// </summary>
internal sealed record Standing
{
    /// <summary>How much each issue matters, where values say what its options are worth; null where points say both.</summary>
    public IReadOnlyList<Rational>? Saliences { get; private init; }

    /// <summary>Values or points, by issue and option.</summary>
    public required IReadOnlyList<IReadOnlyList<Rational>> Rows { get; init; }

    public Rational? WalkAway { get; private init; }

    /// <summary>What became of the utilities on the way, for a reader.</summary>
    public IReadOnlyList<string> Remarks { get; private init; } = [];

    /// <summary>Points longer than this are no easier to read than values that are cut.</summary>
    private static readonly BigInteger MostFactor = 1_000_000;

    /// <summary>Where every issue weighs less than this, saliences are written larger, lest they vanish.</summary>
    private static readonly Rational Small = new(1, 1_000);

    public static Standing Of(Profile profile)
    {
        var adds = profile.Worths.Select((row, issue) => row.Select(worth => worth * profile.Weights[issue]).ToArray()).ToArray();
        var shift = Lift(adds);
        var best = adds.Select(Most).Aggregate(Rational.Zero, (sum, most) => sum + most);
        var size = best > 1 + Numbers.Nearly ? best : 1;
        var share = size != 1 || Numbers.IsNear(best, 1) ? 1 : best;
        var standing = best == Rational.Zero ? Worthless(adds) : Values(adds, share);
        if (share == 1 && !standing.IsExact && Points(adds) is { } points)
        {
            standing = points;
        }

        return standing with
        {
            WalkAway = profile.Reservation is { } reservation && reservation + shift > 0 ? (reservation + shift) * 100 / size : null,
            Remarks = [.. Said(profile, shift, size)],
        };
    }

    private bool IsExact => Saliences!.All(Numbers.HasDecimal) && Rows.All(row => row.All(Numbers.HasDecimal));

    /// <summary>Raises the issues on which something is worth less than nothing, and says by how much in all.</summary>
    private static Rational Lift(Rational[][] adds)
    {
        var shift = Rational.Zero;
        foreach (var row in adds)
        {
            var least = row.Aggregate(Rational.Zero, Rational.Min);
            for (var option = 0; option < row.Length; option++)
            {
                row[option] -= least;
            }

            shift -= least;
        }

        return shift;
    }

    /// <summary>Saliences only weigh against each other, so what packages reach at best, if it is less than 100, is in the values.</summary>
    private static Standing Values(Rational[][] adds, Rational share)
    {
        var spans = adds.Select(Most).ToArray();
        var widest = spans.Aggregate(Rational.Zero, Rational.Max) is var most && (most > 1 || most < Small) ? most : 1;
        return new()
        {
            Saliences = [.. spans.Select(span => span * 100 / widest)],
            Rows =
            [
                .. adds.Select(
                    (row, issue) => row.Select(add => spans[issue] == Rational.Zero ? 0 : add * share * 100 / spans[issue]).ToArray()
                ),
            ],
        };
    }

    private static Standing Worthless(Rational[][] adds) =>
        new() { Saliences = [.. adds.Select(_ => Rational.One)], Rows = [.. adds.Select(row => row.Select(_ => Rational.Zero).ToArray())] };

    /// <summary>Thirds have no decimals, but points may be taken three times as large.</summary>
    private static Standing? Points(Rational[][] adds)
    {
        var factor = BigInteger.One;
        foreach (var unending in adds.SelectMany(row => row).Select(Numbers.Unending))
        {
            factor = factor / BigInteger.GreatestCommonDivisor(factor, unending) * unending;
            if (factor > MostFactor)
            {
                return null;
            }
        }

        var points = adds.Select(row => row.Select(add => add * new Rational(factor * 100, 1)).ToArray()).ToArray();
        return points.All(row => row.All(Numbers.HasDecimal)) ? new() { Rows = points } : null;
    }

    private static IEnumerable<string> Said(Profile profile, Rational shift, Rational size)
    {
        if (shift > 0)
        {
            yield return $"Utilities below 0: {Numbers.Decimal(shift)} is added to all.";
        }

        if (size != 1)
        {
            yield return $"The best package reaches {Numbers.Decimal(size)}, {(profile.IsCut ? "cut at 1 by the tool; here all are" : "so all are")} divided by it.";
        }
    }

    private static Rational Most(Rational[] row) => row.Aggregate(Rational.Zero, Rational.Max);
}
