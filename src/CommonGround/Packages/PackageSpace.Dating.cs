using CommonGround.Packages.Schedules;

namespace CommonGround.Packages;

/// <content>When the dates can be.</content>
public sealed partial class PackageSpace
{
    /// <summary>The dates of this space; null where it has none.</summary>
    internal Timetable? Timetable => timetable;

    /// <summary>
    /// A package that meets the active predicates, with its dates as they were settled, of which something more is asked; null
    /// when there is none. Throws <see cref="SpentException"/> when the budget runs out.
    /// </summary>
    internal DatedPackage? Dated(IndexSet active, TimeFormula also, CancellationToken cancellation)
    {
        var choices = new int[arities.Length];
        ScheduleSearch? dates = null;
        foreach (var search in Searches(active, Quorum, Limits.Steps, cancellation, also))
        {
            var isFound = search.Find();
            if (search.GaveUp)
            {
                throw new SpentException();
            }

            if (!isFound)
            {
                return null;
            }

            Place(search.Levels, search.Chosen, choices);
            dates ??= search.FoundDates;
        }

        return (dates ?? Undemanding(also, cancellation)) is { } found ? new(choices, found) : null;
    }

    /// <summary>Dates of which no active predicate speaks.</summary>
    private ScheduleSearch? Undemanding(TimeFormula also, CancellationToken cancellation)
    {
        var search = timetable!.NewSearch(cancellation);
        return search.Admit(also, -1) is null ? search : null;
    }
}

/// <summary>The option of each issue, and dates that go with them.</summary>
internal sealed record DatedPackage(int[] Choices, ScheduleSearch Dates);
