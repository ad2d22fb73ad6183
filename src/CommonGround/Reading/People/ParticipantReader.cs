using CommonGround.Reading.Texts;
using CommonGround.Talks;

namespace CommonGround.Reading.People;

/// <summary>Collects who takes part in what an article tells, each with every passage that names it.</summary>
internal sealed class ParticipantReader(string text, Gazetteer gazetteer)
{
    /// <summary>How many words may stand between a name and the verb that seats it.</summary>
    private const int Distance = 2;

    private readonly Names names = new(text, gazetteer);
    private readonly Dictionary<string, Participant> found = new(StringComparer.Ordinal);
    private readonly List<Mention> mentions = [];

    /// <summary>Whose name ends at an offset.</summary>
    private readonly Dictionary<int, string> owners = [];

    public void Read(Paragraph paragraph)
    {
        if (paragraph.IsFurniture)
        {
            return;
        }

        foreach (var range in paragraph.TokenSentences)
        {
            Read(new Words(text, paragraph.Tokens[range]));
        }
    }

    /// <summary>Somebody named as a speaker takes part too, unless the last word was read as a name already.</summary>
    public void Add(ReadSpeaker speaker)
    {
        if (speaker is { IsNamed: true, Resolved: { } name } && !IsInitial(name) && owners.TryAdd(speaker.Mention.End, name))
        {
            Of(name, gazetteer.Gives(name) ? Names.KindOf(name) : "person").Mentions.Add(speaker.Mention);
        }
    }

    /// <summary>“w.” and “d-ore” are what is left of a name.</summary>
    private static bool IsInitial(string name) => name.Length < 2 || name[1] is '-' or '.';

    /// <summary>In the order of the text.</summary>
    public IEnumerable<ReadParticipant> Found() =>
        found
            .Select(one => new ReadParticipant(one.Key, one.Value.Kind, one.Value.Seat, [.. one.Value.Mentions.OrderBy(at => at.Start)]))
            .OrderBy(one => one.Mentions[0].Start);

    private void Read(Words words)
    {
        mentions.Clear();
        for (var at = 0; at < words.Length; at++)
        {
            if ((words.IsCapital(at) || words.Has(at, WordClass.Group)) && names.At(words, at) is { } mention)
            {
                mentions.Add(mention);
                owners[words[mention.Next - 1].End] = mention.Name;
                Of(mention.Name, mention.Kind).Mentions.Add(words.Of(mention.Start, mention.Next));
                at = mention.Next - 1;
            }
            else if (mentions.Count > 0 && words.Has(at, WordClass.Seat) && Seats.At(words, at) is { } seated)
            {
                Sit(words, seated.Seat, seated.Before);
            }
        }
    }

    /// <summary>Those named just before take the seat, and those that a comma or “and” joins to them.</summary>
    private void Sit(Words words, Seat seat, int before)
    {
        for (var index = mentions.Count - 1; index >= 0; index--)
        {
            if (before - mentions[index].Next > Distance)
            {
                return;
            }

            found[mentions[index].Name].Take(seat);
            before = mentions[index].Start;
            while (words.IsKind(before - 1, ItemKind.Comma) || words.IsAny(before - 1, "and", "the", "plus", "as", "well"))
            {
                before--;
            }
        }
    }

    private Participant Of(string name, string kind)
    {
        if (!found.TryGetValue(name, out var participant))
        {
            found[name] = participant = new(kind);
        }

        return participant;
    }

    private sealed class Participant(string kind)
    {
        public string Kind => kind;

        public Seat? Seat { get; private set; }

        public List<Stretch> Mentions { get; } = [];

        /// <summary>What is said first holds, but who was invited may be told to have come.</summary>
        public void Take(Seat seat) => Seat = Seat is null or Talks.Seat.Invited ? seat : Seat;
    }
}
