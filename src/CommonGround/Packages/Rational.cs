using System.Globalization;
using System.Numerics;

namespace CommonGround.Packages;

/// <summary>An exact fraction, in lowest terms: values and thresholds are compared without rounding.</summary>
public readonly record struct Rational : IComparable<Rational>
{
    private readonly BigInteger denominatorLessOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction needs a denominator other than zero.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        denominatorLessOne = (denominator / divisor) - 1;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>The greatest whole number that is not greater.</summary>
    public BigInteger Floor => (Numerator - (Numerator.Sign < 0 ? denominatorLessOne : 0)) / Denominator;

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    public static implicit operator Rational(int value) => new(value, 1);

    public static Rational operator +(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static Rational Min(Rational a, Rational b) => a <= b ? a : b;

    public static Rational Max(Rational a, Rational b) => a >= b ? a : b;

    public static Rational Abs(Rational a) => new(BigInteger.Abs(a.Numerator), a.Denominator);

    /// <summary>Reads a plain decimal such as <c>12</c>, <c>-3</c> or <c>33.25</c>, exactly; at most 30 characters.</summary>
    public static bool TryParse(string text, out Rational value)
    {
        value = default;
        var trimmed = text.Trim();
        var point = trimmed.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : trimmed.Length - point - 1;
        const NumberStyles style = NumberStyles.AllowLeadingSign;
        if (
            trimmed.Length is 0 or > 30
            || (point >= 0 && (decimals == 0 || point == 0 || !char.IsAsciiDigit(trimmed[point - 1])))
            || !BigInteger.TryParse(trimmed.Replace(".", "", StringComparison.Ordinal), style, CultureInfo.InvariantCulture, out var digits)
            || trimmed.Count(c => c == '.') > 1
            || trimmed.StartsWith('+')
        )
        {
            return false;
        }

        value = new Rational(digits, BigInteger.Pow(10, decimals));
        return true;
    }

    public static Rational Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"“{text}” is not a plain decimal number.");

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public double ToDouble() =>
        Math.Abs(Numerator.GetBitLengthOrZero()) < 1000 && Denominator.GetBitLengthOrZero() < 1000
            ? (double)Numerator / (double)Denominator
            : Math.Exp(BigInteger.Log(BigInteger.Abs(Numerator)) - BigInteger.Log(Denominator)) * Numerator.Sign;

    /// <summary>The plain decimal where it ends within twelve digits, else the fraction.</summary>
    public override string ToString()
    {
        for (var decimals = 0; decimals <= 12; decimals++)
        {
            var scaled = Numerator * BigInteger.Pow(10, decimals);
            if ((scaled % Denominator).IsZero)
            {
                return Decimal(scaled / Denominator, decimals);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
    }

    private static string Decimal(BigInteger scaled, int decimals)
    {
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = scaled.Sign < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }
}

file static class BigIntegers
{
    public static long GetBitLengthOrZero(this BigInteger value) => value.IsZero ? 0 : value.GetBitLength();
}
