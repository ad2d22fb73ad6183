using CommonGround.Packages.Schedules;

namespace CommonGround.Packages;

/// <summary>Turns conditions into diagrams over the issues in the order in which a search settles them.</summary>
internal sealed class DiagramCompiler
{
    private readonly Dictionary<string, int> levels = new(StringComparer.Ordinal);

    public DiagramCompiler(IReadOnlyList<Issue> issuesByLevel)
    {
        for (var level = 0; level < issuesByLevel.Count; level++)
        {
            levels.Add(issuesByLevel[level].Name, level);
        }

        Forest = new DiagramForest(issuesByLevel.Select(issue => issue.Options.Count).ToArray());
    }

    public DiagramForest Forest { get; }

    public int Compile(Condition condition) =>
        condition switch
        {
            AllOf all => all.Parts.Select(Compile).Aggregate(DiagramForest.True, Forest.And),
            AnyOf any => any.Parts.Select(Compile).Aggregate(DiagramForest.False, Forest.Or),
            Not not => Forest.Not(Compile(not.Part)),
            IfThen implication => Forest.Or(Forest.Not(Compile(implication.If)), Compile(implication.Then)),
            IsOneOf choice => Forest.Choice(levels[choice.Issue.Name], option => choice.Options.Contains(choice.Issue.Options[option])),
            Against against => Forest.Choice(
                levels[against.Issue.Name],
                option => against.Relation.Holds(Later.Compare(against.Issue.Options[option].At, against.Place))
            ),
            Between between => Compile(between),
            _ => throw new InvalidOperationException($"No diagram for {condition.GetType().Name}."),
        };

    /// <summary>What a condition asks of the issues whatever the dates are; options that its parts tell apart stay apart.</summary>
    public int CompileApart(Condition condition, Dates dates)
    {
        foreach (var part in Dates.Parts(condition))
        {
            if (!part.Issues.Any(dates.Has))
            {
                Compile(part);
            }
            else if (
                part is Between between
                && levels.TryGetValue((dates.Has(between.Left) ? between.Right : between.Left).Name, out var level)
            )
            {
                for (var option = 0; option < Forest.Arity(level); option++)
                {
                    Forest.Choice(level, other => other == option);
                }
            }
        }

        return Compile(dates.Apart(condition));
    }

    private int Compile(Between between)
    {
        var (left, right) = (levels[between.Left.Name], levels[between.Right.Name]);
        bool Holds(int a, int b) => between.Holds(between.Left.Options[a].At, between.Right.Options[b].At);
        if (left == right)
        {
            return Forest.Choice(left, option => Holds(option, option));
        }

        var (upper, lower, isLeftFirst) = left < right ? (between.Left, right, true) : (between.Right, left, false);
        var parts = upper
            .Options.Select((_, first) => Forest.Choice(lower, second => isLeftFirst ? Holds(first, second) : Holds(second, first)))
            .ToArray();
        return Forest.Make(Math.Min(left, right), parts);
    }
}
