using CommonGround.Briefs;

namespace CommonGround.Analyses.Stability.Sections;

/// <summary>What the model says of the situation outside the room: whether today's would hold, which would, who would leave, and the ways there.</summary>
internal sealed class EquilibriaSection(Equilibria equilibria)
{
    private readonly SituationWords words = new(equilibria.Negotiation, equilibria.Model, equilibria.Shown);

    public Section Write() =>
        new("stability", "Would the situation away from the table hold?", [.. Verdict(), .. Tables(), .. Notes()])
        {
            Sections =
            [
                new WhatEachCanDo(equilibria).Write(),
                .. new WhyItHolds(equilibria, words).Write(),
                .. new WhatIsNotKnown(equilibria, words).Write(),
                .. new WhoGoesWhere(equilibria, words).Write(),
                .. new WaysFromToday(equilibria, words).Write(),
                .. new WhatIsWanted(equilibria, words).Write(),
            ],
        };

    private IEnumerable<Block> Verdict()
    {
        yield return new Callout(Tone.Verdict, Today());
        yield return new Paragraph(Others());
    }

    private Prose Today()
    {
        if (equilibria.Model.StatusQuo is not { } today)
        {
            var unsaid = equilibria.Negotiation.Moves.Where(move => move.Today is null).Select(move => $"“{move.Title}”").ToArray();
            return unsaid.Length == 0
                ? "Which situation is today’s is not on record."
                : $"Today’s situation is not known: whether {Wording.List(unsaid, "or")} is taken is not on record.";
        }

        var start = Prose.Empty.Plain($"Today’s situation ({words.Title(today)})");
        return Holding.Of(equilibria.Certain.Equilibria, equilibria.Possible.Equilibria, today) switch
        {
            Firmness.CannotGain => start.Plain(" would hold, the model says: nobody can gain by leaving it alone."),
            Firmness.Deterred => start.Plain(
                " would hold, the model says: who could gain by leaving it is deterred, since the others could answer by steps that serve them."
            ),
            Firmness.ByThreats => start.Plain(
                " would hold only by threats, the model says: who could gain by leaving it can be answered, but by steps that need not serve who takes them."
            ),
            Firmness.Leaves => start.Plain($" would not hold, the model says. {Leaving(today)}"),
            _ => start.Plain($": whether it would hold depends on what is not known. {Leaving(today)}".TrimEnd()),
        };
    }

    /// <summary>Those who would leave whatever turns out.</summary>
    private string Leaving(int state)
    {
        var leaving = Everybody
            .Where(maker => Of(maker, state) == Firmness.Leaves)
            .Select(maker => equilibria.Reasons.FirstOrDefault(reason => reason.DecisionMaker == maker && reason.State == state))
            .OfType<Reason>()
            .Where(reason => reason.Gain is not null)
            .Select(reason =>
                $"{words.Party(reason.DecisionMaker)} gains if it {words.Move(state, reason.Gain!.Value)}, and no answer of the others takes that away."
            )
            .ToArray();
        return string.Join(" ", leaving);
    }

    private string Others()
    {
        var all = Wording.Count(equilibria.Model.States.Count(), "situation", "situations");
        var (nash, deterred, held) = (
            Count(SolutionConcept.Nash),
            Count(SolutionConcept.Sequential),
            Count(SolutionConcept.GeneralMetarational)
        );
        var open = equilibria.Possible.Equilibria[SolutionConcept.GeneralMetarational].Count - held;
        var parts = new[]
        {
            nash > 0 ? $"{Wording.Number(nash)} because nobody can gain" : "",
            deterred > nash ? $"{Wording.Number(deterred - nash)} because who could gain is deterred" : "",
            held > deterred ? $"{Wording.Number(held - deterred)} by threats" : "",
        };
        var known =
            held == 0
                ? $"Of {all} that can be, none is known to hold"
                : $"Of {all} that can be, these would hold: {Wording.List(parts.Where(part => part.Length > 0))}";
        return open == 0 ? $"{known}." : $"{known}; of {Wording.Count(open, "other", "others")} it is not known whether they would.";
    }

    private int Count(SolutionConcept concept) => equilibria.Certain.Equilibria[concept].Count;

    private IEnumerable<Block> Tables()
    {
        if (equilibria.Shown.Count == 0)
        {
            yield break;
        }

        yield return new Table(
            "Who would stay, and where",
            [new("Situation"), .. Everybody.Select(maker => new Column(words.Party(maker))), new("All")],
            [
                .. equilibria.Shown.Select(state => new Row([
                    words.Label(state),
                    .. Everybody.Select(maker => Of(maker, state).ToCell()),
                    All(state).ToCell(),
                ])),
            ]
        )
        {
            Notes =
            [
                "“cannot gain”: no move of its own leads to what it likes better (Nash). “deterred”: to every gain the others could answer so that it comes to nothing, by steps each of which serves who takes it (sequential). “deterred by threats”: by steps that need not (metarational). “would leave”: some gain cannot be answered, whatever turns out. “?”: it depends on what is not known.",
            ],
        };
        yield return new Table(
            "The same by the five concepts of the field",
            [new("Situation"), .. Holding.Strongest.Select(concept => new Column(Holding.Code(concept)))],
            [
                .. equilibria.Shown.Select(state => new Row([
                    words.Label(state),
                    .. Holding.Strongest.Select(concept => Holds(concept, state)),
                ])),
            ]
        );
    }

    private Cell Holds(SolutionConcept concept, int state) =>
        equilibria.Certain.Equilibria[concept][state] ? "holds"
        : equilibria.Possible.Equilibria[concept][state] ? Cell.Unknown()
        : "no";

    private IEnumerable<Block> Notes()
    {
        var mayHold = equilibria.Possible.Equilibria[SolutionConcept.GeneralMetarational];
        var more = mayHold.Count - equilibria.Shown.Count(state => mayHold[state]);
        if (more > 0)
        {
            yield return new Paragraph(
                $"{Wording.Count(more, "more situation that may hold is", "more situations that may hold are")} left out here; the JSON has more of them."
            );
        }

        if (equilibria.Exactness is Exactness.Bounded)
        {
            yield return new Callout(Tone.Note, equilibria.Exactness.Explanation);
        }

        if (!equilibria.IsTold)
        {
            yield return new Paragraph("There are too many situations to look for reasons, and for ways from one to another.");
        }

        yield return new Paragraph(
            "It speaks of what the parties can do outside the room, and so of what the talks compete with. It knows moves and wishes, not strength or chance, and not how long anything takes."
        );
    }

    private IEnumerable<int> Everybody => Enumerable.Range(0, equilibria.Model.DecisionMakers.Count);

    private Firmness Of(int maker, int state) => Holding.Of(equilibria.Certain.Of[maker], equilibria.Possible.Of[maker], state);

    private Firmness All(int state) => Holding.Of(equilibria.Certain.Equilibria, equilibria.Possible.Equilibria, state);
}
