namespace CommonGround.Briefs;

/// <summary>One thing that blocks or opens, in words that can be read at a glance: what it is, then what belongs to it.</summary>
public sealed record Card(CardKind Kind, Prose Title, IReadOnlyList<Prose> Lines) : Block
{
    public override T Write<T>(IBlockWriter<T> writer) => writer.Card(this);
}

/// <summary>What a card is about.</summary>
public enum CardKind
{
    /// <summary>What cannot hold together.</summary>
    Conflict,

    /// <summary>What would open a way.</summary>
    Repair,
}
