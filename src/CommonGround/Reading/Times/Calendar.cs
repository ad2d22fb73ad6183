namespace CommonGround.Reading.Times;

/// <summary>Days that are named without a year or a date, counted from the article's own day; unknown where that is.</summary>
internal sealed record Calendar(DateOnly? Today)
{
    private static readonly string[] Months =
    [
        .. "january february march april may june july august september october november december".Split(' '),
    ];

    public DateOnly? Ahead(int days) => Ahead(Today, days);

    /// <summary>Null where no calendar goes so far.</summary>
    public static DateOnly? Ahead(DateOnly? from, int days) =>
        from?.DayNumber + days is { } number && number >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber(number)
            : null;

    /// <summary>The latest such weekday, today's included.</summary>
    public DateOnly? Latest(DayOfWeek day) => Today is { } today ? Ahead(-((today.DayOfWeek - day + 7) % 7)) : null;

    /// <summary>The latest such weekday before today.</summary>
    public DateOnly? Last(DayOfWeek day) => Today is { } today ? Ahead(-((today.DayOfWeek - day + 6) % 7) - 1) : null;

    /// <summary>The first such weekday after today.</summary>
    public DateOnly? Next(DayOfWeek day) => Today is { } today ? Ahead(((day - today.DayOfWeek + 6) % 7) + 1) : null;

    /// <summary>The day of that date that is nearest to today.</summary>
    public DateOnly? Nearest(int month, int day) =>
        Today is not { } today
            ? null
            : Enumerable
                .Range(today.Year - 1, 3)
                .Select(year => Date(year, month, day))
                .OfType<DateOnly>()
                .OrderBy(date => Math.Abs(date.DayNumber - today.DayNumber))
                .Cast<DateOnly?>()
                .FirstOrDefault();

    /// <summary>The first day of that date from today on.</summary>
    public DateOnly? Next(int month, int day) =>
        Today is { } today
            ? Date(today.Year, month, day) is { } date && date >= today
                ? date
                : Date(today.Year + 1, month, day)
            : null;

    public static int Month(string name) => Array.IndexOf(Months, name) + 1;

    public static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
}
