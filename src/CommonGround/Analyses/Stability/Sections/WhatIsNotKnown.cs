using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability.Sections;

/// <summary>Whose wishes are not known, and which: what the open answers depend on.</summary>
internal sealed class WhatIsNotKnown(Equilibria equilibria, SituationWords words)
{
    private readonly IReadOnlyList<Party> parties = CaseModel.DecisionMakers(equilibria.Negotiation);

    public IEnumerable<Section> Write()
    {
        var items = parties.SelectMany(Wishes).Concat(parties.SelectMany(Unranked)).Concat(Untold()).Concat(Silent()).ToArray();
        if (items.Length > 0)
        {
            yield return new Section("unknown", "What it depends on", [new Paragraph(Meaning()), new Bullets(items), .. Hinges()]);
        }
    }

    private string Meaning()
    {
        var concept = SolutionConcept.GeneralMetarational;
        return equilibria.Certain.Equilibria[concept].Equals(equilibria.Possible.Equilibria[concept])
            ? "None of this changes which situations would hold."
            : "What is said to hold, holds whatever turns out of this; what is said not to hold, does not, whatever turns out. The rest depends on it.";
    }

    private IEnumerable<Block> Hinges()
    {
        if (equilibria.Hinges.Count > 0)
        {
            yield return new Paragraph("Of the wishes of unknown meaning, these decide whether a situation shown would hold at all:");
            yield return new Bullets([.. equilibria.Hinges.Select(Say)]);
        }
    }

    private Prose Say(Hinge hinge) =>
        Prose
            .Empty.Strong(words.Label(hinge.State))
            .Plain(
                $": {Wording.List(hinge.Wishes.Select(wish => $"{words.Party(wish.DecisionMaker)} on {SituationWords.Say(parties[wish.DecisionMaker].Wishes[wish.Statement].Wanted)}"))}."
            );

    private static IEnumerable<Prose> Wishes(Party party) =>
        party
            .Wishes.Where(wish => wish.Certainty == Certainty.Unknown)
            .Select(wish =>
                Prose
                    .Empty.Strong(party.Title)
                    .Plain($": whether it wants {SituationWords.Say(wish.Wanted)} or its opposite, or does not care", wish.Evidence)
                    .Judged(wish.Note is { } note ? $" ({note.TrimEnd('.')})" : "")
                    .Plain(".")
            );

    private IEnumerable<Prose> Unranked(Party party)
    {
        var all = equilibria.Model.States.Count();
        if (party.Ranking is { } ranking && ranking.Ranks.Sum(rank => rank.Situations.Count) is var ranked && ranked < all)
        {
            yield return Prose
                .Empty.Strong(party.Title)
                .Plain($": where {Wording.Count(all - ranked, "situation stands", "situations stand")} that its ranking leaves out.");
        }
    }

    private IEnumerable<Prose> Untold() =>
        Named(
            parties.Where(party => party.Ranking is null && party.Wishes.Count > 0 && !party.WantsNothingElse),
            ": how each compares situations that none of its wishes on record tells apart."
        );

    private IEnumerable<Prose> Silent() =>
        Named(
            parties.Where(party => !CaseModel.IsKnown(party)),
            ": nothing is on record of what is wanted outside the room, so every order of the situations may be theirs."
        );

    private static IEnumerable<Prose> Named(IEnumerable<Party> some, string what)
    {
        var titles = some.Select(party => party.Title).ToArray();
        return titles.Length == 0 ? [] : [Prose.Empty.Strong(Wording.List(titles)).Plain(what)];
    }
}
