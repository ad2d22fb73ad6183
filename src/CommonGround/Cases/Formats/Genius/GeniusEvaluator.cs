using CommonGround.Packages;

namespace CommonGround.Cases.Formats.Genius;

/// <summary>What the values of one issue are worth by GENIUS's evaluators, mostly 0 to 1. What has no evaluation is worth 0, and said.</summary>
internal sealed class GeniusEvaluator(DomainIssue issue, ProblemList problems)
{
    /// <summary>Below this GENIUS takes a largest evaluation as none.</summary>
    private static readonly Rational Least = new(1, 100_000);

    public IReadOnlyList<Rational> Read(Tag? tag, Tag profile)
    {
        if (tag is null)
        {
            problems.Warn(profile, $"no evaluation of “{issue.Name}”, which is taken as 0");
            return new Rational[issue.Values.Count];
        }

        return issue.Scale is null || tag.Under("item").Any() ? Discrete(tag)
            : tag.Under("evaluator").FirstOrDefault() is not { } evaluator ? Unvalued(tag)
            : evaluator["slope"] is null ? Real(evaluator)
            : Integer(tag, evaluator);
    }

    /// <summary>Each evaluation as a share of the largest, also of one whose value the domain does not have.</summary>
    private Rational[] Discrete(Tag tag)
    {
        var evaluations = new Dictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var item in tag.Under("item").Where(item => item["evaluation"] is not (null or "null")))
        {
            evaluations[item["value"] ?? ""] = Number(item, "evaluation");
        }

        var missing = issue.Values.Where(value => !evaluations.ContainsKey(value)).Select(value => $"“{Wording.Short(value)}”").ToArray();
        if (missing.Length > 0)
        {
            problems.Warn(tag, $"no evaluation for {Wording.Some(missing)} of “{issue.Name}”, which is taken as 0");
        }

        var most = evaluations.Values.Aggregate(Rational.Zero, Rational.Max);
        return [.. issue.Values.Select(value => most < Least ? 0 : evaluations.GetValueOrDefault(value) / most)];
    }

    /// <summary>Linear from the lower bound, held between 0 and 1.</summary>
    private Rational[] Integer(Tag tag, Tag evaluator)
    {
        var (slope, offset) = (Number(evaluator, "slope"), Number(evaluator, "offset"));
        var lower = Numbers.Read(tag["lowerbound"]) ?? issue.Scale!.From;
        return Steps(at => Held(offset + (slope * (at - lower))));
    }

    private Rational[] Real(Tag evaluator)
    {
        switch (evaluator["ftype"]?.ToLowerInvariant())
        {
            case "linear":
                var (offset, slope) = (Number(evaluator, "parameter0"), Number(evaluator, "parameter1"));
                return Steps(at => Held((slope * at) + offset));
            case "constant":
                var constant = Number(evaluator, "parameter0");
                return Steps(_ => constant);
            case "triangular":
                var (low, high, top) = (Number(evaluator, "parameter0"), Number(evaluator, "parameter1"), Number(evaluator, "parameter2"));
                return Steps(at => Triangle(at, low, high, top));
            case var other:
                problems.Error(
                    evaluator.File,
                    evaluator.Start,
                    $"evaluators are linear, constant or triangular, not “{Wording.Short(other ?? "")}”"
                );
                return new Rational[issue.Values.Count];
        }
    }

    private static Rational Triangle(Rational at, Rational low, Rational high, Rational top) =>
        at < low || at >= high ? 0
        : at < top ? (at - low) / (top - low)
        : 1 - ((at - top) / (high - top));

    private static Rational Held(Rational worth) => Rational.Min(1, Rational.Max(0, worth));

    private Rational[] Steps(Func<Rational, Rational> worth) => [.. issue.Values.Select((_, step) => worth(issue.At(step)))];

    private Rational[] Unvalued(Tag tag)
    {
        problems.Warn(tag, $"no evaluator of “{issue.Name}”, which is taken as worth 0");
        return new Rational[issue.Values.Count];
    }

    private Rational Number(Tag tag, string attribute)
    {
        if (Numbers.Read(tag[attribute]) is { } number)
        {
            return number;
        }

        problems.Error(tag, $"expected a number as {attribute} of this {tag.Name}, not “{Wording.Short(tag[attribute] ?? "")}”");
        return 0;
    }
}
