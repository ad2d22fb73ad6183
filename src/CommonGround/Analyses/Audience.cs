using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>Who reads a brief.</summary>
public enum Audience
{
    /// <summary>Everything: the two pages and their annex.</summary>
    Analyst,

    /// <summary>The two pages and the evidence for them.</summary>
    Envoy,

    /// <summary>Everything that follows from what is hidden from nobody.</summary>
    Public,
}

/// <summary>What each audience may see.</summary>
internal static class Audiences
{
    private const string Public = "public";

    /// <summary>Filtered before anything is computed, so that nothing hidden can show through what follows from it.</summary>
    public static Negotiation SeenBy(this Negotiation negotiation, Audience audience) =>
        audience == Audience.Public ? negotiation.SeenBy(Public) : negotiation;
}
