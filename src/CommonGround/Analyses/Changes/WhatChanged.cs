using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>Who moved, what was agreed or came undone, and what became known between two days; and how what was said then has fared.</summary>
public sealed record WhatChanged()
    : Analysis(
        "changes",
        "What has changed since the last round?",
        "The case's own record on two days; scores after Gneiting and Raftery 2007"
    )
{
    /// <summary>From the end of which day; null is the last round before the other.</summary>
    public Moment? From { get; init; }

    /// <summary>To the end of which day; null is the day of which the case is asked.</summary>
    public Moment? To { get; init; }

    public override IReadOnlyList<Setting> Settings =>
        [
            new(
                "from",
                "DATE|ROUND",
                "From the end of that day, or of the day of that round; by default the round before.",
                values => this with { From = Moment.Read(values[0]) }
            ),
            new(
                "to",
                "DATE|ROUND",
                "To the end of that day, or of the day of that round; by default the last round.",
                values => this with { To = Moment.Read(values[0]) }
            ),
        ];

    /// <summary>The last round that the case tells of, where that is later than the day of which it is told.</summary>
    public override DateOnly DayIn(Negotiation negotiation) =>
        To?.In(negotiation) ?? Held(negotiation).Select(round => round.Date!.Value).Append(negotiation.Date).Max();

    public override string? Misfit(Negotiation negotiation)
    {
        var (from, to) = Days(negotiation);
        if (from > to)
        {
            return $"--from {Wording.Day(from.Value)} is after --to {Wording.Day(to)}";
        }

        if ((From?.Misfit(negotiation) ?? To?.Misfit(negotiation)) is { } misfit)
        {
            return misfit;
        }

        return From is not null ? negotiation.NothingBy(from!.Value) : null;
    }

    protected override string? Inapplicable(Negotiation negotiation)
    {
        var (from, to) = Days(negotiation);
        return from is null
            ? $"no round that was held before {Wording.Day(to)} has a day on record, so there is no day from which to tell"
            : null;
    }

    protected override Result Answer(Negotiation negotiation, Run run)
    {
        var (from, to) = Days(negotiation);
        return new TwoDays(negotiation.AsOf(from!.Value), negotiation.AsOf(to), run).Compare();
    }

    private (DateOnly? From, DateOnly To) Days(Negotiation negotiation)
    {
        var to = To?.In(negotiation) ?? negotiation.Date;
        return (From is not null ? From.In(negotiation) : negotiation.RoundBefore(to), to);
    }

    private static IEnumerable<Round> Held(Negotiation negotiation) =>
        negotiation.Rounds.Where(round => round is { Expected: false, Date: not null });
}
