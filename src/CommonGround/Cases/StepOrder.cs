using CommonGround.Cases.Yaml;

namespace CommonGround.Cases;

/// <summary>Finds steps that would have to come before themselves.</summary>
internal sealed class StepOrder(IReadOnlyList<StepDraft> drafts, ProblemList problems)
{
    /// <summary>That one step comes before another or, where it is not strict, with it; as it is written.</summary>
    private sealed record Link(string Earlier, string Later, bool IsOrder, YamlText Place, string Words);

    private readonly Link[] links =
    [
        .. drafts.SelectMany(draft =>
            draft.After.Select(other => new Link(other.Name.Value, draft.Name, true, other.Name, Said(draft, "after", other)))
        ),
        .. drafts.SelectMany(draft =>
            draft.Before.Select(other => new Link(draft.Name, other.Name.Value, true, other.Name, Said(draft, "before", other)))
        ),
        .. drafts.SelectMany(draft =>
            draft.With.SelectMany(other =>
                new[]
                {
                    new Link(draft.Name, other.Name.Value, false, other.Name, Said(draft, "with", other)),
                    new Link(other.Name.Value, draft.Name, false, other.Name, Said(draft, "with", other)),
                }
            )
        ),
    ];

    public void Check()
    {
        var told = new HashSet<Link>();
        foreach (var link in links.Where(link => link.IsOrder).OrderBy(link => link.Place.Start))
        {
            if (!told.Contains(link) && Way(link.Later, link.Earlier) is { } back)
            {
                told.UnionWith([link, .. back]);
                var last = back.Append(link).MaxBy(one => one.Place.Start)!;
                problems.Error(
                    last.Place,
                    $"the order runs in a circle, so “{link.Earlier}” would come before itself: {string.Join(", ", back.Prepend(link).Select(one => one.Words).Distinct(StringComparer.Ordinal))}"
                );
            }
        }
    }

    /// <summary>The shortest chain of links from one step to another.</summary>
    private IReadOnlyList<Link>? Way(string from, string to)
    {
        var cameBy = new Dictionary<string, Link?>(StringComparer.Ordinal) { [from] = null };
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var place))
        {
            foreach (var link in links.Where(link => link.Earlier == place && cameBy.TryAdd(link.Later, link)))
            {
                next.Enqueue(link.Later);
            }
        }

        return cameBy.ContainsKey(to) ? [.. Back(cameBy, to).Reverse()] : null;
    }

    private static IEnumerable<Link> Back(Dictionary<string, Link?> cameBy, string to)
    {
        for (var link = cameBy[to]; link is not null; link = cameBy[link.Earlier])
        {
            yield return link;
        }
    }

    private static string Said(StepDraft draft, string how, Neighbour other) => $"{draft.Name} {how} {other.Name.Value}";
}
