using System.Text.Json.Nodes;
using CommonGround.Analyses.Drafts.Changes;
using CommonGround.Analyses.Drafts.Obligations;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>What can be said of a text: the answer to <see cref="NegotiatingText"/>.</summary>
public sealed record DraftAnswer(Negotiation Negotiation, NegotiatingText Asked, Draft Text, Exactness Exactness) : Result(Exactness)
{
    /// <summary>Every version on record with its counts, in the order of their days.</summary>
    public required ValueList<CountedDraft> Versions { get; init; }

    /// <summary>Who could sign what it settles; null where nothing can be tested.</summary>
    public required TextTest? Test { get; init; }

    /// <summary>What moved since an older version; null when there is none.</summary>
    public required DraftChanges? Changes { get; init; }

    /// <summary>What its obligations leave unsaid.</summary>
    public required ValueList<ObligationFinding> Findings { get; init; }

    public DraftCount Count => DraftCount.Of(Text);

    public override Section ToSection() => new DraftSection(this).Write();

    public override IReadOnlyList<Digest> ToDigests() => DraftDigest.Of(this);

    public override JsonObject ToJson() => DraftJson.Of(this);
}

/// <summary>A version of the text with what was counted of it.</summary>
public sealed record CountedDraft(Draft Draft, DraftCount Count);
