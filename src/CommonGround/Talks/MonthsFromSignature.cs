using System.Globalization;

namespace CommonGround.Talks;

/// <summary>
/// Months of different lengths: month n after signature falls on the day of the month on which the signature fell or, in a month
/// that has no such day, on its last. So a month after 31 January is 28 or 29 February, and a year after 29 February is 28 February.
/// </summary>
public static class MonthsFromSignature
{
    /// <summary>The day on which a month after signature falls.</summary>
    public static DateOnly Day(DateOnly signature, int month) => signature.AddMonths(month);

    /// <summary>The last whole month that is over by a day: what a deadline on that day leaves.</summary>
    public static int Within(DateOnly signature, DateOnly day)
    {
        var month = Calendar(signature, day);
        return Day(signature, month) <= day ? month : month - 1;
    }

    /// <summary>The first whole month that ends on a day or after it: what a start on that day allows.</summary>
    public static int From(DateOnly signature, DateOnly day) =>
        Within(signature, day) is var month && Day(signature, month) == day ? month : month + 1;

    public static string Words(int months) => months == 1 ? "1 month" : string.Create(CultureInfo.InvariantCulture, $"{months} months");

    private static int Calendar(DateOnly signature, DateOnly day) => ((day.Year - signature.Year) * 12) + day.Month - signature.Month;
}
