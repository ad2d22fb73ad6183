using CommonGround.Packages;

namespace CommonGround.Cases.Formats.Genius;

/// <summary>Reads what a GENIUS file says is negotiated about: a tree of objectives whose leaves are issues.</summary>
internal sealed class GeniusDomain(ImportSettings settings, ProblemList problems)
{
    private readonly DomainLimit limit = new();
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <summary>
    /// The domain of a template, or of a profile, which repeats it; null where something in it cannot be read. Old files have no objective
    /// about their issues.
    /// </summary>
    public Domain? Read(Tag root, string fileName)
    {
        var objective =
            root.All().FirstOrDefault(tag => tag.Is("objective")) ?? root.All().FirstOrDefault(tag => tag.Under("issue").Any()) ?? root;
        var issues = new List<DomainIssue>();
        foreach (var tag in Issues(objective))
        {
            if (Issue(tag, issues.Count) is not { } issue)
            {
                return null;
            }

            issues.Add(issue);
        }

        if (issues.Count == 0)
        {
            problems.Error(objective, "there are no issues here");
            return null;
        }

        return new(objective["name"]?.Trim() is { Length: > 0 } name && name != "root" ? name : fileName, issues);
    }

    /// <summary>In the order in which GENIUS counts: those of the objectives below come first.</summary>
    public static IEnumerable<Tag> Issues(Tag objective) =>
        objective.Under("objective").SelectMany(Issues).Concat(objective.Under("issue"));

    private DomainIssue? Issue(Tag tag, int place)
    {
        var key = tag["index"] ?? "";
        var name = string.IsNullOrWhiteSpace(tag["name"]) ? FormattableString.Invariant($"issue {place + 1}") : tag["name"]!;
        if (key.Length == 0 || !keys.Add(key))
        {
            return Refuse(tag, key.Length == 0 ? $"“{name}” has no index" : $"two issues have the index {key}");
        }

        return tag["type"]?.ToLowerInvariant() switch
        {
            null or "discrete" => Discrete(tag, key, name),
            "integer" => Scaled(tag, key, name, isReal: false),
            "real" => Scaled(tag, key, name, isReal: true),
            var other => Refuse(tag, $"issues are discrete, integer or real, not “{Wording.Short(other)}”"),
        };
    }

    private DomainIssue? Discrete(Tag tag, string key, string name)
    {
        var values = tag.Under("item").Select(item => item["value"] ?? "").ToArray();
        return limit.Refusal(values.Length) is { } refusal ? Refuse(tag, refusal) : new(key, name, values);
    }

    private DomainIssue? Scaled(Tag tag, string key, string name, bool isReal)
    {
        var range = tag.Under("range").FirstOrDefault();
        var low = Numbers.Read(tag["lowerbound"] ?? range?["lowerbound"]);
        var high = Numbers.Read(tag["upperbound"] ?? range?["upperbound"]);
        if (low is null || high is null || low > high)
        {
            return Refuse(tag, $"“{name}” needs a lower and an upper bound");
        }

        if (isReal && low != high)
        {
            return Steps(tag, key, name, new Scale(low.Value, high.Value, (high.Value - low.Value) / settings.RealSteps, ""));
        }

        return low.Value.Denominator.IsOne && high.Value.Denominator.IsOne
            ? Steps(tag, key, name, new Scale(low.Value, high.Value, 1, ""))
            : Refuse(tag, $"the bounds of “{name}” are not whole numbers");
    }

    private DomainIssue? Steps(Tag tag, string key, string name, Scale scale) =>
        limit.Refusal(scale.Steps) is { } refusal ? Refuse(tag, refusal)
        : new[] { scale.From, scale.To, scale.Step }.All(Numbers.HasDecimal) ? DomainIssue.On(key, name, scale)
        : Refuse(tag, $"the steps of “{name}” have too many digits");

    private DomainIssue? Refuse(Tag tag, string message)
    {
        problems.Error(tag, message);
        return null;
    }
}
