using CommonGround.Talks;

namespace CommonGround.Reading.Proposals;

/// <summary>Parties that the case does not have and of which the text says where they sit; to seat the others would be invention.</summary>
internal sealed class PartyDrafts(Extract extract, Source source, Roster roster, StatementDrafts drafts)
{
    private readonly HashSet<string> known =
    [
        .. roster.Parties.SelectMany(party => party.Aliases.Append(party.Name).Append(party.Title)).Select(name => name.ToLowerInvariant()),
    ];

    public IEnumerable<Proposal> Write() =>
        [
            .. extract
                .Participants.Where(one => one is { Seat: not null, Kind: not "person", Mentions.Count: > 0 })
                .Where(one => !known.Contains(one.Name) && !known.Contains(one.Name.Replace('-', ' ')))
                .Select(Proposal),
        ];

    private Proposal Proposal(ReadParticipant one)
    {
        var draft = drafts.For(null, SentenceAround(one.Mentions[0]))!;
        var title = string.Join(' ', one.Mentions[0].In(source.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var party = new Party(one.Name)
        {
            Title = title,
            Seat = one.Seat!.Value,
            Evidence = [draft.Name],
        };
        return new(new CaseEntry.OfParty(party), "participant") { Words = drafts.PassageOf(draft.Passage), Grade = Grades.OwnVoice };
    }

    /// <summary>The line's words about a mention, up to the marks that end a sentence.</summary>
    private Stretch SentenceAround(Stretch mention)
    {
        var (start, end) = (mention.Start, mention.End);
        while (start > 0 && source.Text[start - 1] != '\n' && !IsEnd(start - 1))
        {
            start--;
        }

        while (end < source.Text.Length && source.Text[end] != '\n' && !IsEnd(end - 1))
        {
            end++;
        }

        while (start < mention.Start && char.IsWhiteSpace(source.Text[start]))
        {
            start++;
        }

        return new(start, end);
    }

    private bool IsEnd(int at) =>
        source.Text[at] is '.' or '!' or '?' && (at + 1 == source.Text.Length || char.IsWhiteSpace(source.Text[at + 1]));
}
