using System.Globalization;

namespace CommonGround.Reading.Formats;

/// <summary>The day that a document says it was published on: as it is written, with no clock's or zone's help.</summary>
internal static class Day
{
    private const int Length = 10;

    /// <summary>Of “2015-10-30” and “2015-10-30T21:00:00Z” alike; null where there is no such day.</summary>
    public static DateOnly? Of(string? written) =>
        written?.Trim() is { Length: >= Length } text
        && (text.Length == Length || !char.IsAsciiDigit(text[Length]))
        && DateOnly.TryParseExact(text.AsSpan(0, Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
