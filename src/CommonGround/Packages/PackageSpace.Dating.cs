using CommonGround.Packages.Schedules;

namespace CommonGround.Packages;

/// <content>When the dates can be.</content>
public sealed partial class PackageSpace
{
    /// <summary>The dates of this space; null where it has none.</summary>
    internal Timetable? Timetable => timetable;

    /// <summary>Asks again and again, of packages that meet the active predicates, for dates of which something more is asked.</summary>
    internal Dating Dating(IndexSet active, CancellationToken cancellation) => new(this, active, cancellation);

    /// <summary>
    /// A package that meets the active predicates, with its dates as they were settled, of which something more is asked; null
    /// when there is none. Throws <see cref="SpentException"/> when the budget runs out.
    /// </summary>
    internal DatedPackage? Dated(IndexSet active, TimeFormula also, CancellationToken cancellation)
    {
        return Dating(active, cancellation).Find(also);
    }

    /// <summary>Dates of which no active predicate speaks.</summary>
    internal ScheduleSearch? Undemanding(TimeFormula also, CancellationToken cancellation)
    {
        var search = timetable!.NewSearch(cancellation);
        return search.Admit(also, -1) is null ? search : null;
    }

    private Schedule ScheduleOf(int[] dated, Level[] levels, Quorum quorum, TimeFormula? also, CancellationToken cancellation)
    {
        ScheduleSearch NewSearch() => also is null ? timetable!.NewSearch(dated, cancellation) : timetable!.NewSearch(cancellation);
        Schedule schedule = quorum.IsUnanimity
            ? new GrowingSchedule(timetable!, dated, levels, NewSearch())
            : new PassingSchedule(timetable!, dated, levels, quorum, owners, NewSearch);
        schedule.Ask(also ?? TimeFormula.True);
        return schedule;
    }
}
