using CommonGround.Packages.Schedules;

namespace CommonGround.Packages;

/// <summary>
/// The packages that meet some predicates, asked again and again for dates of which something more is asked: what does not depend on
/// that is searched once, and the network of bounds is kept.
/// </summary>
internal sealed class Dating(PackageSpace space, IndexSet active, CancellationToken cancellation)
{
    private readonly int[] choices = space.Choices([], []);
    private Search? dated;
    private bool? areThereOthers;

    /// <summary>
    /// A package with dates; null when there is none. Its network is the one that is kept, so that it tells of them only until
    /// something else is asked. Throws <see cref="SpentException"/> when the budget runs out.
    /// </summary>
    public DatedPackage? Find(TimeFormula also)
    {
        if (!(areThereOthers ??= FindOthers()))
        {
            return null;
        }

        if (dated is null)
        {
            return space.Undemanding(also, cancellation) is { } free ? new([.. choices], free) : null;
        }

        dated.Ask(also, space.Limits.Steps);
        return Found(dated) ? new([.. choices], dated.FoundDates!) : null;
    }

    private bool FindOthers()
    {
        foreach (var search in space.Searches(active, space.Quorum, space.Limits.Steps, cancellation, TimeFormula.True))
        {
            if (search.HasDates)
            {
                dated = search;
            }
            else if (!Found(search))
            {
                return false;
            }
        }

        return true;
    }

    private bool Found(Search search)
    {
        if (!search.Decide())
        {
            return false;
        }

        PackageSpace.Place(search, choices);
        return true;
    }
}

/// <summary>The option of each issue, and dates that go with them.</summary>
internal sealed record DatedPackage(int[] Choices, ScheduleSearch Dates);
