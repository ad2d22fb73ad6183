using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Reading;

/// <summary>Whom and what a reader knows before it reads: the parties and issues of a case.</summary>
public sealed record Roster(ValueList<Party> Parties, ValueList<Issue> Issues)
{
    public static Roster Empty { get; } = new([], []);

    public static Roster Of(Negotiation negotiation) => new(negotiation.Parties, negotiation.Issues);
}
