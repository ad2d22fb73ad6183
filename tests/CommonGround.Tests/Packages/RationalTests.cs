using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

public sealed class RationalTests
{
    private static readonly Gen<(Rational A, Rational B, Rational C)> Three = Gen.Select(Any.Rational, Any.Rational, Any.Rational);

    [Fact]
    public void Addition_is_associative_and_commutes() => Three.Sample((a, b, c) => a + b + c == c + (b + a));

    [Fact]
    public void Multiplication_distributes_over_addition() => Three.Sample((a, b, c) => a * (b + c) == (a * b) + (a * c));

    [Fact]
    public void Subtraction_undoes_addition() => Three.Sample((a, b, _) => a + b - b == a);

    [Fact]
    public void Division_undoes_multiplication() => Three.Where((_, b, _) => b != 0).Sample((a, b, _) => a * b / b == a);

    [Fact]
    public void Terms_are_lowest_and_the_denominator_is_positive() =>
        Three.Sample(
            (a, b, _) =>
            {
                var sum = a - b;
                Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(sum.Numerator, sum.Denominator));
                Assert.True(sum.Denominator > 0);
            }
        );

    [Fact]
    public void Order_is_that_of_the_difference() => Three.Sample((a, b, _) => Math.Sign(a.CompareTo(b)) == (a - b).Numerator.Sign);

    [Fact]
    public void Equal_numbers_are_equal_however_they_were_made() =>
        Gen.Select(Any.Rational, Gen.Int[-50, 50].Where(factor => factor != 0))
            .Sample(
                (a, factor) =>
                {
                    var same = new Rational(a.Numerator * factor, a.Denominator * factor);
                    Assert.Equal((a, a.GetHashCode()), (same, same.GetHashCode()));
                }
            );

    [Fact]
    public void A_decimal_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.Long, Gen.Int[0, 9])
            .Sample(
                (digits, decimals) =>
                {
                    var number = new Rational(digits, BigInteger.Pow(10, decimals));
                    Assert.Equal(number, Rational.Parse(number.ToString()));
                }
            );

    [Fact]
    public void As_a_floating_point_number_it_is_near_what_it_stands_for() =>
        Gen.Select(Gen.Int, Gen.Int[1, int.MaxValue])
            .Sample((numerator, denominator) => new Rational(numerator, denominator).ToDouble() == (double)numerator / denominator);

    [Fact]
    public void A_fraction_of_huge_terms_is_still_a_finite_floating_point_number() =>
        Assert.Equal(1.5, new Rational(3 * BigInteger.Pow(7, 2000), 2 * BigInteger.Pow(7, 2000)).ToDouble(), 9);

    [Fact]
    public void What_has_no_end_as_a_decimal_is_written_as_a_fraction() =>
        Assert.Equal(
            ["1/3", "-2/7", "0.125"],
            new[] { new Rational(1, 3), new Rational(2, -7), new Rational(1, 8) }.Select(n => n.ToString())
        );

    [Fact]
    public void Nothing_is_divided_by_zero() => Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("+1")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("1 000")]
    [InlineData("１")]
    [InlineData("1.-5")]
    [InlineData("1234567890123456789012345678901")]
    public void What_is_not_a_plain_decimal_is_not_read(string text) => Assert.False(Rational.TryParse(text, out _));
}
