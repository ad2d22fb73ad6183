namespace CommonGround.Talks;

/// <summary>In what role somebody reads a case.</summary>
public enum Role
{
    Mediator,
    Team,
    Delegation,
    Observer,
}

/// <summary>What somebody may read: his role, and for a delegation the party that it speaks for.</summary>
public sealed record Clearance(Role Role, string? Party = null)
{
    /// <summary>In <c>visible-to</c>: whoever is on the case.</summary>
    public const string Everyone = "everyone";

    /// <summary>Whether he belongs to those who keep the case.</summary>
    public bool IsInside => Role is Role.Mediator or Role.Team;

    /// <summary>By which <c>visible-to</c> means him.</summary>
    public string Name =>
        Role switch
        {
            Role.Mediator => "mediator",
            Role.Team => "team",
            Role.Observer => "observer",
            _ => Party ?? throw new InvalidOperationException("A delegation speaks for a party."),
        };
}
