using CommonGround.Reading.People;

namespace CommonGround.Reading.Acts;

/// <summary>Acts with their holders, in the order of the text: a position for each who holds it.</summary>
internal sealed class HeldActs(string text, Roster roster, Gazetteer gazetteer, Resolver resolver)
{
    private readonly Holders holders = new(text, gazetteer, resolver);
    private readonly Topics topics = new(roster.Issues);

    public List<ReadPosition> Of(IEnumerable<Act> acts, IEnumerable<ReadStatement> statements)
    {
        var voices = new Voices(statements);
        var found = new List<ReadPosition>();
        foreach (var act in acts.OrderBy(act => act.Passage.Start))
        {
            var voice = voices.At(act.At);
            var names = HoldersOf(act, voice);
            foreach (var name in names)
            {
                if (MayHold(name, act.Kind))
                {
                    found.Add(Of(act, name, names.Count, voice, $"p{found.Count + 1}"));
                }
            }
        }

        return found;
    }

    private ReadPosition Of(Act act, string holder, int holders, ReadStatement? voice, string id) =>
        new(id, holder, Kind(act, holder, holders), act.Passage, act.Rule)
        {
            Issue = topics.Of(act.Passage.In(text)),
            Mention = act.Mention ?? voice?.Speaker?.Mention,
            Target = this.holders.Target(act.Object, holder),
            Condition = act.Condition,
            Statement = voice?.Id,
            IsFormer = act.IsFormer,
        };

    /// <summary>One who agrees accepts; those who agree together agree.</summary>
    private static ReadAct Kind(Act act, string holder, int holders) =>
        act is { Kind: ReadAct.Agree, Rule: "agrees to" } && holders == 1 && holder != Holders.Everyone ? ReadAct.Accept : act.Kind;

    /// <summary>What all do is agree or not; that all will meet again is a date, and no position.</summary>
    private static bool MayHold(string holder, ReadAct act) => holder != Holders.Everyone || act is ReadAct.Agree or ReadAct.Undecided;

    private IReadOnlyList<string> HoldersOf(Act act, ReadStatement? voice) =>
        act.Obliged is { } obliged && !holders.Of(obliged).Any(name => name != Holders.Everyone) ? []
        : act.Antecedent is { } named ? holders.Of(named)
        : voice is null ? []
        : voice.Affiliation.Count > 0 ? voice.Affiliation
        : voice.Speaker?.Resolved is { } resolved ? [resolved]
        : [];
}
