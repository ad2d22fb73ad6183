using System.Globalization;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Times;

/// <summary>Finds the days that a text names. Without the article's own day only whole dates are resolved.</summary>
internal sealed class DayReader(string text, DateOnly? today)
{
    private const int WholeDate = 10;

    private readonly Calendar calendar = new(today);
    private readonly List<DayMention> found = [];

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<DayMention> Found => found;

    public void Read(Paragraph paragraph)
    {
        if (paragraph.IsFurniture)
        {
            return;
        }

        var words = new Words(text, paragraph.Tokens);
        var sentence = 0;
        for (var at = 0; at < words.Length; at++)
        {
            if (Day(words, at) is { } day)
            {
                var passage = words.Of(day.Start, day.End);
                found.Add(new(passage, Sentence(paragraph, passage, ref sentence), day.Value, day.Next ?? day.Value));
                at = day.End - 1;
            }
        }
    }

    /// <summary>The place in <see cref="Found"/> of the first day named at or after an offset.</summary>
    public int From(int offset)
    {
        int low = 0,
            high = found.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = found[middle].Passage.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The sentence around a passage, not before the one that was the last.</summary>
    private static Stretch Sentence(Paragraph paragraph, Stretch passage, ref int at)
    {
        while (at + 1 < paragraph.ItemSentences.Count && Of(paragraph, at).End < passage.End)
        {
            at++;
        }

        return Of(paragraph, at);
    }

    private static Stretch Of(Paragraph paragraph, int sentence)
    {
        var items = paragraph.Items[paragraph.ItemSentences[sentence]];
        return new(items[0].Start, items[^1].End);
    }

    private Named? Day(Words words, int at) =>
        words.Has(at, WordClass.Month) ? MonthFirst(words, at)
        : words.Has(at, WordClass.Day) ? Weekday(words, at)
        : words.IsKind(at, ItemKind.Number) ? Whole(words, at) ?? DayFirst(words, at) ?? Ago(words, at)
        : words.Has(at, WordClass.Numeral) ? Ago(words, at)
        : words.Is(at, "day") ? SameDay(words, at)
        : null;

    /// <summary>“Friday”, “last Friday”, “Friday, 30 October”, “yesterday”.</summary>
    private Named? Weekday(Words words, int at) =>
        Kinds.Days.Of(words.At(at)) switch
        {
            "today" => new(at, at + 1, today, null),
            "yesterday" => new(at, at + 1, calendar.Ahead(-1), null),
            "tomorrow" => new(at, at + 1, calendar.Ahead(1), null),
            { } kind when words.IsCapital(at) => Dated(words, at) ?? Weekday(words, at, Enum.Parse<DayOfWeek>(kind, ignoreCase: true)),
            _ => null,
        };

    private Named Weekday(Words words, int at, DayOfWeek day) =>
        words.Is(at - 1, "last") ? new(at - 1, at + 1, calendar.Last(day), null)
        : words.Is(at - 1, "next") ? new(at - 1, at + 1, calendar.Next(day), null)
        : new(at, at + 1, calendar.Latest(day), calendar.Next(day));

    /// <summary>A weekday with its date says less than the date.</summary>
    private Named? Dated(Words words, int at)
    {
        var date = words.IsKind(at + 1, ItemKind.Comma) ? at + 2 : at + 1;
        var named = words.Has(date, WordClass.Month) ? MonthFirst(words, date) : Whole(words, date) ?? DayFirst(words, date);
        return named is { } day ? day with { Start = at } : null;
    }

    /// <summary>“2015-10-30”.</summary>
    private static Named? Whole(Words words, int at) =>
        words.At(at).Length == WholeDate
        && DateOnly.TryParseExact(words.At(at), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(at, at + 1, date, null)
            : null;

    /// <summary>“30 October 2015”, “30th of October”; of “4 to 6 May” the first day.</summary>
    private Named? DayFirst(Words words, int at)
    {
        var isSpan = words.IsAny(at + 1, "to", "and", "-", "–") && DayOfMonth(words, at + 2) is not null;
        var last = isSpan ? at + 2 : at;
        var month = words.Is(last + 1, "of") ? last + 2 : last + 1;
        return words.Has(month, WordClass.Month) && words.IsCapital(month) && DayOfMonth(words, at) is { } day
            ? Date(words, at, month + 1, month, day)
            : null;
    }

    /// <summary>“October 30, 2015”, “Oct. 30”; but “May 2016” and “in February” are no days, and “may 30 boats pass” is none either.</summary>
    private Named? MonthFirst(Words words, int at) =>
        words.IsCapital(at) && DayOfMonth(words, at + 1) is { } day ? Date(words, at, at + 2, at, day) : null;

    private Named? Date(Words words, int start, int end, int monthAt, int day)
    {
        var month = Calendar.Month(Kinds.Months.Of(words.At(monthAt))!);
        var yearAt = words.IsKind(end, ItemKind.Comma) ? end + 1 : end;
        if (words.IsKind(yearAt, ItemKind.Number) && words.At(yearAt).Length == 4 && Numeral.Figures(words.At(yearAt)) is { } year)
        {
            return Calendar.Date((int)year, month, day) is { } date ? new(start, yearAt + 1, date, null) : null;
        }

        return new(start, end, calendar.Nearest(month, day), calendar.Next(month, day));
    }

    /// <summary>“three days ago”, “two weeks ago”; months and years name no day.</summary>
    private Named? Ago(Words words, int at)
    {
        if (Numeral.At(words, at) is not { Value: { } count } number || !words.Is(number.Next + 1, "ago") || count > 999)
        {
            return null;
        }

        var days = Period.Unit(words.At(number.Next)) switch
        {
            "day" => 1,
            "week" => 7,
            _ => 0,
        };
        return days > 0 ? new(at, number.Next + 2, calendar.Ahead(-(int)(count * days)), null) : null;
    }

    /// <summary>“earlier in the day”, “that day”: the day that the text named last.</summary>
    private Named? SameDay(Words words, int at)
    {
        var start =
            words.Is(at - 2, "in", "the") && words.IsAny(at - 3, "earlier", "later", "early", "late") ? at - 3
            : words.IsAny(at - 1, "that", "same") ? at - 1
            : -1;
        return start >= 0 && found.Count > 0 ? new(start, at + 1, found[^1].Value, null) : null;
    }

    private static int? DayOfMonth(Words words, int at)
    {
        var word = words.At(at);
        var figures = word.EndsWith("th") || word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") ? word[..^2] : word;
        return words.IsKind(at, ItemKind.Number) && figures.Length <= 2 && Numeral.Figures(figures) is >= 1 and <= 31 and var day
            ? (int)day
            : null;
    }

    private readonly record struct Named(int Start, int End, DateOnly? Value, DateOnly? Next);
}
