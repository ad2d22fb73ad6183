namespace CommonGround.Packages.Schedules;

/// <summary>The predicates of a space that speak of dates: whether there are dates for some of them, with the other issues settled.</summary>
internal sealed class Timetable
{
    private readonly ValueList<Issue> issues;
    private readonly Condition?[] conditions;
    private readonly Dictionary<string, int> places;
    private readonly int[][] datesOf;
    private readonly Difference[][] scales;
    private readonly TimeFormula?[] unconditional;
    private readonly Dictionary<(int Predicate, ValueList<int> Choices), TimeFormula> formulas = [];

    public Timetable(ValueList<Issue> issues, Dates dates, IReadOnlyList<Predicate> predicates)
    {
        (this.issues, Dates) = (issues, dates);
        places = issues.Select((issue, place) => (issue.Name, place)).ToDictionary(StringComparer.Ordinal);
        conditions = predicates
            .Select(predicate => predicate is Meets { Condition: var condition } && condition.Issues.Any(dates.Has) ? condition : null)
            .ToArray();
        unconditional = new TimeFormula?[conditions.Length];
        Concerned = IndexSet.Of(Enumerable.Range(0, conditions.Length).Where(index => conditions[index] is not null));
        var dated = dates.All.Select((date, place) => (date.Name, place)).ToDictionary(StringComparer.Ordinal);
        datesOf = Array.ConvertAll(
            conditions,
            condition => condition?.Issues.Where(dates.Has).Select(date => dated[date.Name]).Distinct().ToArray() ?? []
        );
        scales = [.. dates.All.Select(date => dates.Scale(date).ToArray())];
        IssuesOf = Array.ConvertAll(
            conditions,
            condition =>
                condition?.Issues.Where(issue => !dates.Has(issue)).Select(issue => places[issue.Name]).Distinct().Order().ToArray() ?? []
        );
    }

    public Dates Dates { get; }

    /// <summary>How many issues there are besides the dates.</summary>
    public int Issues => issues.Count;

    /// <summary>The predicates that speak of dates.</summary>
    public IndexSet Concerned { get; }

    /// <summary>For each predicate that speaks of dates, the other issues of which it speaks.</summary>
    public int[][] IssuesOf { get; }

    public bool Concerns(int predicate) => conditions[predicate] is not null;

    public Condition ConditionOf(int predicate) => conditions[predicate]!;

    public bool IsMet(int predicate, int[] choices) =>
        conditions[predicate]!.Holds(new Package(issues.Concat(Dates.All).ToValueList(), choices.ToValueList()));

    /// <summary>An empty search over the dates, each of which some predicates speak on its scale.</summary>
    public ScheduleSearch NewSearch(IEnumerable<int> predicates, CancellationToken cancellation)
    {
        var search = new ScheduleSearch(new TemporalNetwork(Dates.Points), conditions.Length, cancellation);
        foreach (var date in predicates.SelectMany(index => datesOf[index]).Distinct())
        {
            Array.ForEach(scales[date], bound => search.Network.Add(bound, IndexSet.Empty));
        }

        return search;
    }

    /// <summary>Puts every date on its scale.</summary>
    public void KeepOnScale(ScheduleSearch search)
    {
        foreach (var bound in scales.SelectMany(scale => scale))
        {
            search.Network.Add(bound, IndexSet.Empty);
        }
    }

    /// <summary>An empty search over all dates, each on its scale.</summary>
    public ScheduleSearch NewSearch(CancellationToken cancellation) => NewSearch(Concerned.Indexes(), cancellation);

    /// <summary>Adds what a predicate asks with the issues at these choices.</summary>
    public IndexSet? Require(ScheduleSearch search, int predicate, ReadOnlySpan<int> choices) =>
        search.Require(Formula(predicate, choices), predicate);

    public TimeFormula Formula(int predicate, ReadOnlySpan<int> choices)
    {
        if (IssuesOf[predicate].Length == 0)
        {
            return unconditional[predicate] ??= Dates.Formula(conditions[predicate]!, holds: true, issue => issue.Options[0]);
        }

        var key = new int[IssuesOf[predicate].Length];
        for (var at = 0; at < key.Length; at++)
        {
            key[at] = choices[IssuesOf[predicate][at]];
        }

        if (!formulas.TryGetValue((predicate, ValueList.Of<int>(key)), out var formula))
        {
            var concerned = IssuesOf[predicate];
            Option Chosen(Issue issue) => issues[places[issue.Name]].Options[key[Array.IndexOf(concerned, places[issue.Name])]];
            formula = Dates.Formula(conditions[predicate]!, holds: true, Chosen);
            formulas.Add((predicate, ValueList.Of<int>(key)), formula);
        }

        return formula;
    }
}
