using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>Finds who moved on what, how far, towards whom and after what.</summary>
internal sealed class Movements(Negotiation before, Negotiation after)
{
    public ValueList<Movement> Find() =>
        after.Parties.SelectMany(party => after.Issues.Select(issue => Of(party, issue))).OfType<Movement>().ToValueList();

    private Movement? Of(Party party, Issue issue)
    {
        var (then, now) = (Then(party.Name)?.On(issue), party.On(issue));
        if (IsSame(then, now))
        {
            return null;
        }

        var shift = Shift(issue, then?.Best, now?.Best);
        var on = now?.Since ?? LastSaid(now, then);
        var movement = new Movement(party.Name, issue, then, now)
        {
            On = on,
            Shift = shift,
            AfterEvents = Earlier(party, issue, on).Select(item => item.Name).ToValueList(),
        };
        return shift is null or { IsNone: true } ? movement : Directed(movement, then!.Best!, now!.Best!);
    }

    /// <summary>Said again on another day, or with other evidence, it is the same.</summary>
    private static bool IsSame(Position? then, Position? now)
    {
        static Position? Content(Position? position) =>
            position is null ? null : position with { Since = null, Evidence = [], Note = null, VisibleTo = null };
        return Content(then) == Content(now);
    }

    private static Shift? Shift(Issue issue, Ideal? then, Ideal? now) =>
        issue.Scale is { } scale
        && scale.From < scale.To
        && then is { Low.At: { } low, High.At: { } high }
        && now is { Low.At: { } lower, High.At: { } higher }
            ? new Shift(lower - low, higher - high, scale)
            : null;

    private Movement Directed(Movement movement, Ideal then, Ideal now)
    {
        var others = before
            .Parties.Where(party => party.Name != movement.Party)
            .Select(party => (party.Name, party.On(movement.Issue)?.Best))
            .Where(other => other.Best is { Low.At: not null, High.At: not null })
            .Select(other => (other.Name, Was: Gap(then, other.Best!), Is: Gap(now, other.Best!)))
            .ToArray();
        return movement with
        {
            Towards = others.Where(other => IsNearer(other.Is, other.Was)).Select(other => other.Name).ToValueList(),
            AwayFrom = others.Where(other => IsNearer(other.Was, other.Is)).Select(other => other.Name).ToValueList(),
        };
    }

    /// <summary>The least and the most that two wishes can be apart, of which each is only known to lie between its ends.</summary>
    internal static Interval Gap(Ideal one, Ideal other)
    {
        var (low, high) = (one.Low.At!.Value, one.High.At!.Value);
        var (otherLow, otherHigh) = (other.Low.At!.Value, other.High.At!.Value);
        return new(
            Rational.Max(Rational.Zero, Rational.Max(otherLow - high, low - otherHigh)),
            Rational.Max(high - otherLow, otherHigh - low)
        );
    }

    private static bool IsNearer(Interval nearer, Interval farther) =>
        nearer.Low <= farther.Low && nearer.High <= farther.High && nearer != farther;

    private DateOnly? LastSaid(Position? now, Position? then) =>
        now?.Evidence.Except(then?.Evidence ?? []).Select(after.Statement).Max(after.KnownFrom);

    private IEnumerable<Event> Earlier(Party party, Issue issue, DateOnly? on) =>
        after
            .Events.Where(item => item.Date > before.Date && item.Date <= (on ?? after.Date))
            .Where(item => item.BearsOn.Any(name => name == party.Name || name == issue.Name))
            .OrderBy(item => item.Date);

    private Party? Then(string name) => before.Parties.FirstOrDefault(party => party.Name == name);
}
