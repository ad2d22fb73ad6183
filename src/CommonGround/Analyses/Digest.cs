using CommonGround.Briefs;

namespace CommonGround.Analyses;

/// <summary>What an answer puts on the two pages of somebody without time: the most telling first, since a page may cut the rest.</summary>
public sealed record Digest(Place Place, string Title, IReadOnlyList<Block> Blocks);

/// <summary>What the two pages are made of, in the order of reading.</summary>
public enum Place
{
    Verdict,
    Table,
    Agreed,
    Claims,
    Sticking,
    Changes,
    Why,
    Questions,
    Map,
    Roadmap,
    Draft,
    Events,
    NextRound,
    Sources,
}
