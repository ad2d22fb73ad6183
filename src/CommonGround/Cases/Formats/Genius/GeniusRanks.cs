using System.Globalization;
using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats.Genius;

/// <summary>
/// Reads a utility space of type constraint: every issue weighs the same, a value is worth its rank over the highest, and zero-outcome
/// constraints give 0 to whole packages. Constraints that take one issue's worth from a package make it no sum, and are refused.
/// </summary>
internal sealed class GeniusRanks(Domain domain, ProblemList problems)
{
    public Profile? Read(Tag root, string name)
    {
        var ranks = root.All().FirstOrDefault(tag => tag.Is("ranks"))?.Under("issue").ToArray() ?? [];
        if (ranks.Length == 0)
        {
            problems.Error(root, "there are no ranks in this profile");
            return null;
        }

        var byKey = ranks
            .GroupBy(tag => tag["index"] ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var weight = new Rational(1, ranks.Length);
        var zeros = root.All().Where(tag => tag.Is("constraint")).Select(Rule).ToArray();
        return zeros.Any(rule => rule is null)
            ? null
            : new(
                name,
                [.. domain.Issues.Select(issue => byKey.ContainsKey(issue.Key) ? weight : 0)],
                [.. domain.Issues.Select(issue => Worths(issue, byKey.GetValueOrDefault(issue.Key)))]
            )
            {
                Zeros = [.. zeros.SelectMany(rules => rules!)],
            };
    }

    private Rational[] Worths(DomainIssue issue, Tag? tag)
    {
        var ranks = (tag?.Under("item") ?? [])
            .GroupBy(item => item["value"] ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Rank(group.Last()), StringComparer.Ordinal);
        var most = ranks.Values.Aggregate(Rational.Zero, Rational.Max);
        return [.. issue.Values.Select(value => most == Rational.Zero ? 0 : ranks.GetValueOrDefault(value) / most)];
    }

    private Rational Rank(Tag item)
    {
        if (Numbers.Whole(item["rank"]) is { } rank)
        {
            return new(rank, 1);
        }

        problems.Error(item, $"expected a whole number as rank, not “{Wording.Short(item["rank"] ?? "")}”");
        return 0;
    }

    /// <summary>The packages that one constraint gives 0 to; null where it cannot be carried over.</summary>
    private IReadOnlyList<ZeroRule>? Rule(Tag constraint)
    {
        var checks = constraint.Under("checkassignment").ToArray();
        switch (constraint["type"])
        {
            case "inclusiveZeroOutcomeConstraint" when checks.Length > 0:
                var parts = checks.Select(check => Part(check, Meets)).ToArray();
                return parts.Any(part => part is null) ? null : Possible(parts);
            case "conditionalZeroOutcomeConstraint" when checks.Length == 2:
                var sign =
                    checks.FirstOrDefault(check => check["condition"]?.StartsWith("numeric", StringComparison.Ordinal) == true)
                    ?? checks[0];
                var other = checks.First(check => check != sign);
                var (when, unless) = (
                    Part(sign, IsStrictly),
                    Part(other, (value, words) => !value.Contains(words, StringComparison.Ordinal))
                );
                return when is null || unless is null ? null : Possible(when, unless);
            case var type:
                problems.Error(
                    constraint,
                    $"a constraint of type “{Wording.Short(type ?? "")}” makes the value of a package no sum over its issues, which a case cannot hold"
                );
                return null;
        }
    }

    /// <summary>A rule one part of which no value meets holds for no package.</summary>
    private static ZeroRule[] Possible(params ZeroPart?[] parts) =>
        parts.All(part => part!.Values.Count > 0) ? [new([.. parts.Select(part => part!)])] : [];

    private ZeroPart? Part(Tag check, Func<string, string, bool> holds)
    {
        var issue = domain.Issues.ToList().FindIndex(one => one.Key == check["index"]);
        if (issue < 0 || check["condition"] is not { } condition)
        {
            problems.Error(check, "this does not name an issue of the domain and a condition");
            return null;
        }

        var values = domain.Issues[issue].Values;
        return new(issue, [.. Enumerable.Range(0, values.Count).Where(value => holds(values[value], condition))]);
    }

    /// <summary>Zero counts as positive and as negative here.</summary>
    private static bool Meets(string value, string condition) =>
        !condition.Contains("numeric", StringComparison.Ordinal) ? value.Contains(condition, StringComparison.Ordinal)
        : condition.Contains("positive", StringComparison.Ordinal) ? Sign(value) >= 0
        : !condition.Contains("negative", StringComparison.Ordinal) || Sign(value) <= 0;

    private static bool IsStrictly(string value, string condition) =>
        condition switch
        {
            "numeric=positive" => Sign(value) > 0,
            "numeric=negative" => Sign(value) < 0,
            _ => false,
        };

    private static int Sign(string value) =>
        BigInteger.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.Sign : 0;
}
