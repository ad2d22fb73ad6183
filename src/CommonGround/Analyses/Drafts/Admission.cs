using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Drafts;

/// <summary>
/// Whether a demand admits that some issues are settled and the others stay open: some completion satisfies it or, where it has
/// to hold whatever is left open, every one does. Only the issues of which a condition speaks are looked at.
/// </summary>
internal sealed class Admission(ValueList<Issue> issues, CancellationToken cancellation)
{
    private readonly Dictionary<string, ValueList<Issue>> concerns = new(StringComparer.Ordinal);

    /// <summary>What was found out, by demand and by the options on which the issues are settled that concern it.</summary>
    private readonly Dictionary<(string Demand, bool Everywhere, string Settled), bool> known = [];

    public bool Admits(Demand demand, IReadOnlyDictionary<string, Option> settled, bool silenceRefuses)
    {
        var everywhere = demand.Scope == Scope.Any || (demand.Scope == Scope.Unknown && silenceRefuses);
        return demand.Predicate switch
        {
            Meets meets => Admits(demand.Name, meets.Condition, settled, everywhere),
            Reaches reaches => Bound(reaches.Value, settled, everywhere) >= reaches.Least,
            _ => throw new InvalidOperationException($"No admission for {demand.Predicate.GetType().Name}."),
        };
    }

    private bool Admits(string name, Condition condition, IReadOnlyDictionary<string, Option> settled, bool everywhere)
    {
        if (!concerns.TryGetValue(name, out var concerned))
        {
            concerns[name] = concerned = condition.Issues.DistinctBy(issue => issue.Name).ToValueList();
        }

        var fixedHere = concerned.Where(issue => settled.ContainsKey(issue.Name)).ToArray();
        var key = (name, everywhere, string.Join('\n', fixedHere.Select(issue => $"{issue.Name} {settled[issue.Name].Name}")));
        if (!known.TryGetValue(key, out var admits))
        {
            var can = Can(concerned, everywhere ? new Not(condition) : condition, fixedHere, settled);
            known[key] = admits = everywhere ? !can : can;
        }

        return admits;
    }

    private bool Can(ValueList<Issue> concerned, Condition condition, Issue[] fixedHere, IReadOnlyDictionary<string, Option> settled)
    {
        Condition[] all = [condition, .. fixedHere.Select(issue => new IsOneOf(issue, [settled[issue.Name]]))];
        var space = PackageSpace.Of(concerned, [.. all.Select(one => new Meets(one))], [.. all.Select(_ => 0)], Quorum.Unanimity);
        return space.Can(IndexSet.Below(all.Length), cancellation)
            ?? throw new TooLargeException("a demand speaks of too many issues at once to be held against the text");
    }

    /// <summary>The most that a value can still become or, everywhere, the least.</summary>
    private Rational Bound(Additive value, IReadOnlyDictionary<string, Option> settled, bool everywhere) =>
        issues
            .Select(
                (issue, place) =>
                    settled.TryGetValue(issue.Name, out var option)
                        ? value.Contributions[place][issue.IndexOf(option.Name)]
                        : value.Contributions[place].Aggregate(everywhere ? Rational.Min : Rational.Max)
            )
            .Aggregate(Rational.Zero, (sum, part) => sum + part);
}
