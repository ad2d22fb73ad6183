using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Comparisons;

/// <summary>What looks like one event with different numbers: of one kind, on one day and at one place as far as both say.</summary>
/// <param name="What">What they count differently.</param>
public sealed record Toll(Telling<Event> One, Telling<Event> Other, ValueList<string> What);

internal static class Tolls
{
    public static ValueList<Toll> Of(Tellings tellings)
    {
        var events = tellings
            .Negotiation.Events.Select(told => tellings.Accepted(told, told.Evidence))
            .Concat(tellings.Proposed((CaseEntry.OfEvent one) => one.Event))
            .ToArray();
        return events
            .SelectMany((one, place) => events[(place + 1)..].Select(other => (one, other)))
            .Where(pair => IsSame(pair.one.What, pair.other.What))
            .Select(pair => new Toll(pair.one, pair.other, Different(pair.one.What, pair.other.What)))
            .Where(toll => toll.What.Count > 0)
            .ToValueList();
    }

    private static bool IsSame(Event one, Event other) =>
        one.Kind is not null
        && one.Kind == other.Kind
        && (one.Date is null || other.Date is null || one.Date == other.Date)
        && (one.Place is null || other.Place is null || string.Equals(one.Place, other.Place, StringComparison.OrdinalIgnoreCase));

    private static ValueList<string> Different(Event one, Event other) =>
        one
            .Counts.Join(other.Counts, count => count.What, count => count.What, (a, b) => (a, b), StringComparer.Ordinal)
            .Where(pair => pair.a != pair.b)
            .Select(pair => pair.a.What)
            .ToValueList();
}
