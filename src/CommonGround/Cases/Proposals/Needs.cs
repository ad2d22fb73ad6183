using CommonGround.Packages;

namespace CommonGround.Cases.Proposals;

/// <summary>Which proposals another one cannot do without: its statements, their source, and the party that it is about.</summary>
internal static class Needs
{
    private static readonly string[] Order = ["sources", "parties", "statements"];

    /// <summary>The pending proposals that these need, and that those need in turn, each with the one for which it goes.</summary>
    public static ValueList<Companion> Of(ValueList<FiledProposal> pending, IReadOnlyCollection<string> ids)
    {
        var byPlace = pending.DistinctBy(one => one.At, StringComparer.Ordinal).ToDictionary(one => one.At, StringComparer.Ordinal);
        return Closed(ids, pending, one => Places(one).Select(place => byPlace.GetValueOrDefault(place)).OfType<FiledProposal>());
    }

    /// <summary>The pending proposals that cannot do without these.</summary>
    public static ValueList<Companion> OnThese(ValueList<FiledProposal> pending, IReadOnlyCollection<string> ids)
    {
        var dependants = pending
            .SelectMany(one => Places(one).Select(place => (place, one)))
            .ToLookup(pair => pair.place, pair => pair.one, StringComparer.Ordinal);
        return Closed(ids, pending, one => dependants[one.At]);
    }

    /// <summary>What others need comes before them; else as in the file.</summary>
    public static IEnumerable<FiledProposal> InOrder(IEnumerable<FiledProposal> proposals) =>
        proposals.OrderBy(one => Array.IndexOf(Order, one.Path[0]) is var place and >= 0 && one.Path.Length == 2 ? place : Order.Length);

    private static IEnumerable<string> Places(FiledProposal one) =>
        [
            .. one.Names("source").Select(name => $"sources/{name}"),
            .. one.Names("evidence").Select(name => $"statements/{name}"),
            .. one.Names("about").Select(name => $"parties/{name}"),
            .. one.Path is ["parties", var party, _, ..] ? [$"parties/{party}"] : Array.Empty<string>(),
        ];

    private static ValueList<Companion> Closed(
        IReadOnlyCollection<string> ids,
        ValueList<FiledProposal> pending,
        Func<FiledProposal, IEnumerable<FiledProposal>> next
    )
    {
        var seen = ids.ToHashSet(StringComparer.Ordinal);
        var queue = new Queue<FiledProposal>(pending.Where(one => seen.Contains(one.Id)));
        var found = new List<Companion>();
        while (queue.TryDequeue(out var one))
        {
            foreach (var other in next(one).Where(other => seen.Add(other.Id)))
            {
                found.Add(new(other.Id, one.Id));
                queue.Enqueue(other);
            }
        }

        return found.ToValueList();
    }
}
