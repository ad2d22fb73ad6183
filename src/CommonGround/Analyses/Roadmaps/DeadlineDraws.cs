using CommonGround.Packages;
using CommonGround.Packages.Schedules;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>How often each deadline is kept when durations are drawn and every step begins as soon as the promised order lets it.</summary>
/// <param name="Draws">How many times all durations were drawn.</param>
public sealed record DeadlineChances(int Draws, ValueList<DeadlineChance> Deadlines);

/// <summary>In how many draws a promise or demand is kept.</summary>
public sealed record DeadlineChance(Demand Demand, int Kept, int Draws)
{
    /// <summary>The share of draws.</summary>
    public Rational Share => new(Kept, Draws);

    /// <summary>Between these the chance itself lies, with a confidence of 99 %.</summary>
    internal ShareInterval Between => ShareInterval.Of(Kept, Draws);
}

/// <summary>Draws the durations that are uncertain: each whole number of months in its range is as likely as another, whatever the others take.</summary>
internal sealed class DeadlineDraws(DemandSpace demands, IndexSet active, PlanDates dates, int draws, Run run)
{
    private readonly Timetable timetable = demands.Space.Timetable!;

    public DeadlineChances? Answer()
    {
        var timed = demands.Roadmap!.Steps.Where(step => step is { Begins: not null, Lasts: not null }).ToArray();
        if (timed.All(step => step.Lasts!.IsPoint))
        {
            return null;
        }

        run.Report("drawing durations");
        var asked = timetable.Concerned.Indexes().Where(index => active[index]).ToArray();
        var formulas = Array.ConvertAll(asked, index => timetable.Formula(index, dates.Found!.Choices));
        var soonest = dates.Found!.Dates.Network.MostBefore(0);
        (int Begins, int Done, MonthRange Lasts)[] durations =
        [
            .. timed
                .Select(step => (PointOf(step.Begins!), PointOf(step.Date), step.Lasts!))
                .OrderBy(duration => -(soonest[duration.Item1] ?? 0)),
        ];
        var order = formulas
            .Zip(asked)
            .Where(entry => !IsDuration(entry.Second))
            .SelectMany(entry => Bounds(entry.First))
            .Where(bound => bound.Most <= 0 && bound.Earlier != 0)
            .Distinct()
            .OrderBy(bound => -(soonest[bound.Earlier] ?? 0))
            .ToArray();
        var firstAfter = Array.ConvertAll(
            durations,
            duration => order.Count(bound => -(soonest[bound.Earlier] ?? 0) <= -(soonest[duration.Begins] ?? 0))
        );
        var deadlines = Enumerable
            .Range(0, asked.Length)
            .Where(place => IsDeadline(formulas[place]) && !IsDuration(asked[place]))
            .ToArray();
        var kept = new int[asked.Length];
        for (var draw = 0; draw < draws; draw++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var times = Drawn(durations, order, firstAfter, new RandomStream(run.Seed, draw));
            Array.ForEach(deadlines, place => kept[place] += formulas[place].Holds(times) ? 1 : 0);
        }

        return new(
            draws,
            deadlines
                .Select(place => new DeadlineChance(demands.Demands[asked[place]], kept[place], draws))
                .OrderBy(chance => chance.Share)
                .ThenBy(chance => chance.Demand.Name, StringComparer.Ordinal)
                .ToValueList()
        );
    }

    /// <summary>Every date as soon as what comes before it lets it be: the longest path, of which there is none without end in a roadmap that can be kept.</summary>
    private long[] Drawn((int Begins, int Done, MonthRange Lasts)[] durations, Difference[] order, int[] firstAfter, RandomStream random)
    {
        var times = new long[timetable.Dates.Points];
        var takes = Array.ConvertAll(
            durations,
            duration => duration.Lasts.Least + random.Below(duration.Lasts.Most - duration.Lasts.Least + 1)
        );
        for (var (moved, pass) = (true, 0); moved && pass <= times.Length; pass++)
        {
            moved = false;
            var next = 0;
            for (var place = 0; place <= durations.Length; place++)
            {
                var reach = place == durations.Length ? order.Length : firstAfter[place];
                for (; next < reach; next++)
                {
                    var (later, earlier, most) = order[next];
                    moved |= Push(times, earlier, times[later] - most);
                }

                if (place < durations.Length)
                {
                    moved |= Push(times, durations[place].Done, times[durations[place].Begins] + takes[place]);
                }
            }
        }

        return times;
    }

    private static bool Push(long[] times, int point, long to)
    {
        var moves = times[point] < to;
        times[point] = moves ? to : times[point];
        return moves;
    }

    private int PointOf(Issue date) => timetable.Dates.PointOf(date);

    private bool IsDuration(int index) =>
        demands.Roadmap!.Promises.Any(promise =>
            promise.Kind == PromiseKind.Lasts && demands.Demands[index].Name.TrimEnd('?') == $"{Roadmap.Name}/{promise.Name}"
        );

    /// <summary>Whether it bounds something from above, and so can be missed.</summary>
    private static bool IsDeadline(TimeFormula formula) =>
        formula switch
        {
            TimeFormula.Bound { Difference: var bound } => bound.Most > 0 || bound.Earlier == 0,
            TimeFormula.Every every => every.Parts.Any(IsDeadline),
            TimeFormula.Some some => some.Parts.Count > 0,
            _ => false,
        };

    private static IEnumerable<Difference> Bounds(TimeFormula formula) =>
        formula switch
        {
            TimeFormula.Bound bound => [bound.Difference],
            TimeFormula.Every every => every.Parts.SelectMany(Bounds),
            _ => [],
        };
}
