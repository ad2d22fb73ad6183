using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Reading.Proposals;

/// <summary>The statements of an extract as a case would hold them, and those made for whatever else rests on the source's own words.</summary>
internal sealed class StatementDrafts
{
    private const int FarthestSpeaker = 120;

    private readonly Extract extract;
    private readonly Source source;
    private readonly HashSet<string> parties;
    private readonly Dictionary<string, string> fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Draft> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<Stretch, Draft> byPassage = [];

    public StatementDrafts(Extract extract, Source source, Roster roster)
    {
        this.extract = extract;
        this.source = source;
        parties = [.. roster.Parties.Select(party => party.Name)];
        foreach (var one in extract.Statements.Where(one => !one.IsBoilerplate && one.DuplicateOf is null && one.Content.Count > 0))
        {
            KeepFullName(one.Speaker);
            Add(one, Whole(one));
        }

        foreach (var one in extract.Statements.Where(one => one.DuplicateOf is not null && byId.ContainsKey(one.DuplicateOf)))
        {
            byId.TryAdd(one.Id, byId[one.DuplicateOf!]);
        }
    }

    /// <summary>The draft in which something is voiced, or a new one of its own words; null where only boilerplate has it.</summary>
    public Draft? For(string? statement, Stretch passage)
    {
        if (statement is null)
        {
            return Own(passage);
        }

        if (byId.TryGetValue(statement, out var known))
        {
            return known;
        }

        return extract.Attitudes.FirstOrDefault(one => one.Id == statement) is { IsBoilerplate: false, Content.Count: > 0 } attitude
            ? byId[statement] = Own(Whole(attitude))
            : null;
    }

    public bool IsParty(string name) => parties.Contains(name);

    public IEnumerable<Proposal> Write() =>
        byPassage.Values.OrderBy(draft => draft.Passage.Start).ThenBy(draft => draft.Passage.End).Select(Proposal);

    public Passage PassageOf(Stretch stretch) => new(source.Name, stretch.Start, stretch.End, stretch.In(source.Text));

    private void Add(ReadStatement one, Stretch passage)
    {
        if (!byPassage.TryGetValue(passage, out var draft))
        {
            byPassage[passage] = draft = new(Name(one.Id), passage, one);
        }

        byId[one.Id] = draft;
    }

    private Draft Own(Stretch passage)
    {
        if (!byPassage.TryGetValue(passage, out var draft))
        {
            var name = Name($"w{passage.Start}");
            var isTaken = byPassage.Values.Any(other => other.Name == name);
            byPassage[passage] = draft = new(isTaken ? $"{name}-{passage.End}" : name, passage, null);
        }

        return draft;
    }

    private string Name(string id) => $"{source.Name}-{id}";

    private Proposal Proposal(Draft draft)
    {
        var speaker = draft.Read?.Speaker;
        var grade = draft.Read is { } read ? Grades.Of(read) : Grades.OwnVoice;
        var statement = new Statement(draft.Name, PassageOf(draft.Passage))
        {
            Speaker = speaker is null ? null : Called(speaker),
            Affiliation = draft.Read is { Affiliation.Count: > 0 } known ? string.Join(", ", known.Affiliation) : null,
            About = draft.About.Distinct(StringComparer.Ordinal).ToValueList(),
            Named = speaker?.IsNamed ?? true,
            Grade = grade,
            Date = source.Date,
            Kind = draft.Read is { IsQuote: true } ? "quoted" : "reported",
            Note = draft.Acts.Count == 0 ? null : "Read as: " + string.Join("; ", draft.Acts.Distinct(StringComparer.Ordinal)),
        };
        return new(new CaseEntry.OfStatement(statement), draft.Read?.Rule ?? "own words") { Words = statement.Passage, Grade = grade };
    }

    /// <summary>The words about a speaker; “he” under the name that he was given before, where that is sure.</summary>
    private string Called(ReadSpeaker speaker) =>
        speaker.Resolved is { } resolved && fullNames.TryGetValue(resolved, out var name) ? name : Words(speaker);

    private void KeepFullName(ReadSpeaker? speaker)
    {
        if (
            speaker is { Resolved: { } resolved, IsNamed: true }
            && !parties.Contains(resolved)
            && Words(speaker).Contains(' ', StringComparison.Ordinal)
        )
        {
            fullNames.TryAdd(resolved, Words(speaker));
        }
    }

    private string Words(ReadSpeaker speaker) =>
        string.Join(' ', speaker.Mention.In(source.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What was said with the words that say who said it, where they stand beside it.</summary>
    private Stretch Whole(ReadStatement one)
    {
        var whole = new Stretch(one.Content[0].Start, one.Content[^1].End);
        foreach (var part in new[] { one.Cue, one.Speaker?.Mention })
        {
            whole =
                part is { } known && IsBeside(known, whole)
                    ? new(Math.Min(whole.Start, known.Start), Math.Max(whole.End, known.End))
                    : whole;
        }

        return whole;
    }

    private bool IsBeside(Stretch part, Stretch whole)
    {
        var (from, to) = part.End <= whole.Start ? (part.End, whole.Start) : (whole.End, Math.Max(whole.End, part.Start));
        return to - from <= FarthestSpeaker && !source.Text.AsSpan(from, to - from).Contains("\n\n", StringComparison.Ordinal);
    }
}

/// <summary>A statement in the making.</summary>
/// <param name="Read">Null where the source says it in its own voice.</param>
internal sealed record Draft(string Name, Stretch Passage, ReadStatement? Read)
{
    /// <summary>The parties of whom it speaks.</summary>
    public List<string> About { get; } = [];

    /// <summary>What it was read as and could not be written as a position.</summary>
    public List<string> Acts { get; } = [];
}
