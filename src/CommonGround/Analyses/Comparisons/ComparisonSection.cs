using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Comparisons;

/// <summary>One table for counts, one for events and one for positions, each only where sources differ.</summary>
internal sealed class ComparisonSection(Comparison comparison)
{
    public Section Write()
    {
        var parts = new[] { Counts(), Events(), Positions() }.OfType<Section>().ToArray();
        return new(
            "compare",
            "Where do the sources differ?",
            parts.Length > 0 ? [] : [new Paragraph("Nowhere, in what was taken from them.")]
        )
        {
            Sections = [.. parts],
        };
    }

    private Section? Counts() =>
        comparison.Counts.Count == 0
            ? null
            : new(
                "different-counts",
                "Counts",
                [
                    new Table(
                        "Counts of things with one name",
                        [new("What"), new("Claimed", Alignment.End), new("Listed", Alignment.End), new("Source")],
                        [
                            .. comparison.Counts.SelectMany(group =>
                                group.Select(
                                    (claim, place) =>
                                        new Row([claim.What.Title, Number(claim.What.Claimed), Number(claim.What.Listed), Source(claim)])
                                        {
                                            IsApart = place == 0 && !ReferenceEquals(group, comparison.Counts[0]),
                                        }
                                )
                            ),
                        ]
                    ),
                ]
            );

    private Section? Events() =>
        comparison.Tolls.Count == 0
            ? null
            : new(
                "different-tolls",
                "Events",
                [
                    new Table(
                        "What may be one event with different numbers",
                        [new("What is counted"), new("One source"), new("Another")],
                        [
                            .. comparison.Tolls.Select(toll => new Row([
                                string.Join(", ", toll.What),
                                Told(toll.One, toll.What),
                                Told(toll.Other, toll.What),
                            ])),
                        ]
                    ),
                ]
            );

    private Section? Positions() =>
        comparison.Contradictions.Count == 0
            ? null
            : new(
                "contradictions",
                "Positions",
                [
                    new Table(
                        "Positions that cannot both be so",
                        [new("Party"), new("Issue"), new("Options"), new("One source"), new("Another")],
                        [
                            .. comparison.Contradictions.Select(clash => new Row([
                                Title(clash.Party),
                                clash.Issue.Title,
                                Range(clash.Options),
                                Said(clash.One),
                                Said(clash.Other),
                            ])),
                        ]
                    ),
                ]
            );

    private string Title(string party) => comparison.Negotiation.Parties.FirstOrDefault(one => one.Name == party)?.Title ?? party;

    private static Cell Number(string? count) => count is null ? Cell.NotDiscussed : count;

    private static Cell Told(Telling<Event> told, ValueList<string> what) =>
        Cell.Value(
            Prose
                .Empty.Plain(
                    $"{told.What.Title}: {string.Join(", ", told.What.Counts.Where(count => what.Contains(count.What, StringComparer.Ordinal)))} "
                )
                .Then(By(told))
        );

    private static Cell Said(Telling<Side> side) =>
        Cell.Value(Prose.Empty.Plain($"{Word(side.What.Answer)} {Wording.Say(side.What.Condition)} ").Then(By(side)));

    private static Cell Source<T>(Telling<T> telling) => Cell.Value(By(telling));

    private static Prose By<T>(Telling<T> telling)
    {
        var sources = telling.Sources.Count == 0 ? "no source" : Wording.List(telling.Sources);
        return telling.Proposal is { } proposal
            ? Prose.Empty.Judged($"{sources}, only proposed as {proposal}")
            : Prose.Empty.Plain(sources, telling.Evidence);
    }

    private static string Word(Answer answer) =>
        answer switch
        {
            Answer.Accepts => "accepts",
            Answer.Rejects => "refuses",
            _ => "not known to consent to",
        };

    /// <summary>Neighbours on a scale as a range.</summary>
    private static string Range(ValueList<Option> options) =>
        options.Count <= 3 ? Wording.List(options.Select(option => option.Name)) : $"{options[0]} to {options[^1]}";
}
