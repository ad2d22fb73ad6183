using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>The unknowns that would move the chance of agreement most, once known.</summary>
internal sealed class WhatToLearn(Bargain bargain, BargainWords words)
{
    private const int Shown = 8;

    private readonly Negotiation negotiation = bargain.Negotiation;

    public IEnumerable<Section> Write()
    {
        if (bargain.Chance is { } chance)
        {
            yield return new Section("learn", "What to find out first", [new Paragraph(Chance(chance)), .. Lessons(chance.Lessons)]);
        }
    }

    private static string Chance(ChanceOfAgreement chance) =>
        $"Over {Wording.Number(chance.Draws)} draws of what is not known, something can be signed in {BargainWords.PerCent(chance.Share)} of them (give or take {BargainWords.PerCent(2 * chance.Error)})."
        + (chance.Undecided > 0 ? $" {Wording.Number(chance.Undecided)} draws stayed undecided and are not counted." : "")
        + " Each unknown is drawn on its own, consent as likely as refusal, so this is no forecast; what it shows is which answer would move that share most:";

    private IEnumerable<Block> Lessons(ValueList<Lesson> lessons)
    {
        yield return lessons.Count == 0
            ? new Paragraph("None of them moves it by more than the draws differ by chance.")
            : new Table(
                "The chance of agreement, once one thing is known",
                [
                    new("What is not known"),
                    new("If it consents, or is in the lower half", Alignment.End),
                    new("If it refuses, or is in the upper half", Alignment.End),
                    new("Moves it by", Alignment.End),
                ],
                [
                    .. lessons
                        .Take(Shown)
                        .Select(lesson => new Row([
                            Say(lesson.Unknown),
                            BargainWords.PerCent(lesson.IfLower),
                            BargainWords.PerCent(lesson.IfUpper),
                            BargainWords.PerCent(lesson.Move),
                        ])),
                ]
            )
            {
                Notes = lessons.Count > Shown ? [$"{Wording.Number(lessons.Count - Shown)} more move it less."] : [],
            };
    }

    private Cell Say(Unknown unknown)
    {
        var party = negotiation.Party(unknown.Party);
        var (said, evidence) = unknown switch
        {
            Unknown.OptionValue value => (
                $"what {value.Issue.Options[value.Option].Name} on {value.Issue.Title} is worth to it, {Bounds(party, value)} of 100",
                party.On(value.Issue)!.Evidence
            ),
            Unknown.IdealPoint ideal => (
                $"where it stands on {ideal.Issue.Title}, {party.On(ideal.Issue)!.Ideal}",
                party.On(ideal.Issue)!.Evidence
            ),
            Unknown.LeastValue => ($"the least that it takes, {BargainWords.Say(party.WalkAway!.Least)} of 100", party.WalkAway!.Evidence),
            _ => Of(negotiation.Demands.First(demand => demand.Name == unknown.Name)),
        };
        return Cell.Value(Prose.Empty.Strong(words.Title(unknown.Party)).Plain($": {said}", evidence));
    }

    private static (string Said, ValueList<string> Evidence) Of(Demand demand) => (Wording.Say(demand), demand.Evidence);

    private static string Bounds(Party party, Unknown.OptionValue value) =>
        BargainWords.Say(Valuation.OfOption(party.On(value.Issue)!, value.Option) ?? Interval.Anything);
}
