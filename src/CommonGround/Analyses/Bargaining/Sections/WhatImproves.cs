using CommonGround.Briefs;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>The package on the table, and what would be better for everybody.</summary>
internal sealed class WhatImproves(Zone zone, BargainWords words)
{
    public IEnumerable<Section> Write(string suffix)
    {
        if (zone.Improvement is { } improvement)
        {
            yield return new Section($"on-the-table{suffix}", "The package on the table", [.. Blocks(improvement)]);
        }
    }

    private IEnumerable<Block> Blocks(Improvement improvement)
    {
        yield return new Paragraph($"On the table: {words.Package(improvement.OnTheTable)}.");
        if (improvement.Breaks.Count > 0)
        {
            yield return new Callout(
                Tone.Warning,
                Prose.Empty.Plain(
                    $"It cannot be signed as it is: it breaks {Wording.List(improvement.Breaks.Select(words.Of))}.",
                    improvement.Breaks.SelectMany(demand => demand.Evidence)
                )
            );
        }

        yield return improvement.Steps.Count == 0
            ? new Paragraph(
                improvement.IsDone == true
                    ? "No package that can be signed is better for somebody and worse for nobody."
                    : "No package was found that is better for somebody and worse for nobody; the search was not completed."
            )
            : new Table(
                "Better for somebody and worse for nobody, step by step",
                [
                    new("Party"),
                    new("On the table", Alignment.End),
                    .. improvement.Steps.Select((_, place) => new Column($"Step {place + 1}", Alignment.End)),
                ],
                [
                    .. improvement.Values.Select(
                        (value, party) =>
                            new Row([
                                words.Title(value.Party),
                                BargainWords.Say(value.Value),
                                .. improvement.Steps.Select(step => (Cell)BargainWords.Say(step.Values[party].Value)),
                            ])
                    ),
                ]
            )
            {
                Notes =
                [
                    .. improvement.Steps.Select((step, place) => (Prose)$"Step {place + 1}: {words.Package(step.Package)}."),
                    improvement.IsDone == true
                        ? "After the last step nobody can gain unless somebody loses."
                        : "Whether more could be gained was not decided.",
                ],
            };
    }
}
