using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>What a party wants of an issue in few words, where the issue's title stands nearby.</summary>
internal static class PositionWords
{
    public static IEnumerable<string> Of(Position? position) =>
        position is null ? []
        : position.Unknown is { } unknown ? Wishes(position).Append(Short(unknown))
        : Wishes(position);

    public static string Of(Ideal ideal) => ideal.IsPoint ? ideal.ToString() : $"{ideal.Low} to {ideal.High}";

    /// <summary>What it wants, accepts and rejects, and not what of it is unknown.</summary>
    public static IEnumerable<string> Wishes(Position position)
    {
        if (position.Ideal is { } ideal)
        {
            yield return Of(ideal);
        }

        if (position.Accepts is { } accepts)
        {
            yield return $"accepts {Short(accepts)}";
        }

        if (position.Rejects is { } rejects)
        {
            yield return $"rejects {Short(rejects)}";
        }

        if (position is { Ideal: null, Accepts: null, Rejects: null, Unknown: null })
        {
            yield return position.Values is null && position.Points is null ? "cares" : "values given";
        }
    }

    /// <summary>A condition without the issue's title.</summary>
    public static string Short(Condition condition) =>
        condition switch
        {
            IsOneOf choice => Wording.List(choice.Options.Select(option => option.Name), "or"),
            AnyOf any => string.Join(" or ", any.Parts.Select(Short)),
            Against against => Wording.Say(against)[(against.Issue.Title.Length + 1)..],
            _ => Wording.Say(condition),
        };

    /// <summary>The same, where only a part of the condition may be about the issue.</summary>
    public static string Short(Condition condition, Issue issue) =>
        condition is AllOf all ? string.Join(" and ", all.Parts.Select(part => Short(part, issue)))
        : condition.Issues.All(concerned => concerned.Name == issue.Name) ? Short(condition)
        : Wording.Say(condition);
}
