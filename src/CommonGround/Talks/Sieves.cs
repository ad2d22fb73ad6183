using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>What a view makes of one thing on record: the same, less of it, or null where the view does not have it.</summary>
internal interface ISieve
{
    T? Of<T>(T item)
        where T : Recorded;
}

/// <summary>Lets everything through and remembers it.</summary>
internal sealed class All : ISieve
{
    public List<Recorded> Found { get; } = [];

    public T? Of<T>(T item)
        where T : Recorded
    {
        Found.Add(item);
        return item;
    }
}

/// <summary>What was known at the end of a day.</summary>
internal sealed class ByDay(DateOnly day) : ISieve
{
    public T? Of<T>(T item)
        where T : Recorded => item.KnownFrom is null || item.KnownFrom <= day ? item : null;
}

/// <summary>What a reader may see.</summary>
internal sealed class ByReader(string reader) : ISieve
{
    public bool MaySee(ValueList<string>? readers) =>
        readers is null || readers.Contains(reader, StringComparer.Ordinal) || readers.Contains(Clearance.Everyone, StringComparer.Ordinal);

    public T? Of<T>(T item)
        where T : Recorded => MaySee(item.VisibleTo) ? item : null;
}

/// <summary>What still stands when statements are gone, citing only those that are left. A party is there whoever says so.</summary>
internal sealed class ByEvidence(IReadOnlySet<string> gone) : ISieve
{
    public T? Of<T>(T item)
        where T : Recorded
    {
        if (!item.Evidence.Any(gone.Contains))
        {
            return item;
        }

        var left = item.Evidence.Where(name => !gone.Contains(name)).ToValueList();
        return left.Count > 0 || item is Party ? item with { Evidence = left } : null;
    }
}
