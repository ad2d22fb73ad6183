using System.Text.Json.Nodes;
using CommonGround.Briefs;

namespace CommonGround.Analyses;

/// <summary>An answer as data. It knows how to explain itself, not where it will be shown.</summary>
public abstract record Result(Exactness Exactness)
{
    public abstract Section ToSection();

    /// <summary>The documented, stable shape that programs read; its first member is <c>schema</c>.</summary>
    public abstract JsonObject ToJson();
}
