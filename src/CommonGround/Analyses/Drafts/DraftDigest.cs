using CommonGround.Briefs;

namespace CommonGround.Analyses.Drafts;

/// <summary>What the two pages say of the text, where there is room: how much is open, and who could not sign what it settles.</summary>
internal static class DraftDigest
{
    public static IReadOnlyList<Digest> Of(DraftAnswer answer) =>
        [new(Place.Draft, "The draft text", [new Paragraph($"{Open(answer)}{Against(answer)}")])];

    private static string Open(DraftAnswer answer)
    {
        var count = answer.Count;
        return count.Open == 0
            ? $"Nothing is open in its {Wording.Count(count.Clauses, "clause", "clauses")}."
            : $"{Wording.Count(count.Open, "place is", "places are")} open in {Wording.Number(count.Clauses - count.Agreed)} of {Wording.Count(count.Clauses, "clause", "clauses")}.";
    }

    private static string Against(DraftAnswer answer)
    {
        if (answer.Test is not { AsItStands: { Settled.Count: > 0 } test })
        {
            return "";
        }

        string Those(Stance stance) =>
            answer.Negotiation.Titles(test.Parties.Where(party => party.Signs && party.Stance == stance).Select(party => party.Party));
        return (Those(Stance.Refuses), Those(Stance.Unknown)) switch
        {
            ("", "") => " Nobody is on record against what it settles.",
            ("", var unknown) => $" Whether {unknown} could sign what it settles is not known.",
            (var refusing, _) => $" As it stands {refusing} could not sign it.",
        };
    }
}
