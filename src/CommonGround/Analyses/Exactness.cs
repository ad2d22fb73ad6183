namespace CommonGround.Analyses;

/// <summary>How far a computed answer can be trusted as a computation.</summary>
public abstract record Exactness
{
    private Exactness(string word) => Word = word;

    /// <summary>Its name in JSON: exact, bounded or sampled.</summary>
    public string Word { get; }

    /// <summary>What a reader should know of it, in a sentence.</summary>
    public abstract string Explanation { get; }

    /// <summary>Everything was looked at.</summary>
    public sealed record Exact() : Exactness("exact")
    {
        public override string Explanation => "Exact: every possibility was considered.";
    }

    /// <summary>The search stopped at a limit; the gap says what may be missing.</summary>
    public sealed record Bounded(string Gap) : Exactness("bounded")
    {
        public override string Explanation => $"Bounded: {Gap}.";
    }

    /// <summary>Drawn at random; the spread says how much draws differ.</summary>
    public sealed record Sampled(string Spread) : Exactness("sampled")
    {
        public override string Explanation => $"Sampled: {Spread}.";
    }
}
