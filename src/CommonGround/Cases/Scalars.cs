using System.Globalization;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>From one text of the case to the value that it stands for; what it cannot stand for is a problem, and null.</summary>
internal static class Scalars
{
    public static string? Text(YamlNode node, ProblemList problems)
    {
        if (node is YamlText text)
        {
            return text.Value;
        }

        problems.Error(node, "expected text, not a list or a map");
        return null;
    }

    /// <summary>A name that the case gives elsewhere.</summary>
    public static string? Name(YamlNode node, NameSet names, ProblemList problems)
    {
        if (node is not YamlText text)
        {
            problems.Error(node, "expected a name, not a list or a map");
            return null;
        }

        return names.Knows(text, problems) ? text.Value : null;
    }

    public static bool? Flag(YamlNode node, ProblemList problems)
    {
        switch (Text(node, problems))
        {
            case null:
                return null;
            case "yes" or "true":
                return true;
            case "no" or "false":
                return false;
            case var written:
                problems.Error(node, $"expected yes or no, not “{written}”");
                return null;
        }
    }

    public static DateOnly? Date(YamlNode node, ProblemList problems)
    {
        if (Text(node, problems) is not { } written)
        {
            return null;
        }

        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        var looksLikeOne = written.Length == 10 && written[4] == '-' && written[7] == '-' && written.Count(char.IsAsciiDigit) == 8;
        problems.Error(
            node,
            looksLikeOne ? $"{written} is not a day of the calendar" : $"expected a date such as 2015-10-30, not “{written}”"
        );
        return null;
    }

    public static Rational? Number(YamlNode node, ProblemList problems)
    {
        if (Text(node, problems) is not { } written)
        {
            return null;
        }

        if (Rational.TryParse(written, out var value))
        {
            return value;
        }

        problems.Error(node, $"expected a number such as 12 or 2.5, not “{written}”");
        return null;
    }

    public static int? Whole(YamlNode node, int least, ProblemList problems)
    {
        if (Text(node, problems) is not { } written)
        {
            return null;
        }

        if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least)
        {
            return value;
        }

        problems.Error(node, string.Create(CultureInfo.InvariantCulture, $"expected a whole number, {least} or more, not “{written}”"));
        return null;
    }

    public static Rational? Percentage(YamlNode node, ProblemList problems) =>
        Number(node, problems) is { } value && Within(node, value, problems) ? value : null;

    /// <summary>A number from 0 to 100, or two with <c>..</c> between them.</summary>
    public static Interval? Percentages(YamlNode node, ProblemList problems)
    {
        if (node is not YamlText text || text.Value.IndexOf("..", StringComparison.Ordinal) is not (var dots and >= 0))
        {
            return Percentage(node, problems) is { } point ? point : null;
        }

        if (!Rational.TryParse(text.Value[..dots], out var low) || !Rational.TryParse(text.Value[(dots + 2)..], out var high))
        {
            problems.Error(node, $"expected a number from 0 to 100 or a range such as 40..55, not “{text.Value}”");
            return null;
        }

        if (low > high)
        {
            problems.Error(node, $"the range {text.Value} runs backwards; write {high}..{low}");
            return null;
        }

        return Within(node, low, problems) && Within(node, high, problems) ? new Interval(low, high) : null;
    }

    public static T? Choice<T>(YamlNode node, IReadOnlyDictionary<string, T> choices, ProblemList problems)
        where T : struct
    {
        if (Text(node, problems) is not { } written)
        {
            return null;
        }

        if (choices.TryGetValue(written, out var choice))
        {
            return choice;
        }

        problems.Error(node, $"expected {Wording.Or(choices.Keys)}, not “{written}”{Wording.Meant(written, choices.Keys)}");
        return null;
    }

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    public static IEnumerable<YamlText> Texts(YamlNode node, ProblemList problems)
    {
        foreach (var item in node is YamlList list ? list.Items.AsEnumerable() : [node])
        {
            if (item is YamlText { IsNothing: false } text)
            {
                yield return text;
            }
            else
            {
                problems.Error(item, "expected a list of words, such as [one, two]");
            }
        }
    }

    private static bool Within(YamlNode node, Rational value, ProblemList problems)
    {
        if (value >= 0 && value <= 100)
        {
            return true;
        }

        problems.Error(node, $"{value} is not from 0 to 100");
        return false;
    }
}
