using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements.Sections;

/// <summary>The unknowns that decide the verdict, the most telling first.</summary>
internal sealed class WhatToAsk(Agreement agreement, AgreementWords words)
{
    private readonly CompleteAnswer complete = agreement.Complete;

    public IEnumerable<Section> Write()
    {
        if (complete.Questions.Count == 0)
        {
            yield break;
        }

        yield return new Section(
            "questions",
            "What to ask next",
            [
                new Bullets([
                    .. complete
                        .Questions.Take(AgreementWords.Shown)
                        .Select(demand =>
                            Prose
                                .Empty.Plain($"{words.Negotiation.Title(demand.Party)}: {Wording.Say(demand)}", demand.Evidence)
                                .Plain(
                                    complete.RefusalSets.Any(set => set.Count == 1 && set[0] == demand)
                                        ? ". Its refusal alone would make it no."
                                        : "."
                                )
                                .Plain(WhatItTells(demand))
                        ),
                ]),
                .. Chance(),
                new Paragraph(
                    $"It becomes yes with the consent of {Wording.List(complete.ConsentSets.Take(AgreementWords.Shown).Select(Askers), "or of")}."
                ),
            ]
        );
    }

    private string WhatItTells(Demand demand) =>
        complete.Chance?.LessonOf(demand.Name) is { } lesson
            ? $" The answer would move the chance below to {Wording.PerCent(lesson.IfLower)} if it consents, and to {Wording.PerCent(lesson.IfUpper)} if it refuses."
            : "";

    private IEnumerable<Block> Chance()
    {
        if (complete.Chance is { } chance)
        {
            yield return new Paragraph(
                $"The chance: over {Wording.Number(chance.Draws)} draws of what is not known, consent as likely as refusal, something can be signed in {Wording.PerCent(chance.Share)} of them. It is no forecast, and weighs what an answer would tell."
            );
        }
    }

    private string Askers(ValueList<Demand> set) =>
        words.Negotiation.Titles(set.Select(demand => demand.Party).Distinct(StringComparer.Ordinal));
}
