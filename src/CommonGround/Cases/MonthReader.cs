using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads months from signature: a number of whole months, a range of them, or a day of the calendar where the day of signature is known.</summary>
internal sealed class MonthReader(DateOnly? signature, ProblemList problems)
{
    /// <summary>Two millennia of months are no roadmap; what is longer is refused before a scale is made of it.</summary>
    public const int Most = 600;

    private const string Dots = "..";

    /// <summary>The first month that is allowed.</summary>
    public int? From(YamlNode node) => Month(node, MonthsFromSignature.From);

    /// <summary>The last month that is allowed.</summary>
    public int? Within(YamlNode node) => Month(node, MonthsFromSignature.Within);

    public int? Number(YamlNode node) => Scalars.Text(node, problems) is { } written ? Whole(node, written, written) : null;

    /// <summary>Months such as <c>2..4 months</c>; one number is a range of one.</summary>
    public MonthRange? Range(YamlNode node)
    {
        if (Scalars.Text(node, problems) is not { } written)
        {
            return null;
        }

        var dots = written.IndexOf(Dots, StringComparison.Ordinal);
        var (least, most) =
            dots < 0
                ? (Whole(node, written, written), null)
                : (Whole(node, written, written[..dots]), Whole(node, written, written[(dots + Dots.Length)..]));
        if (least is null || (dots >= 0 && most is null))
        {
            return null;
        }

        if (most < least)
        {
            problems.Error(node, $"the range {written} runs backwards; write {most}..{least} months");
            return null;
        }

        return new(least.Value, most ?? least.Value);
    }

    private int? Month(YamlNode node, Func<DateOnly, DateOnly, int> count)
    {
        if (node is not YamlText { Value: var written } || !LooksLikeDay(written))
        {
            return Number(node);
        }

        if (Scalars.Date(node, problems) is not { } day)
        {
            return null;
        }

        if (signature is not { } signed)
        {
            problems.Error(
                node,
                $"{written} is a day of the calendar, and the roadmap does not say from which day of signature to count; give it “signature: {written[..4]}-01-31”, or write months"
            );
            return null;
        }

        if (count(signed, day) is var month && month is < 0 or > Most)
        {
            problems.Error(
                node,
                day < signed
                    ? $"{written} is before signature, {Wording.Day(signed)}"
                    : $"{written} is more than {MonthsFromSignature.Words(Most)} after signature"
            );
            return null;
        }

        return month;
    }

    private int? Whole(YamlNode node, string written, string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (
            words.Length is 0 or > 2
            || (words.Length == 2 && words[1] is not ("month" or "months"))
            || !Rational.TryParse(words[0], out var value)
        )
        {
            problems.Error(node, $"expected months such as 6 months, not “{Wording.Short(written)}”");
            return null;
        }

        if (value < 0)
        {
            problems.Error(node, $"months are counted from signature on, so {written} is before it");
            return null;
        }

        if (value.Denominator != 1 || value > Most)
        {
            problems.Error(node, $"months are whole, {Most} at most, not “{Wording.Short(written)}”");
            return null;
        }

        return (int)value.Numerator;
    }

    private static bool LooksLikeDay(string written) => written.Length == 10 && written[4] == '-' && written.Count(char.IsAsciiDigit) == 8;
}
