using System.Globalization;
using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats;

/// <summary>Numbers as programs write them, with exponents, and as a case does, in plain decimals.</summary>
internal static class Numbers
{
    /// <summary>The most decimals that a case's number of up to three digits has room for.</summary>
    public const int MostDecimals = 26;

    private const int MostCharacters = 60;
    private const int MostExponent = 60;

    /// <summary>What is nearer than this is taken as equal: programs add up weights in floating point.</summary>
    public static readonly Rational Nearly = new(1, BigInteger.Pow(10, 12));

    /// <summary>
    /// The exact value of what is written, such as <c>0.25</c>, <c>-3</c>, <c>.5</c> or <c>1.2E-4</c>; with an exponent below -60 it is 0.
    /// </summary>
    public static Rational? Read(string? written)
    {
        var text = written?.Trim() ?? "";
        if (text.Length is 0 or > MostCharacters)
        {
            return null;
        }

        var e = text.AsSpan().IndexOfAny('e', 'E');
        var exponent = 0;
        if (
            e >= 0
            && (
                !int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || exponent > MostExponent
            )
        )
        {
            return null;
        }

        return Mantissa(e < 0 ? text : text[..e]) is not { } mantissa ? null
            : exponent < -MostExponent ? 0
            : exponent >= 0 ? mantissa * new Rational(BigInteger.Pow(10, exponent), 1)
            : mantissa / new Rational(BigInteger.Pow(10, -exponent), 1);
    }

    /// <summary>A whole number, or null; <c>3.0</c> is whole.</summary>
    public static BigInteger? Whole(string? written) => Read(written) is { } number && number.Denominator.IsOne ? number.Numerator : null;

    public static bool IsNear(Rational a, Rational b) => Rational.Abs(a - b) <= Nearly;

    /// <summary>Whether it can be written as a plain decimal that the case's reader takes.</summary>
    public static bool HasDecimal(Rational number) => Exact(number) is { Length: <= 30 };

    /// <summary>The plain decimal: exact where it ends, else cut to twenty decimals, upwards if so asked.</summary>
    public static string Decimal(Rational number, bool upwards = false)
    {
        if (Exact(number) is { Length: <= 30 } exact)
        {
            return exact;
        }

        var scale = BigInteger.Pow(10, 20);
        var cut = Floor(number * new Rational(scale, 1));
        return Exact(new Rational(upwards ? cut + 1 : cut, scale))!;
    }

    /// <summary>The least factor that leaves a number no denominator but twos and fives.</summary>
    public static BigInteger Unending(Rational number)
    {
        var rest = number.Denominator;
        foreach (var prime in (ReadOnlySpan<int>)[2, 5])
        {
            while ((rest % prime).IsZero)
            {
                rest /= prime;
            }
        }

        return rest;
    }

    private static Rational? Mantissa(string text)
    {
        var digits = text.StartsWith('+') ? text[1..] : text;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? "" : digits[(point + 1)..];
        var sign = whole.StartsWith('-') ? -1 : 1;
        var all = (sign < 0 ? whole[1..] : whole) + decimals;
        return all.Length > 0 && all.All(char.IsAsciiDigit)
            ? new Rational(sign * BigInteger.Parse(all, CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals.Length))
            : null;
    }

    private static string? Exact(Rational number)
    {
        if (!Unending(number).IsOne)
        {
            return null;
        }

        var decimals = 0;
        var scaled = number;
        while (!scaled.Denominator.IsOne && decimals <= MostDecimals)
        {
            scaled *= 10;
            decimals++;
        }

        if (decimals > MostDecimals)
        {
            return null;
        }

        var digits = BigInteger.Abs(scaled.Numerator).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (scaled.Numerator.Sign < 0 ? "-" : "") + (decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}");
    }

    private static BigInteger Floor(Rational number) =>
        BigInteger.DivRem(number.Numerator, number.Denominator, out var rest) - (rest.Sign < 0 ? 1 : 0);
}
