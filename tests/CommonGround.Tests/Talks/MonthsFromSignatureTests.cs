using CommonGround.Talks;

namespace CommonGround.Tests.Talks;

public sealed class MonthsFromSignatureTests
{
    [Theory]
    [InlineData("2023-01-31", 1, "2023-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2024-02-29", 48, "2028-02-29")]
    [InlineData("2015-10-30", 6, "2016-04-30")]
    public void A_month_that_has_no_such_day_ends_on_its_last(string signature, int month, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), MonthsFromSignature.Day(DateOnly.Parse(signature, null), month));

    [Fact]
    public void A_deadline_leaves_the_months_that_are_over_and_a_start_waits_for_the_first_that_ends() =>
        Gen.Select(Gen.Int[0, 4_000], Gen.Int[0, 4_000])
            .Sample(
                (first, later) =>
                {
                    var signature = new DateOnly(2015, 1, 1).AddDays(first);
                    var day = signature.AddDays(later);
                    var months = Enumerable.Range(0, 200).Select(month => MonthsFromSignature.Day(signature, month)).ToArray();
                    Assert.Equal(Array.FindLastIndex(months, end => end <= day), MonthsFromSignature.Within(signature, day));
                    Assert.Equal(Array.FindIndex(months, end => end >= day), MonthsFromSignature.From(signature, day));
                },
                iter: 1_000
            );
}
