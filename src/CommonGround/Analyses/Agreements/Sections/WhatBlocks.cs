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
        var blocks = Listed().ToArray();
        if (blocks.Length > 0)
        {
            yield return new Section("blocks", "What blocks", blocks);
        }
    }

    /// <summary>First what blocks however silence is read; then what blocks as well if it refuses.</summary>
    private IEnumerable<Block> Listed()
    {
        var known = complete.Consenting.Conflicts;
        var silent = complete.Refusing.Conflicts.Except(known).ToValueList();
        return
        [
            .. Conflicts("These cannot hold together, however silence is read:", known, complete.Consenting.IsAll),
            .. Conflicts(
                known.Count == 0 ? "If silence refuses, these cannot hold together:" : "If silence refuses, nor can these:",
                silent,
                complete.Refusing.IsAll
            ),
        ];
    }

    private IEnumerable<Block> Conflicts(string start, ValueList<ValueList<Demand>> conflicts, bool areAll)
    {
        if (conflicts.Count == 0)
        {
            return [];
        }

        var (shown, more) = AgreementWords.Cut(conflicts, areAll);
        return [new Paragraph(start), new Bullets([.. shown.Select(Demands), .. more])];
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
