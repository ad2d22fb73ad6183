using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability;

/// <summary>How a brief calls situations, moves and wishes: by the titles of the case, never by numbers.</summary>
internal sealed class SituationWords(Negotiation negotiation, GraphModel model, ValueList<int> shown)
{
    public string Party(int decisionMaker) => negotiation.Title(model.DecisionMakers[decisionMaker].Name);

    /// <summary>A situation between quotation marks, for running text.</summary>
    public string Quoted(int state) => $"“{Title(state)}”";

    /// <summary>A situation by the moves that are taken in it, or by the title that the case gives it.</summary>
    public string Title(int state) =>
        negotiation.States.Count > 0 ? negotiation.States[state].Title
        : Wording.List(Taken(state).Select(move => move.Title)) is { Length: > 0 } moves ? moves
        : "no move is taken";

    /// <summary>The name by which tables speak of a situation that is shown: the case's own, or a letter.</summary>
    public string Short(int state) =>
        negotiation.States.Count > 0
            ? negotiation.States[state].Name
            : ((char)('A' + shown.TakeWhile(one => one != state).Count())).ToString();

    /// <summary>A situation that is shown, with its short name.</summary>
    public string Label(int state)
    {
        var today = state == model.StatusQuo ? " (today)" : "";
        return Title(state) == Short(state) ? $"{Short(state)}{today}" : $"{Short(state)}: {Title(state)}{today}";
    }

    /// <summary>What somebody does who takes one situation to another.</summary>
    public string Move(int from, int to)
    {
        if (negotiation.States.Count > 0)
        {
            return $"goes to {Quoted(to)}";
        }

        var taken = Titles(to & ~from);
        var ended = Titles(from & ~to);
        return Wording.List(
            new[] { taken.Length > 0 ? $"starts {taken}" : "", ended.Length > 0 ? $"ends {ended}" : "" }.Where(part => part.Length > 0)
        );
    }

    /// <summary>Steps one after the other: who takes which.</summary>
    public string Steps(int from, ValueList<Stride> strides) => Joined(from, strides, Move);

    /// <summary>The same where the short names of situations stand nearby.</summary>
    public string ShortSteps(int from, ValueList<Stride> strides) =>
        Joined(from, strides, negotiation.States.Count > 0 ? (_, to) => $"goes to {Short(to)}" : Move);

    private string Joined(int from, ValueList<Stride> strides, Func<int, int, string> move)
    {
        var said = new List<string>();
        foreach (var stride in strides)
        {
            said.Add($"{Party(stride.DecisionMaker)} {move(from, stride.To)}");
            from = stride.To;
        }

        return string.Join(", then ", said);
    }

    /// <summary>What a party wants, in the titles of its moves.</summary>
    public static string Say(Condition wanted) =>
        wanted switch
        {
            AllOf all => string.Join(" and ", all.Parts.Select(Inside)),
            AnyOf any => string.Join(" or ", any.Parts.Select(Inside)),
            IfThen implication => $"if {Inside(implication.If)} then {Inside(implication.Then)}",
            Not { Part: IsOneOf choice } => Say(choice, isTaken: false),
            Not not => $"not ({Say(not.Part)})",
            IsOneOf choice => Say(choice, isTaken: true),
            _ => wanted.ToString(),
        };

    private static string Say(IsOneOf choice, bool isTaken) =>
        choice.Options.Any(option => option.Name == Talks.Move.Taken) == isTaken
            ? $"“{choice.Issue.Title}”"
            : $"not “{choice.Issue.Title}”";

    private static string Inside(Condition part) => part is AllOf or AnyOf or IfThen ? $"({Say(part)})" : Say(part);

    private string Titles(int moves) => Wording.List(Taken(moves).Select(move => $"“{move.Title}”"));

    private IEnumerable<Move> Taken(int state) => negotiation.Moves.Where((_, bit) => (state >> bit & 1) != 0);
}
