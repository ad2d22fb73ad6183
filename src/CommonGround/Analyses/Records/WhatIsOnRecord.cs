using CommonGround.Talks;

namespace CommonGround.Analyses.Records;

/// <summary>What is agreed and counted, what has happened and is to come, and who says so.</summary>
public sealed record WhatIsOnRecord() : Analysis("record", "What is on record, and who says so?", "The case's own record")
{
    protected override bool WeighsDates => true;

    protected override string? Inapplicable(Negotiation negotiation) => negotiation.Sources.Count == 0 ? "no source is given" : null;

    protected override Result Answer(Negotiation negotiation, Run run) => new CaseRecord(negotiation);
}
