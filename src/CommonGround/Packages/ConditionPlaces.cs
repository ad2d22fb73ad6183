namespace CommonGround.Packages;

/// <summary>Where on the scale of an issue a condition draws a line, and the same condition with the line elsewhere.</summary>
public static class ConditionPlaces
{
    /// <summary>The comparisons of an issue with a fixed place.</summary>
    public static IEnumerable<Against> PlacesOn(this Condition condition, Issue issue) =>
        condition switch
        {
            Against against => against.Issue.Name == issue.Name ? [against] : [],
            AllOf all => all.Parts.SelectMany(part => part.PlacesOn(issue)),
            AnyOf any => any.Parts.SelectMany(part => part.PlacesOn(issue)),
            Not not => not.Part.PlacesOn(issue),
            IfThen rule => rule.If.PlacesOn(issue).Concat(rule.Then.PlacesOn(issue)),
            _ => [],
        };

    /// <summary>The condition with every line that it draws on an issue at this place.</summary>
    public static Condition Placed(this Condition condition, Issue issue, Rational? place) =>
        condition switch
        {
            Against against when against.Issue.Name == issue.Name => against with { Place = place },
            AllOf all => new AllOf(all.Parts.Placed(issue, place)),
            AnyOf any => new AnyOf(any.Parts.Placed(issue, place)),
            Not not => new Not(not.Part.Placed(issue, place)),
            IfThen rule => new IfThen(rule.If.Placed(issue, place), rule.Then.Placed(issue, place)),
            _ => condition,
        };

    private static ValueList<Condition> Placed(this ValueList<Condition> parts, Issue issue, Rational? place) =>
        parts.Select(part => part.Placed(issue, place)).ToValueList();
}
