using CommonGround.Packages;

namespace CommonGround.Cases.Formats.Genius;

/// <summary>
/// Reads a utility space with GENIUS's meaning: min(1, Σ weight × evaluation / largest evaluation of the issue), weights as they are.
/// Issues are found by index, values by name.
/// </summary>
internal sealed class GeniusProfile(Domain domain, ProblemList problems)
{
    public Profile? Read(Tag root, string name)
    {
        var kind = root["type"]?.ToLowerInvariant();
        if (kind == "nonlinear")
        {
            problems.Error(
                root.File,
                root.Start,
                "this profile is nonlinear: its hyper-rectangles value issues together, and a case values them one by one"
            );
            return null;
        }

        var profile = kind == "constraint" ? new GeniusRanks(domain, problems).Read(root, name) : Additive(root, name);
        return profile is null
            ? null
            : profile with
            {
                IsCut = true,
                Reservation = Reservation(root),
                Remarks = [.. profile.Remarks, .. Discount(root)],
            };
    }

    private Profile? Additive(Tag root, string name)
    {
        var issues = Issues(root);
        var weights = Weights(root);
        var evaluators = domain.Issues.Select(issue => new GeniusEvaluator(issue, problems)).ToArray();
        var worths = domain.Issues.Select((issue, place) => evaluators[place].Read(issues.GetValueOrDefault(issue.Key), root)).ToArray();
        var missing = domain.Issues.Where(issue => !weights.ContainsKey(issue.Key)).Select(issue => $"“{issue.Name}”").ToArray();
        if (missing.Length > 0)
        {
            problems.Warn(root, $"no weight for {Wording.Some(missing)}, which is taken as 0");
        }

        return new(name, [.. domain.Issues.Select(issue => weights.GetValueOrDefault(issue.Key))], worths);
    }

    private static Dictionary<string, Tag> Issues(Tag root) =>
        root.Under("objective")
            .SelectMany(GeniusDomain.Issues)
            .Concat(root.Under("issue"))
            .GroupBy(issue => issue["index"] ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private Dictionary<string, Rational> Weights(Tag root)
    {
        var weights = new Dictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var tag in root.All().Where(tag => tag.Is("weight")))
        {
            weights[tag["index"] ?? ""] = Number(tag, "value") ?? 0;
        }

        return weights;
    }

    private Rational? Reservation(Tag root) => Last(root, "reservation") is { } tag ? Number(tag, "value") : null;

    /// <summary>A factor outside 0 to 1, or none that is a number, is none, as in GENIUS.</summary>
    private string[] Discount(Tag root)
    {
        if (Last(root, "discount_factor") is not { } tag)
        {
            return [];
        }

        if (Numbers.Read(tag["value"]) is not { } factor || factor <= 0 || factor > 1)
        {
            problems.Warn(tag, $"“{Wording.Short(tag["value"] ?? "")}” is no discount factor, and is passed over");
            return [];
        }

        return factor == 1
            ? []
            : [$"GENIUS discounts its utilities by {Numbers.Decimal(factor)} over the time of the talks; the values here do not."];
    }

    private static Tag? Last(Tag root, string name) => root.All().LastOrDefault(tag => tag.Is(name));

    private Rational? Number(Tag tag, string attribute)
    {
        var number = Numbers.Read(tag[attribute]);
        if (number is null)
        {
            problems.Error(tag, $"expected a number as {attribute} of this {tag.Name}, not “{Wording.Short(tag[attribute] ?? "")}”");
        }

        return number;
    }
}
