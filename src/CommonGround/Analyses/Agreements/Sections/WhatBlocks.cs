using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements.Sections;

/// <summary>The conflicts, each with who demands what and on what evidence.</summary>
internal sealed class WhatBlocks(Agreement agreement, AgreementWords words)
{
    private readonly CompleteAnswer complete = agreement.Complete;

    public IEnumerable<Section> Write()
    {
        var (outlook, silence) =
            complete.Refusing.Can == false ? (complete.Refusing, "If silence refuses, these") : (complete.Consenting, "These");
        if (outlook.Conflicts.Count == 0)
        {
            yield break;
        }

        var (shown, more) = AgreementWords.Cut(outlook.Conflicts, outlook.IsAll);
        yield return new Section(
            "blocks",
            "What blocks",
            [new Paragraph($"{silence} cannot hold together:"), new Bullets([.. shown.Select(conflict => Demands(conflict)), .. more])]
        );
    }

    private Prose Demands(ValueList<Demand> conflict) =>
        conflict
            .Select(
                (demand, index) =>
                    Prose
                        .Empty.Plain(index == 0 ? "" : "; ")
                        .Strong(words.Negotiation.Title(demand.Party))
                        .Plain($": {Wording.Say(demand)}", demand.Evidence)
                        .Judged(demand.Certainty == Certainty.Assumed ? " (assumed)" : "")
            )
            .Aggregate(Prose.Empty, (all, next) => all.Then(next));
}
