using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Records;

/// <summary>One small section for each thing on record; a kind of which there is none is left out.</summary>
internal sealed class RecordSection(Negotiation negotiation)
{
    public Section Write() =>
        new("record", "What is on record, and who says so", [])
        {
            Sections = [.. new[] { Agreed(), Claims(), Events(), Rounds(), Sources() }.OfType<Section>()],
        };

    private Section? Agreed() =>
        negotiation.AgreedPoints.Count == 0
            ? null
            : new("agreed", "Agreed points", [new Bullets([.. negotiation.AgreedPoints.Select(AgreedPoint)])]);

    private static Prose AgreedPoint(AgreedPoint point)
    {
        var option = point.Option.Description is { } words ? $"{point.Option.Name} ({words})" : point.Option.Name;
        return Prose.Empty.Strong(point.Issue.Title).Plain($": {option}", point.Evidence).Judged(point.Note is { } note ? $" {note}" : "");
    }

    private Section? Claims() =>
        negotiation.Claims.Count == 0
            ? null
            : new(
                "claims",
                "Claimed and listed",
                [
                    .. negotiation
                        .Claims.Where(claim => claim.Differs)
                        .Select(claim => new Callout(
                            Tone.Warning,
                            Prose.Empty.Plain(
                                $"{claim.Title}: {Spelled(claim.Claimed!)} claimed, {Spelled(claim.Listed!)} listed.",
                                claim.Evidence
                            )
                        )),
                    new Table(
                        "What sources count",
                        [new("What"), new("Claimed", Alignment.End), new("Listed", Alignment.End), new("Note")],
                        [
                            .. negotiation.Claims.Select(claim => new Row([
                                claim.Title,
                                Counted(claim.Claimed, claim.Evidence),
                                Counted(claim.Listed, []),
                                claim.Note is { } note ? Cell.Judgement(note) : "",
                            ])),
                        ]
                    ),
                ]
            );

    private static Cell Counted(string? count, ValueList<string> evidence) =>
        count is null ? Cell.NotDiscussed : Cell.Value(Prose.Empty.Plain(count, evidence));

    private static string Spelled(string number) =>
        number switch
        {
            "1" => "one",
            "2" => "two",
            "3" => "three",
            "4" => "four",
            "5" => "five",
            "6" => "six",
            "7" => "seven",
            "8" => "eight",
            "9" => "nine",
            _ => number,
        };

    private Section? Events() =>
        negotiation.Events.Count == 0
            ? null
            : new(
                "events",
                "Events that may change what parties want",
                [
                    new Table(
                        "Events",
                        [new("Day"), new("What"), new("Counts"), new("May bear on")],
                        [
                            .. negotiation
                                .Events.OrderBy(item => item.Date ?? DateOnly.MinValue)
                                .Select(item => new Row([
                                    Day(item.Date),
                                    Cell.Value(Prose.Empty.Plain(item.Title, item.Evidence)),
                                    item.Counts.Count == 0 ? Cell.NotDiscussed : string.Join(", ", item.Counts.Select(Bounded)),
                                    Cell.Judgement(string.Join(", ", item.BearsOn.Select(TitleOf))),
                                ])),
                        ]
                    ),
                ]
            );

    private static string Bounded(Count count) =>
        count switch
        {
            { AtLeast: { } low, AtMost: null } => $"at least {Wording.Number(low)} {count.What}",
            { AtLeast: { } low, AtMost: { } high } when low == high => $"{Wording.Number(low)} {count.What}",
            _ => count.ToString(),
        };

    private string TitleOf(string name) =>
        negotiation.Parties.FirstOrDefault(party => party.Name == name)?.Title
        ?? negotiation.Issues.FirstOrDefault(issue => issue.Name == name)?.Title
        ?? name;

    private Section? Rounds() =>
        negotiation.Rounds.Count == 0 ? null : new("rounds", "Rounds", [new Bullets([.. negotiation.Rounds.Select(Round)])]);

    private static Prose Round(Round round)
    {
        var day = round.Date is { } date ? Wording.Day(date) : "no day given";
        var where = round.Place is { } place ? $", {place}" : "";
        return Prose
            .Empty.Strong(round.Expected ? "Next: " : "")
            .Plain($"{round.Title}, {day}{where}", round.Evidence)
            .Judged(round.Note is { } note ? $". {note}" : "");
    }

    private Section Sources() =>
        new(
            "sources",
            "Sources",
            [
                new Table(
                    "Sources and what was taken from them",
                    [new("Source"), new("Publisher"), new("Day"), new("Statements", Alignment.End), new("Grades")],
                    [
                        .. negotiation.Sources.Select(source => new Row([
                            source.Title,
                            source.Publisher ?? "",
                            Day(source.Date),
                            Wording.Number(Statements(source).Count()),
                            Grades(source),
                        ])),
                    ]
                )
                {
                    Notes = ["Grades are Admiralty grades: the source A (reliable) to F, the information 1 (confirmed) to 6."],
                },
            ]
        );

    private IEnumerable<Statement> Statements(Source source) =>
        negotiation.Statements.Where(statement => statement.Passage.Source == source.Name);

    private string Grades(Source source) =>
        string.Join(
            ", ",
            Statements(source)
                .GroupBy(statement => statement.Grade ?? "none", StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key} × {group.Count()}")
        );

    private static Cell Day(DateOnly? date) => date is { } day ? Wording.Day(day) : Cell.NotDiscussed;
}
