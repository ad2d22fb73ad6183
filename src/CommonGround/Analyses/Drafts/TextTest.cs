using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>How one party stands to some wording.</summary>
public enum Stance
{
    /// <summary>A known demand of its own forbids it.</summary>
    Refuses,

    /// <summary>It is not known whether it consents.</summary>
    Unknown,

    /// <summary>It proposes the words, or accepts on record what they settle.</summary>
    Accepts,

    /// <summary>Nothing on record forbids it, and nothing says that it consents.</summary>
    Silent,
}

/// <summary>What the text settles and who could sign it, as it stands and with each wording that is proposed.</summary>
public sealed record TextTest(Reception AsItStands, ValueList<WordingTest> Wordings)
{
    public bool IsDecided => Wordings.Select(wording => wording.Reception).Append(AsItStands).All(one => one.Complete != Verdict.Undecided);
}

/// <summary>One proposed wording and what would come of adopting it.</summary>
public sealed record WordingTest(OpenPoint Point, ProposedWording Wording, Reception Reception);

/// <summary>What comes of settling these issues and leaving all others open.</summary>
/// <param name="Framework">Whether it could be signed with the other issues left open.</param>
/// <param name="Complete">Whether a complete package that could be signed can still be made of it.</param>
public sealed record Reception(ValueList<Settlement> Settled, Verdict Framework, Verdict Complete, ValueList<PartyReception> Parties);

/// <summary>How a party stands, and the demands of its own that say so.</summary>
public sealed record PartyReception(string Party, bool Signs, Stance Stance, ValueList<string> Demands);
