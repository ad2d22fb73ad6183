using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;

namespace CommonGround.Analyses;

/// <summary>An answer as data. It knows how to explain itself, not where it will be shown.</summary>
public abstract record Result(Exactness Exactness)
{
    /// <summary>The issue that this answer shows to be the hardest to settle, if it shows one.</summary>
    public virtual Issue? Hardest => null;

    /// <summary>The same answer, told with an eye to the issue that another answer shows to be the hardest.</summary>
    public virtual Result InTheLightOf(Issue hardest) => this;

    public abstract Section ToSection();

    /// <summary>What belongs on the two pages that are handed over; nothing, unless the answer says so.</summary>
    public virtual IReadOnlyList<Digest> ToDigests() => [];

    /// <summary>The documented, stable shape that programs read; its first member is <c>schema</c>.</summary>
    public abstract JsonObject ToJson();
}
