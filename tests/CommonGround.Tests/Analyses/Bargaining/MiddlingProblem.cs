using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>Bargaining problems with too many packages to look at each: whole values, two-issue red lines, walk-aways that may be out of reach.</summary>
internal static class MiddlingProblem
{
    public static Gen<BargainingProblem> Any { get; } =
        from parties in Gen.Int[2, 7]
        from issues in Gen.Int[6, 9]
        from values in Gen.Int[0, 25].Array[4].Array[issues].Array[parties]
        from lines in Gen.Select(Gen.Int[0, issues - 1], Gen.Int[0, issues - 1], Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 4]
        from least in Gen.Int[0, 18]
        select Of(values, lines, least * issues);

    private static BargainingProblem Of(int[][][] values, (int, int, int, int)[] lines, int least)
    {
        var issues = values[0]
            .Select((options, issue) => Issue.Of($"issue {issue}", [.. options.Select((_, option) => $"option {option}")]))
            .ToValueList();
        var stakes = values.Select((table, party) => new Stake($"party {party}", new Additive("value", Rows(table)), least));
        var conditions = lines.Select(line => new AnyOf([Is(line.Item1, line.Item3), new Not(Is(line.Item2, line.Item4))]));
        return BargainingProblem.Of(issues, stakes, [.. conditions.Select(condition => new Meets(condition))]);

        IsOneOf Is(int issue, int option) => new(issues[issue], [issues[issue].Options[option]]);
    }

    private static ValueList<ValueList<Rational>> Rows(int[][] table) =>
        table.Select(row => row.Select(part => (Rational)part).ToValueList()).ToValueList();
}
