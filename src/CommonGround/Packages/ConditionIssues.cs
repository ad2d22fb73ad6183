namespace CommonGround.Packages;

/// <summary>Conditions as somebody else tells of the same issues.</summary>
internal static class ConditionIssues
{
    /// <summary>The same condition, with each issue as it is told.</summary>
    public static Condition About(this Condition condition, Func<Issue, Issue> told) =>
        condition switch
        {
            Against one => one with { Issue = told(one.Issue) },
            Between one => one with { Left = told(one.Left), Right = told(one.Right) },
            IsOneOf one => one with { Issue = told(one.Issue) },
            AllOf all => new AllOf(all.Parts.About(told)),
            AnyOf any => new AnyOf(any.Parts.About(told)),
            Not not => new Not(not.Part.About(told)),
            IfThen rule => new IfThen(rule.If.About(told), rule.Then.About(told)),
            _ => throw new InvalidOperationException($"Nobody has said what {condition.GetType().Name} is about."),
        };

    private static ValueList<Condition> About(this ValueList<Condition> parts, Func<Issue, Issue> told) =>
        parts.Select(part => part.About(told)).ToValueList();
}
