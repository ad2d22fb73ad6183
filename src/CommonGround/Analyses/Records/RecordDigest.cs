using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Records;

/// <summary>The record for somebody without time: what is agreed, counts that do not agree, events, the next round, sources with grades.</summary>
internal sealed class RecordDigest(Negotiation negotiation)
{
    public IReadOnlyList<Digest> Write() =>
        [
            .. When(
                negotiation.AgreedPoints.Count > 0,
                () => new Digest(Place.Agreed, "Agreed points", [new Bullets([.. negotiation.AgreedPoints.Select(point => Agreed(point))])])
            ),
            .. When(
                negotiation.Claims.Count > 0,
                () =>
                    new Digest(
                        Place.Claims,
                        "Claimed against listed",
                        [new Bullets([.. negotiation.Claims.OrderByDescending(claim => claim.Differs).Select(Claimed)])]
                    )
            ),
            .. When(
                negotiation.Events.Count > 0,
                () =>
                    new Digest(
                        Place.Events,
                        "Events that may change what parties want",
                        [new Bullets([.. negotiation.Events.OrderByDescending(item => item.Date ?? DateOnly.MinValue).Select(Happened)])]
                    )
            ),
            new(Place.NextRound, "Next round", [new Bullets([.. Expected()])]),
            new(Place.Sources, "Sources and their grades", [new Bullets([.. negotiation.Sources.Select(Graded)])]),
        ];

    private static IEnumerable<Digest> When(bool there, Func<Digest> write) => there ? [write()] : [];

    private static Prose Agreed(AgreedPoint point) =>
        Prose.Empty.Strong(point.Issue.Title).Plain($": {point.Option.Description ?? point.Option.Name}", point.Evidence);

    private static Prose Claimed(Claim claim)
    {
        var counts = (claim.Claimed, claim.Listed) switch
        {
            ({ } claimed, { } listed) => $"{claimed} claimed, {listed} listed",
            ({ } claimed, null) => $"{claimed} claimed, none listed",
            (null, { } listed) => $"{listed} listed",
            _ => "not counted",
        };
        return Prose.Empty.Strong(claim.Title).Plain($": {counts}", claim.Evidence).Plain(claim.Differs ? ". They differ." : "");
    }

    private static Prose Happened(Event item)
    {
        var counts = item.Counts.Count == 0 ? "" : $": {string.Join(", ", item.Counts.Select(Counted))}";
        return Prose
            .Empty.Plain($"{(item.Date is { } day ? $"{day:yyyy-MM-dd}" : "no day given")}, ")
            .Plain($"{item.Title}{counts}", item.Evidence);
    }

    private static string Counted(Count count) =>
        count is { AtLeast: { } low, AtMost: null } ? $"at least {Wording.Number(low)} {count.What}" : $"{count}";

    private IEnumerable<Prose> Expected()
    {
        var expected = negotiation.Rounds.Where(round => round.Expected).OrderBy(round => round.Date ?? DateOnly.MaxValue).ToArray();
        return expected.Length == 0
            ? ["None is on record."]
            : expected.Select(round =>
                Prose
                    .Empty.Strong(round.Date is { } day ? $"{day:yyyy-MM-dd}" : "No day given")
                    .Plain($", {round.Title}{(round.Place is { } place ? $", {place}" : "")}", round.Evidence)
                    .Judged(round.Note is { } note ? $" ({note})" : "")
            );
    }

    private Prose Graded(Source source)
    {
        var statements = negotiation.Statements.Where(statement => statement.Passage.Source == source.Name).ToArray();
        var grades = statements.Select(statement => statement.Grade).OfType<string>().Order(StringComparer.Ordinal).ToArray();
        var graded =
            grades.Length == 0 ? "not graded"
            : grades[0] == grades[^1] ? grades[0]
            : $"{grades[0]} to {grades[^1]}";
        var day = source.Date is { } date ? $", {date:yyyy-MM-dd}" : "";
        return Prose.Empty.Strong(graded).Plain($", {source.Title}{day}: {Wording.Count(statements.Length, "statement", "statements")}");
    }
}
