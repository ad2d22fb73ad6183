using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements.Sections;

/// <summary>The largest frameworks, and by whose judgement demands bear on them.</summary>
internal sealed class WhatIsSettled(Agreement agreement, AgreementWords words)
{
    private const int Tables = 3;

    public IEnumerable<Section> Write()
    {
        var blocks = new List<Block>();
        foreach (var framework in agreement.Frameworks.Maximal.Take(Tables))
        {
            blocks.Add(
                new Table(
                    $"A framework that settles {Wording.Count(framework.Settled.Count, "issue", "issues")}",
                    [new("Issue"), new("Settled on"), new("On record as")],
                    [.. framework.Settled.Select(settled => new Row([settled.Issue.Title, settled.Option.Name, OnRecord(settled)]))]
                )
                {
                    Notes = framework.Open.Count == 0 ? [] : [$"In brackets: {Wording.List(framework.Open.Select(words.Title))}."],
                }
            );
        }

        if (agreement.Frameworks.Maximal.Count > Tables)
        {
            blocks.Add(new Paragraph($"There are {Wording.Number(agreement.Frameworks.Maximal.Count - Tables)} more such frameworks."));
        }

        blocks.AddRange(
            agreement
                .Demands.Where(demand => demand.ScopeBy is not null)
                .Select(demand => new Paragraph(
                    Prose.Empty.Judged(
                        $"That {words.Of(demand)} bears on {(demand.Scope == Scope.Final ? "a complete agreement and not on a framework" : "frameworks too")} is the judgement of {demand.ScopeBy}."
                    )
                ))
        );
        if (blocks.Count == 0)
        {
            blocks.Add(
                new Paragraph($"Nothing: no issue is agreed or accepted on record in a way that {words.Negotiation.Signers()} admit.")
            );
        }

        yield return new Section("settled", "What can be settled now", blocks);
    }

    private Cell OnRecord(SettledIssue settled)
    {
        var point = words.Negotiation.AgreedPoints.FirstOrDefault(point => point.Issue.Name == settled.Issue.Name);
        var evidence = settled.IsAgreed
            ? point?.Evidence ?? []
            : settled
                .AcceptedBy.SelectMany(party => words.Negotiation.Party(party).On(settled.Issue)!.Evidence)
                .Distinct(StringComparer.Ordinal)
                .ToValueList();
        return Cell.Value(Prose.Empty.Plain(settled.Status, evidence));
    }
}
