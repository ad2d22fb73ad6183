using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>Holds what was known at the end of two days against each other, in the order of the case.</summary>
internal sealed class TwoDays(Negotiation before, Negotiation after, Run run)
{
    public Developments Compare() =>
        new(before, after, Verdicts())
        {
            Rounds = after.Rounds.Where(IsBetween).ToValueList(),
            Expected = after.Rounds.Where(round => round.Expected).OrderBy(round => round.Date ?? DateOnly.MaxValue).ToValueList(),
            Events = after.Events.Where(item => IsBetween(item.Date)).OrderBy(item => item.Date).ToValueList(),
            Seats = after.Parties.Select(Seat).OfType<SeatChange>().ToValueList(),
            NewIssues = after.Issues.Where(issue => before.Issues.All(known => known.Name != issue.Name)).ToValueList(),
            Movements = new Movements(before, after).Find(),
            Agreements = after.Issues.Select(Agreement).OfType<AgreementChange>().ToValueList(),
            Demands = new DemandChanges(before, after).Find(),
            Questions = new QuestionChanges(before, after).Find(),
            Scored = after.Kept.Where(record => record.Day < after.Date).Select(record => Reckoning.Of(record, after)).ToValueList(),
        };

    private bool IsBetween(Round round) => !round.Expected && IsBetween(round.Date);

    private bool IsBetween(DateOnly? day) => day > before.Date && day <= after.Date;

    private SeatChange? Seat(Party now)
    {
        var then = before.Parties.FirstOrDefault(party => party.Name == now.Name);
        if (then?.Seat == now.Seat)
        {
            return null;
        }

        Recorded shown = now.Seats.Count > 0 ? now.Seats[^1] : now;
        return new(now.Name, then?.Seat, now.Seat) { On = shown.Since, Evidence = shown.Evidence };
    }

    private AgreementChange? Agreement(Issue issue)
    {
        var (then, now) = (Point(before, issue), Point(after, issue));
        if (then?.Option.Name == now?.Option.Name)
        {
            return null;
        }

        Recorded? shown = now ?? (Recorded?)after.AgreedEver.LastOrDefault(point => point.Issue.Name == issue.Name)?.Until;
        return new(issue, then?.Option, now?.Option) { On = shown?.KnownFrom, Evidence = shown?.Evidence ?? [] };
    }

    private static AgreedPoint? Point(Negotiation negotiation, Issue issue) =>
        negotiation.AgreedPoints.LastOrDefault(point => point.Issue.Name == issue.Name);

    private ValueList<VerdictChange> Verdicts()
    {
        run.Report("testing what could be agreed on both days");
        var (then, now) = (Rulings(before), Rulings(after));
        return Enum.GetValues<Reach>()
            .Select(reach => new VerdictChange(reach, Of(then, reach), Of(now, reach)))
            .Where(change => change is not { Before: null, After: null })
            .ToValueList();
    }

    private Ruling[] Rulings(Negotiation negotiation) => [.. Catalogue.All.SelectMany(analysis => analysis.Rulings(negotiation, run))];

    private static Verdict? Of(Ruling[] rulings, Reach reach) => rulings.FirstOrDefault(ruling => ruling.Reach == reach)?.Verdict;
}
