using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases.Drafts;

/// <summary>The names that a text may use: parties as people call them, and the issues of the case.</summary>
internal sealed class DraftWords
{
    private readonly Dictionary<string, string> parties = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool areAllKnown;

    public DraftWords(ValueList<Party> parties, CaseIssues issues, CaseNames names)
    {
        Issues = issues;
        areAllKnown = names.Parties.IsComplete && parties.Count == names.Parties.Count;
        foreach (var party in parties)
        {
            this.parties.TryAdd(party.Name, party.Name);
        }

        foreach (var party in parties)
        {
            foreach (var other in party.Aliases.Prepend(party.Title))
            {
                this.parties.TryAdd(other, party.Name);
            }
        }
    }

    public CaseIssues Issues { get; }

    /// <summary>The party that is so called: by its name, its title or an alias.</summary>
    public string? Party(string written) => parties.GetValueOrDefault(written);

    /// <summary>Why nobody may be called so; null while not every party is known.</summary>
    public string? Refusal(string written) =>
        areAllKnown ? $"no party is called “{Wording.Short(written)}”{Wording.Meant(written, parties.Keys)}" : null;
}
