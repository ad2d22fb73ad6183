using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats.GeniusWeb;

/// <summary>
/// Reads a linear additive utility space of GeniusWeb: Σ weight × utility, nothing divided and nothing cut. The reservation is a bid, so what
/// it is worth is what no agreement is worth. What has no utility is worth 0, as there.
/// </summary>
internal sealed class GeniusWebProfile(Domain domain, ProblemList problems)
{
    private static readonly string[] WordTables = ["discreteutils", "DiscreteValueSetUtilities"];
    private static readonly string[] NumberTables = ["numberutils", "NumberValueSetUtilities"];

    public Profile Read(YamlNode profile, string fileName)
    {
        var weights = domain.Issues.Select(issue => profile.At("issueWeights", issue.Key)?.Number(problems) ?? 0).ToArray();
        var worths = domain.Issues.Select(issue => Worths(issue, profile.At("issueUtilities", issue.Key), profile)).ToArray();
        return new(profile.At("name").Text() ?? fileName, weights, worths) { Reservation = Reservation(profile, weights, worths) };
    }

    private Rational[] Worths(DomainIssue issue, YamlNode? tables, YamlNode profile)
    {
        if (Any(tables, NumberTables) is { } numbers && issue.Scale is not null)
        {
            return Linear(issue, numbers);
        }

        if (Any(tables, WordTables).At("valueUtilities") is not YamlMap words)
        {
            problems.Warn(tables ?? profile, $"no utilities for “{issue.Name}”, which are taken as 0");
            return new Rational[issue.Values.Count];
        }

        var missing = issue.Values.Where(value => words.Find(value) is null).Select(value => $"“{Wording.Short(value)}”").ToArray();
        if (missing.Length > 0)
        {
            problems.Warn(words, $"no utility for {Wording.Some(missing)} of “{issue.Name}”, which is taken as 0");
        }

        return [.. issue.Values.Select(value => words.Find(value)?.Value.Number(problems) ?? 0)];
    }

    /// <summary>On the line between two numbers and what each is worth.</summary>
    private Rational[] Linear(DomainIssue issue, YamlNode table)
    {
        var ends = new[] { "lowValue", "lowUtility", "highValue", "highUtility" }.Select(key => table.At(key) ?? table).ToArray();
        var numbers = ends.Select(end => end.Number(problems)).ToArray();
        if (numbers is not [var low, var lowWorth, var high, var highWorth] || low == high)
        {
            return [.. issue.Values.Select(_ => numbers[1])];
        }

        return [.. issue.Values.Select((_, step) => lowWorth + ((issue.At(step) - low) * (highWorth - lowWorth) / (high - low)))];
    }

    private Rational? Reservation(YamlNode profile, Rational[] weights, Rational[][] worths)
    {
        if (profile.At("reservationBid") is not { } bid || (bid.At("issuevalues") ?? bid.At("issueValues")) is not YamlMap values)
        {
            return null;
        }

        var least = Rational.Zero;
        for (var issue = 0; issue < domain.Issues.Count; issue++)
        {
            if (values.Find(domain.Issues[issue].Key)?.Value is { } written)
            {
                var option = Option(domain.Issues[issue], written);
                least += option < 0 ? 0 : weights[issue] * worths[issue][option];
            }
        }

        return least;
    }

    private int Option(DomainIssue issue, YamlNode written)
    {
        var option = issue.Values.ToList().FindIndex(value => value == written.Text());
        if (option < 0 && issue.Scale is not null && Numbers.Read(written.Text()) is { } number)
        {
            option = Enumerable.Range(0, issue.Values.Count).FirstOrDefault(step => issue.At(step) == number, -1);
        }

        if (option < 0)
        {
            problems.Error(written, $"“{Wording.Short(written.Text() ?? "")}” is no value of “{issue.Name}”");
        }

        return option;
    }

    private static YamlNode? Any(YamlNode? tables, string[] spellings) =>
        spellings.Select(key => tables.At(key)).FirstOrDefault(node => node is not null);
}
