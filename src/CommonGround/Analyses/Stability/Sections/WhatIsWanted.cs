using CommonGround.Briefs;

namespace CommonGround.Analyses.Stability.Sections;

/// <summary>What would have to be otherwise for a situation to hold that somebody asked about, party by party.</summary>
internal sealed class WhatIsWanted(Equilibria equilibria, SituationWords words)
{
    private const int MostChoices = 5;

    public IEnumerable<Section> Write()
    {
        if (equilibria.Wanted is { } wanted)
        {
            yield return new Section(
                "wanted",
                "What would make it hold",
                [
                    new Paragraph(
                        $"For “{words.Title(wanted.State)}” to hold, each gain being answered by steps that serve who takes them (sequential stability), and the others wanting what they want:"
                    ),
                    new Bullets([.. wanted.Parties.Select(requirement => Say(requirement))]),
                ]
            );
        }
    }

    private Prose Say(Requirement requirement)
    {
        var party = Prose.Empty.Strong(words.Party(requirement.DecisionMaker));
        return requirement switch
        {
            { Stays: true } => party.Plain(" would stay as it is."),
            { NoBetter: { } states } => party.Plain(
                $" would have to like {Wording.List(states.Select(words.Quoted))} no better{(requirement.IsLeast ? "" : " (there may be fewer)")}.{Changes(requirement)}"
            ),
            _ => party.Plain(": too many possibilities to find what would make it stay."),
        };
    }

    private string Changes(Requirement requirement)
    {
        var party = equilibria.Negotiation.Party(equilibria.Model.DecisionMakers[requirement.DecisionMaker].Name);
        var choices = requirement
            .Changes.Take(MostChoices)
            .Select(choice => Wording.List(choice.Select(change => Say(change, party))))
            .ToArray();
        var more = requirement.Changes.Count > choices.Length ? ", or in other ways" : "";
        return choices.Length == 0 ? "" : $" It would stay if {string.Join(", or if ", choices)}{more}.";
    }

    private static string Say(StatementChange change, Talks.Party party)
    {
        var wish = SituationWords.Say(party.Wishes[change.Statement].Wanted);
        return change.Revision switch
        {
            Revision.Drop => $"it did not care about {wish}",
            Revision.Reverse => $"it wanted the opposite of {wish}",
            _ => $"it wanted {wish} above all",
        };
    }
}
