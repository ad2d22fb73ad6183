using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Drafts;

/// <summary>Who could sign the text as it stands, and with each wording that is proposed, in words.</summary>
internal sealed class DraftTestWords(DraftAnswer answer)
{
    private readonly Negotiation negotiation = answer.Negotiation;

    public Block WhatTheModelSays()
    {
        if (answer.Test is not { AsItStands: var test })
        {
            return new Paragraph("Who could sign it cannot be tested: there is no issue, nobody who must sign, or no demand on record.");
        }

        var settled = test.Settled.Count == 0 ? "settles no issue" : $"settles {Wording.List(test.Settled.Select(one => one.Issue.Title))}";
        return new Paragraph(
            Prose
                .Empty.Plain($"As it stands it {settled}. ")
                .Strong(
                    test.Framework switch
                    {
                        Verdict.Yes => "The model says that this could be signed with everything else left open",
                        Verdict.No => "The model says that this cannot be signed, even with everything else left open",
                        _ => "Whether this can be signed with everything else left open hinges on what is not known",
                    }
                )
                .Plain($"{Against(test)}. {Completed(test.Complete)}.")
        );
    }

    public IEnumerable<Block> Wordings()
    {
        if (answer.Test is not { Wordings.Count: > 0 } test)
        {
            yield break;
        }

        yield return new Table(
            "Each wording, adopted alone on top of what is agreed",
            [
                new("Wording"),
                new("Would settle"),
                new("Signed, rest open"),
                new("Complete package"),
                new("For it"),
                new("Not known"),
                new("Whose demands it breaks"),
            ],
            [.. test.Wordings.Select(Row)]
        )
        {
            Notes =
            [
                "yes: even if all that is not known is refused; no: not even if all of it is consented to; hinges: it depends on that. For it: who proposes it, or accepts on record what it would settle. Parties of which nothing is on record are not named: they have neither consented nor refused. Wordings that would settle no issue are not tested.",
            ],
        };
    }

    private Row Row(WordingTest test) =>
        new([
            $"{DraftSection.Call(test.Point.Clause)}: {Name(test)}",
            string.Join("; ", test.Wording.Settlements.Select(one => $"{one.Issue.Title}: {one.Option.Name}")),
            Say(test.Reception.Framework),
            Say(test.Reception.Complete),
            ForIt(test) is { Length: > 0 } supporting ? supporting : Cell.NotDiscussed,
            Parties(test.Reception, Stance.Unknown) is { Length: > 0 } unknown ? Cell.Unknown(unknown) : Cell.NotDiscussed,
            Broken(test.Reception) is { Length: > 0 } broken ? broken : Cell.NotDiscussed,
        ]);

    private string ForIt(WordingTest test)
    {
        var sponsors = test.Wording.Bracket.Sponsors.Select(sponsor => sponsor.Party).ToHashSet(StringComparer.Ordinal);
        return Wording.List(
            test.Reception.Parties.Where(party => party.Stance == Stance.Accepts || sponsors.Contains(party.Party))
                .Select(party => $"{negotiation.Title(party.Party)}{(sponsors.Contains(party.Party) ? " (proposes it)" : "")}")
        );
    }

    private string Broken(Reception reception)
    {
        var demands = negotiation.Demands.ToDictionary(demand => demand.Name, StringComparer.Ordinal);
        return string.Join(
            "; ",
            reception
                .Parties.Where(party => party.Stance == Stance.Refuses)
                .Select(party => $"{Called(party)}: {Wording.List(party.Demands.Select(name => negotiation.Call(demands[name])))}")
        );
    }

    private static string Name(WordingTest test) =>
        test.Wording.Bracket.Number is { Length: > 0 } number ? $"Alt {number}"
        : WordingText.Plain(test.Wording.Bracket.Pieces) is var words && words.Length > 40 ? $"“{words[..40].TrimEnd()}…”"
        : $"“{words}”";

    private string Against(Reception test)
    {
        var (refusing, unknown) = (Parties(test, Stance.Refuses), Parties(test, Stance.Unknown));
        return (refusing.Length, unknown.Length) switch
        {
            (0, 0) => "",
            (> 0, 0) => $"; it goes against demands of {refusing}",
            (0, > 0) => $"; not known is the consent of {unknown}",
            _ => $"; it goes against demands of {refusing}, and the consent of {unknown} is not known",
        };
    }

    private static string Completed(Verdict complete) =>
        complete switch
        {
            Verdict.Yes => "A complete package can be made of it",
            Verdict.No => "No complete package can be made of it",
            Verdict.Hinges => "Whether a complete package can be made of it hinges on what is not known",
            _ => "Whether a complete package can be made of it was not decided",
        };

    public static string Say(Verdict signable) =>
        signable switch
        {
            Verdict.Yes => "yes",
            Verdict.No => "no",
            Verdict.Hinges => "hinges",
            _ => "undecided",
        };

    /// <summary>Those who do not sign are told apart.</summary>
    private string Parties(Reception reception, Stance stance) =>
        Wording.List(reception.Parties.Where(party => party.Stance == stance).Select(Called));

    private string Called(PartyReception party) => $"{negotiation.Title(party.Party)}{(party.Signs ? "" : " (does not sign)")}";
}
