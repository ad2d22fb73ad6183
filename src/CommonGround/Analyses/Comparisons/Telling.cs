using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Comparisons;

/// <summary>Something with those who tell it.</summary>
/// <param name="What">What is told.</param>
/// <param name="Sources">The sources in which it stands; none where it is the analyst's own.</param>
/// <param name="Evidence">The statements that show it.</param>
/// <param name="Proposal">The proposal that it is; null where it is part of the case.</param>
public sealed record Telling<T>(T What, ValueList<string> Sources, ValueList<string> Evidence, string? Proposal)
{
    public Telling<TOther> With<TOther>(TOther what) => new(what, Sources, Evidence, Proposal);
}

/// <summary>What is told, in the case and beside it.</summary>
internal sealed class Tellings
{
    private readonly Dictionary<string, string> sourceOf = new(StringComparer.Ordinal);

    public Tellings(Negotiation negotiation)
    {
        Negotiation = negotiation;
        var proposed = negotiation.Proposals.Select(one => one.Entry).OfType<CaseEntry.OfStatement>().Select(one => one.Statement);
        foreach (var statement in negotiation.Statements.Concat(proposed))
        {
            sourceOf.TryAdd(statement.Name, statement.Passage.Source);
        }
    }

    public Negotiation Negotiation { get; }

    public Telling<T> Accepted<T>(T what, ValueList<string> evidence) => new(what, Sources(evidence), evidence, null);

    /// <summary>What is proposed of one kind.</summary>
    public IEnumerable<Telling<T>> Proposed<TEntry, T>(Func<TEntry, T> what)
        where TEntry : CaseEntry =>
        Negotiation.Proposals.SelectMany(one =>
            one.Entry is TEntry entry ? new[] { new Telling<T>(what(entry), Sources(entry.Evidence), entry.Evidence, one.Id ?? "") } : []
        );

    private ValueList<string> Sources(ValueList<string> evidence) =>
        evidence.Select(name => sourceOf.GetValueOrDefault(name)).OfType<string>().Distinct(StringComparer.Ordinal).ToValueList();
}
