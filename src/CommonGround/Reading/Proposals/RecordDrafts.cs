using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Reading.Proposals;

/// <summary>Claims, events and meetings of an extract.</summary>
internal sealed class RecordDrafts(Extract extract, Source source, StatementDrafts drafts)
{
    private const int LongestTitle = 80;

    public IEnumerable<Proposal> Write() =>
        [.. extract.Lists.SelectMany(Claim), .. extract.Events.SelectMany(Event), .. extract.Meetings.Select(Meeting)];

    private IEnumerable<Proposal> Claim(ReadList list)
    {
        if (list.Claimed is not { } claimed)
        {
            return [];
        }

        var draft = drafts.For(null, list.Passage)!;
        var claim = new Claim("points")
        {
            Title = Shown(list.Passage),
            Claimed = FormattableString.Invariant($"{claimed}"),
            Listed = FormattableString.Invariant($"{list.Listed}"),
            Evidence = [draft.Name],
        };
        return [Of(new CaseEntry.OfClaim(claim), "list", draft)];
    }

    private IEnumerable<Proposal> Event(ReadEvent read)
    {
        if (drafts.For(read.Statement, read.Passage) is not { } draft)
        {
            return [];
        }

        var told = new Event(read.Kind, Shown(read.Passage))
        {
            Kind = read.Kind,
            Date = read.Date,
            Place = read.Place is { } place ? Words(place) : null,
            Counts = read
                .Counts.Where(count => count.AtLeast is not null || count.AtMost is not null)
                .DistinctBy(count => count.What, StringComparer.Ordinal)
                .Select(count => new Count(count.What, count.AtLeast, count.AtMost))
                .ToValueList(),
            Note = read.Counts.Any(count => count.IsApproximate) ? "The source gives its numbers as approximate." : null,
            Evidence = [draft.Name],
        };
        return [Of(new CaseEntry.OfEvent(told), "event", draft)];
    }

    private Proposal Meeting(ReadMeeting read)
    {
        var draft = drafts.For(null, read.Passage)!;
        var round = new Round("next")
        {
            Title = Shown(read.Passage),
            Date = read.Date,
            Expected = true,
            Evidence = [draft.Name],
        };
        return Of(new CaseEntry.OfRound(round), "meeting", draft);
    }

    private Proposal Of(CaseEntry entry, string rule, Draft draft) =>
        new(entry, rule) { Words = drafts.PassageOf(draft.Passage), Grade = draft.Read is { } read ? Grades.Of(read) : Grades.OwnVoice };

    private string Words(Stretch stretch) =>
        string.Join(' ', stretch.In(source.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words themselves are the title; a long passage is cut at a word.</summary>
    private string Shown(Stretch stretch)
    {
        var words = Words(stretch);
        var cut = words.Length <= LongestTitle ? -1 : words.LastIndexOf(' ', LongestTitle);
        return words.Length <= LongestTitle ? words : words[..(cut > 0 ? cut : LongestTitle)] + " …";
    }
}
