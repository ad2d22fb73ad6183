using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>An issue on which a source says that all have agreed on an option.</summary>
public sealed record AgreedPoint(Issue Issue, Option Option) : Commitment;

/// <summary>A count that a source claims and what it lists when it comes to it; either may be missing.</summary>
public sealed record Claim(string Name) : Recorded
{
    public string Title { get; init; } = Name;

    public string? Claimed { get; init; }

    public string? Listed { get; init; }

    public bool Differs => Claimed is not null && Listed is not null && Claimed != Listed;
}

/// <summary>Something that happened, with what is known of its numbers, and what it may bear on.</summary>
public sealed record Event(string Name, string Title) : Recorded
{
    public DateOnly? Date { get; init; }

    public override DateOnly? KnownFrom => Date ?? Since;

    public string? Kind { get; init; }

    public string? Place { get; init; }

    public ValueList<Count> Counts { get; init; } = [];

    /// <summary>Names of the parties and issues that it may change.</summary>
    public ValueList<string> BearsOn { get; init; } = [];
}

/// <summary>A number that a source gives, exactly or by a bound.</summary>
public sealed record Count(string What, long? AtLeast, long? AtMost)
{
    public override string ToString() =>
        (AtLeast, AtMost) switch
        {
            ({ } low, { } high) when low == high => $"{low} {What}",
            ({ } low, { } high) => $"{low} to {high} {What}",
            ({ } low, null) => $"at least {low} {What}",
            (null, { } high) => $"at most {high} {What}",
            _ => $"an unknown number {What}",
        };
}
