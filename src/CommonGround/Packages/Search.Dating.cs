using CommonGround.Packages.Schedules;

namespace CommonGround.Packages;

/// <content>Where packages come with dates.</content>
internal sealed partial class Search
{
    private bool lacksDates;

    /// <summary>Whether it was asked about dates.</summary>
    public bool HasDates => schedule is not null;

    /// <summary>Of a search that found nothing: what had a part in there being no dates.</summary>
    public IndexSet Blamed => schedule?.Blamed ?? IndexSet.Empty;

    /// <summary>The option of each date in the package found last; null where none was asked about.</summary>
    public int[]? Dates => schedule?.Dates;

    /// <summary>The dates as they were settled for the package found last.</summary>
    public ScheduleSearch? FoundDates => schedule?.Found;

    /// <summary>From here on something more is asked of the dates, and as many steps may be taken again.</summary>
    public void Ask(TimeFormula also, long steps)
    {
        schedule?.Ask(also);
        budget = steps;
    }

    /// <summary>Jumps back over issues that had no part in what failed after them (conflict-directed backjumping, Prosser 1993).</summary>
    private bool FindDated(int position) => FindDated(position, out _);

    private bool FindDated(int position, out IndexSet culprits)
    {
        culprits = IndexSet.Empty;
        if (position == chosen.Length)
        {
            culprits = IndexSet.Below(position);
            return HoldsExactly();
        }

        var (from, to) = Options(position);
        for (var option = from; option < to; option++)
        {
            chosen[position] = option;
            var state = Enter(position, option);
            var these = IndexSet.Empty;
            if (state == State.Settled ? FillRest(position + 1) : state == State.Open && FindDated(position + 1, out these))
            {
                return true;
            }

            if (Spent())
            {
                return false;
            }

            these = state == State.Broken ? CulpritsAt(position) : these;
            if (!these[position])
            {
                culprits = these;
                return false;
            }

            culprits |= these.Without(position);
        }

        return false;
    }

    /// <summary>The positions that had a part in what was just broken.</summary>
    private IndexSet CulpritsAt(int position) =>
        (
            lacksDates ? schedule!.Culprits
            : brokenRoot >= 0 ? tables.Asking[brokenRoot] & IndexSet.Below(position + 1)
            : null
        ) ?? IndexSet.Below(position + 1);

    private State JudgeDates(int depth, bool settled) =>
        !AdmitsDates(depth, settled) ? State.Broken
        : settled && depth >= schedule!.Last ? State.Settled
        : State.Open;

    /// <summary>Where the search for dates gives up, so does this.</summary>
    private bool AdmitsDates(int depth, bool isWhole)
    {
        budget -= schedule!.CostAt(depth);
        try
        {
            lacksDates = !schedule.Admits(depth, isWhole, missing[depth]);
            return !lacksDates;
        }
        catch (SpentException)
        {
            budget = -1;
            return false;
        }
    }
}
