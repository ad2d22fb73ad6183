using CommonGround.Briefs;

namespace CommonGround.Analyses.Agreements.Sections;

/// <summary>The repairs: who giving way opens how much, what that passes over, and at whose cost.</summary>
internal sealed class WhatOpens(Agreement agreement, AgreementWords words)
{
    private readonly CompleteAnswer complete = agreement.Complete;

    public IEnumerable<Section> Write()
    {
        if (complete.Refusing.Repairs.Count == 0)
        {
            yield break;
        }

        var (shown, more) = AgreementWords.Cut(complete.Refusing.Repairs, complete.Refusing.IsAll);
        yield return new Section(
            "opens",
            "What would open it",
            [
                new Bullets([.. shown.Select(Repair), .. more]),
                .. complete.Refusing.Repairs.Any(repair => repair.Demands.Count > 1)
                    ? [new Paragraph("Where several must give way together, fewer of them doing so opens nothing.")]
                    : Array.Empty<Block>(),
            ]
        );
    }

    private Prose Repair(Repair repair)
    {
        var way = $"{words.Negotiation.Titles(repair.Parties)} giving way";
        var opens = repair.Opens is { } count ? $" opens {AgreementWords.Packages(count)}" : " opens packages, not counted";
        var example = words.At("the first at", repair.Example);
        var passes = repair.Example is null ? "" : words.PassesOver(repair.Slighted, repair.Demands);
        return Prose
            .Empty.Strong(way)
            .Plain($" ({Wording.List(repair.Demands.Select(demand => words.Of(demand)))})", AgreementWords.Evidence(repair.Demands))
            .Plain($"{opens}{example}.{passes} {Cost(repair)}");
    }

    private string Cost(Repair repair) =>
        $"Cost: {string.Join(", ", repair.Costs.Select(cost =>
        $"{words.Negotiation.Title(cost.Party)} {(cost.Value is { } value ? $"{Wording.Decimal(value.ToDouble())} of 100" : "unknown")}"))}.";
}
