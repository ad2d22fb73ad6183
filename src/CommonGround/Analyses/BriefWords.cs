using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>What stands in a case, in the words in which a brief says it, for a page that shows it on its own.</summary>
public static class BriefWords
{
    /// <summary>What a demand asks of its party's side, such as “insists on Departure ≤ 12 months”.</summary>
    public static string InWords(this Demand demand) => Wording.Say(demand);

    public static string InWords(this Ideal ideal) => PositionWords.Of(ideal);

    /// <summary>A condition where the title of this issue stands nearby.</summary>
    public static string InWords(this Condition condition, Issue issue) => PositionWords.Short(condition, issue);
}
