using CommonGround.Talks;

namespace CommonGround.Web.Screens.Frames;

/// <summary>The parties as the table groups them: by camp, then those without, and the absent below a rule.</summary>
public sealed class TableRows(Negotiation seen)
{
    public IEnumerable<(string Title, bool IsApart, Party[] Parties)> Groups =>
        seen
            .Camps.Select((camp, place) => (camp.Title, IsApart: false, Parties: Here(party => CampOf(party) == place)))
            .Append(("In no camp", false, Here(party => CampOf(party) < 0)))
            .Append(("Not at the table", true, [.. seen.Parties.Where(party => party.Seat != Seat.AtTheTable)]))
            .Where(group => group.Item3.Length > 0);

    /// <summary>A party of several camps stands with the first.</summary>
    private int CampOf(Party party) => seen.Camps.ToList().FindIndex(camp => camp.Members.Contains(party.Name));

    private Party[] Here(Func<Party, bool> belongs) => [.. seen.Parties.Where(party => party.Seat == Seat.AtTheTable && belongs(party))];
}
