using CommonGround.Analyses.Agreements.Sections;
using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>The answer in words: the verdict first, then why, what would open it, what to ask, and what can be settled as it is.</summary>
internal sealed class AgreementSection(Agreement agreement)
{
    private readonly Negotiation negotiation = agreement.Negotiation;
    private readonly CompleteAnswer complete = agreement.Complete;
    private readonly AgreementWords words = new(agreement);

    public Section Write() =>
        new(
            "agree",
            agreement.Test.Question,
            [.. SetAside(), new Callout(Tone.Verdict, Verdict()), .. Framework(), .. Warnings(), .. Example(), .. Notes()]
        )
        {
            Sections =
            [
                .. new WhatBlocks(agreement, words).Write(),
                .. new WhatOpens(agreement, words).Write(),
                .. new WhatToAsk(agreement, words).Write(),
                .. new WhatIsSettled(agreement, words).Write(),
                .. new WhoSignsWithoutWhom(agreement, words).Write(),
                .. new WhatSticks(agreement, words).Write(),
            ],
        };

    private IEnumerable<Block> SetAside()
    {
        string[] names = [.. agreement.Test.WithoutSpeakers.Select(speaker => $"all that {speaker} said"), .. agreement.Test.Without];
        if (names.Length > 0)
        {
            yield return new Callout(Tone.Note, $"Taken as withdrawn: {Wording.List(names)}. What rests on this alone is set aside.");
        }
    }

    private Prose Verdict()
    {
        var total = Wording.Number(complete.Total);
        var acceptable = (Outlook outlook) =>
            $"{(outlook.CountIsExact ? "" : "at least ")}{Wording.Number(outlook.Count)} of {total} packages";
        return complete.Verdict switch
        {
            Talks.Verdict.Yes => Prose
                .Empty.Strong("Yes.")
                .Plain($" Even if every silence is a refusal, {negotiation.Signers()} could sign {acceptable(complete.Refusing)}."),
            Talks.Verdict.No => Prose
                .Empty.Strong("No.")
                .Plain($" Even if every silence is consent, no package meets what {negotiation.Signers()} are known to demand."),
            Talks.Verdict.Hinges => Prose
                .Empty.Strong($"It hinges on {HingesOn()}.")
                .Plain(
                    $" If silence refuses, {negotiation.Signers()} can sign no complete package; if silence consents, they can sign {acceptable(complete.Consenting)}."
                ),
            _ => "Undecided: the search gave up before it found a package or proved that there is none.",
        };
    }

    private string HingesOn() =>
        $"what is not known of {negotiation.Titles(complete.Questions.Select(demand => demand.Party).Distinct(StringComparer.Ordinal))}";

    private IEnumerable<Block> Framework()
    {
        var answer = agreement.Frameworks;
        yield return new Callout(
            Tone.Verdict,
            answer.Verdict switch
            {
                Talks.Verdict.Yes => Prose.Empty.Strong("A framework can be settled now").Plain($": {Settles(answer.Maximal[0])}."),
                Talks.Verdict.Hinges => Prose
                    .Empty.Strong("Whether a framework can be settled hinges on what is not known")
                    .Plain($"; with consent, {Settles(answer.Maximal[0])}."),
                Talks.Verdict.Undecided => "Whether a framework can be settled is undecided: the search gave up before it was proved.",
                _ => Prose
                    .Empty.Strong("No framework can be settled")
                    .Plain($": nothing is agreed or accepted on record that {negotiation.Signers()} would admit."),
            }
        );
    }

    private string Settles(Framework framework)
    {
        var open = framework.Open.Count == 0 ? "leaving nothing open" : $"leaving {Wording.List(framework.Open.Select(words.Title))} open";
        return $"it settles {Wording.List(framework.Settled.Select(settled => settled.Issue.Title))}, {open}";
    }

    private IEnumerable<Block> Warnings() =>
        agreement.Warnings.Select(warning =>
        {
            var carries =
                warning.Demands.Count > 0
                    ? $"Every conflict passes through what one speaker alone tells: {warning.Speaker}"
                    : $"What can be settled rests on one speaker: {warning.Speaker}";
            var example = warning.Without == Talks.Verdict.Yes ? words.At("for instance at", warning.Example) : "";
            return new Callout(
                Tone.Warning,
                Prose
                    .Empty.Plain(carries, warning.Statements)
                    .Plain(
                        $". Without that speaker the verdict on complete packages is {AgreementWords.Word(warning.Without)}{example}, and on frameworks {AgreementWords.Word(warning.FrameworksWithout)}."
                    )
            );
        });

    private IEnumerable<Block> Example()
    {
        var (outlook, start) =
            complete.Verdict == Talks.Verdict.Yes
                ? (complete.Refusing, "The first of these packages")
                : (complete.Consenting, "If silence consents, the first package that they could sign");
        if (outlook.Example is not null && words.At("at", outlook.Example) is { Length: > 0 } at)
        {
            yield return new Paragraph($"{start} is{at[1..]}.{words.PassesOver(outlook.Slighted)}");
        }
    }

    private IEnumerable<Block> Notes()
    {
        if (negotiation.Rule is { MayStayOut: null, IsUnanimity: false })
        {
            yield return new Paragraph($"Enough is, under the rule, {negotiation.Rule()}.");
        }

        var blank = agreement.Blank;
        yield return new Paragraph(
            $"Blank cells of the signatories’ table: {Wording.Number(blank.Cells)} of {Wording.Number(blank.Of)}. Nothing is recorded there, and they bind nothing."
        );
        var stakes = negotiation
            .Parties.Where(party => party.Mediates && party.Demands(negotiation).Concat<object>(party.Positions).Any())
            .ToArray();
        if (stakes.Length > 0)
        {
            yield return new Callout(
                Tone.Warning,
                stakes.Length == 1
                    ? $"{stakes[0].Title} mediates and has positions of its own: a mediator with a stake."
                    : $"{Wording.List(stakes.Select(party => party.Title))} mediate and have positions of their own: mediators with a stake."
            );
        }

        if (agreement.Exactness is Exactness.Bounded)
        {
            yield return new Callout(Tone.Note, agreement.Exactness.Explanation);
        }

        if (negotiation.Parties.Any(party => !party.Signs))
        {
            yield return new Paragraph(
                $"{Wording.List(negotiation.Parties.Where(party => !party.Signs).Select(party => party.Title))} need not sign, so no demand of theirs binds; if all had to sign{Weightless()}, the verdict would be {AgreementWords.Word(complete.IfAllHadToSign)}."
            );
        }
    }

    private string Weightless() =>
        negotiation.Rule.Majorities.Any(majority => majority.Weights is not null) ? ", those without a weight counting nothing" : "";
}
