namespace CommonGround.Analyses;

/// <summary>The circumstances of asking, none of which changes an exact answer: when to stop, whom to tell, and the seed.</summary>
public sealed record Run
{
    public CancellationToken Cancellation { get; init; }

    public IProgress<Headway>? Progress { get; init; }

    /// <summary>From which every draw follows.</summary>
    public int Seed { get; init; } = 1;

    public void Report(string doing, double? share = null) => Progress?.Report(new Headway(doing, share));
}

/// <summary>What long work is doing, and how much of it is done, 0 to 1, where that is known.</summary>
public sealed record Headway(string Doing, double? Share);
