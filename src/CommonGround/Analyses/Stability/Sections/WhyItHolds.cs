using CommonGround.Briefs;

namespace CommonGround.Analyses.Stability.Sections;

/// <summary>For each situation that is shown, who is tempted to leave it, for what, and what the others could answer.</summary>
internal sealed class WhyItHolds(Equilibria equilibria, SituationWords words)
{
    public IEnumerable<Section> Write()
    {
        var told = equilibria
            .Shown.Select(state => (State: state, Reasons: Told(state).ToArray()))
            .Where(one => one.Reasons.Length > 0)
            .ToArray();
        if (told.Length > 0)
        {
            yield return new Section("why", "Why, in the words of the model", [.. told.SelectMany(one => Blocks(one.State, one.Reasons))]);
        }
    }

    private IEnumerable<Block> Blocks(int state, Prose[] reasons) =>
        [new Paragraph(Prose.Empty.Strong(words.Label(state)).Plain(":")), new Bullets(reasons)];

    private IEnumerable<Prose> Told(int state)
    {
        var reasons = equilibria.Reasons.Where(reason => reason.State == state).ToArray();
        return
        [
            .. CannotGain([.. reasons.Where(reason => reason.Gain is null)]),
            .. reasons.Where(reason => reason.Gain is not null).Select(reason => Say(reason, reason.Gain!.Value)),
            .. equilibria.Escapes.Where(escape => escape.State == state).Select(Say),
        ];
    }

    private IEnumerable<Prose> CannotGain(Reason[] content) =>
        content.Length == 0 ? []
        : content.Length == equilibria.Model.DecisionMakers.Count ? ["Nobody can gain by a move of its own."]
        :
        [
            $"{Wording.List(content.Select(reason => words.Party(reason.DecisionMaker)))} cannot gain by a move of {(content.Length == 1 ? "its" : "their")} own.",
        ];

    private Prose Say(Reason reason, int gain)
    {
        var party = words.Party(reason.DecisionMaker);
        var tempted = $"if it {words.Move(reason.State, gain)}, which it {(reason.IsCertain ? "likes" : "may like")} better,";
        return reason is { Concept: not null, Answer: null }
                ? $"{party} stays, whatever turns out of what is not known, though not always for one reason."
            : reason.Answer is { } answer
                ? Prose
                    .Empty.Plain($"{party} stays{Places(reason)}: {tempted} the others can answer ({words.Steps(gain, answer)}), and ")
                    .Then(Cost(reason.Margin!))
                    .Plain(".")
            : Prose.Empty.Strong($"{party} would leave").Plain($": {tempted} nobody has an answer that takes the gain away.");
    }

    private static string Places(Reason reason) =>
        reason.Places switch
        {
            null => "",
            0 => " by a tie",
            { } places => $" by {Wording.Count(places, "place", "places")} of its order",
        };

    /// <summary>What the answer would cost, as far as the case says.</summary>
    private static Prose Cost(Margin margin) =>
        margin switch
        {
            { Lost: { } wish } => Prose.Empty.Plain(
                $"it would lose what it wants{(margin.IsFar ? " far above all else there" : "")}: {SituationWords.Say(wish.Wanted)}",
                wish.Evidence
            ),
            { Ranks: > 0 and var ranks } =>
                $"it would be {Wording.Count(ranks, "rank", "ranks")} below where it is{(margin.IsFar ? ", which is far worse" : "")}",
            { Ranks: 0 } => "it likes where that leads no better than to stay",
            _ => "it would have gained nothing",
        };

    private Prose Say(Escape escape) =>
        $"{Wording.List(escape.Coalition.Select(words.Party))} could leave it together for {words.Quoted(escape.To)}, which each of them likes better{Kept(escape)}.";

    private static string Kept(Escape escape) =>
        escape.Deterred switch
        {
            null => "; nobody has an answer that takes that from one of them",
            SolutionConcept.Sequential or SolutionConcept.SymmetricSequential =>
                "; they are deterred, since others could answer to the loss of one of them, by steps that serve them",
            _ => "; they are deterred by threats, since others could answer to the loss of one of them",
        };
}
