using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>How what was said at a round has fared against what is on record since.</summary>
public enum Fate
{
    /// <summary>Nothing on record decides it yet.</summary>
    Open,

    CameTrue,

    Failed,

    /// <summary>It hinged on what was not known, and was agreed.</summary>
    DecidedYes,

    /// <summary>It hinged on what was not known, and was refused.</summary>
    DecidedNo,
}

/// <summary>A kept verdict held against the record: what was agreed since, and what of the framework came undone.</summary>
public sealed record ScoredRuling(
    Ruling Ruling,
    Fate Fate,
    ValueList<SettledOn> Since,
    ValueList<SettledOn> Undone,
    ValueList<string> Open
);

/// <summary>A kept estimate held against an agreed point: how far it missed, in the issue's unit, and the score of its chances.</summary>
/// <param name="Outcome">Null while nothing is agreed, and where what is agreed is no number.</param>
public sealed record ScoredEstimate(Estimate Estimate, Issue Issue, Option? Outcome, Rational? Error, double? RankedProbabilityScore);

/// <summary>A kept record, scored.</summary>
/// <param name="HasSameInputs">Whether the case still tells the same of that day; else the account of it was changed since.</param>
public sealed record ScoredRecord(
    KeptRecord Record,
    bool HasSameInputs,
    ValueList<ScoredRuling> Rulings,
    ValueList<ScoredEstimate> Estimates
);

/// <summary>Holds what was kept at a round against what all have agreed on record since: the definition, in so many words.</summary>
internal sealed class Reckoning(Negotiation then, Negotiation now)
{
    public static ScoredRecord Of(KeptRecord record, Negotiation now)
    {
        var reckoning = new Reckoning(now.AsOf(record.Day), now);
        return new(
            record,
            Fingerprint.Of(reckoning.Then) == record.Inputs,
            record.Rulings.Select(reckoning.Score).ToValueList(),
            record.Estimates.Select(reckoning.Score).OfType<ScoredEstimate>().ToValueList()
        );
    }

    private Negotiation Then => then;

    private ScoredRuling Score(Ruling ruling)
    {
        var undone = Agreed(then).Where(point => ruling.Settles.Contains(point) && !Agreed(now).Contains(point)).ToValueList();
        var since = Agreed(now).Where(point => !Agreed(then).Contains(point)).ToValueList();
        var open = then.Issues.Select(issue => issue.Name).Where(name => Agreed(now).All(point => point.Issue != name)).ToValueList();
        var fate =
            ruling.Reach == Reach.Framework
                ? OfFramework(ruling.Verdict, since.Count > 0, undone.Count > 0)
                : OfComplete(ruling, isSettled: open.Count == 0);
        return new(ruling, fate, since, undone, open);
    }

    /// <summary>A framework is reached when a further point is agreed; it fails when a point of it comes undone.</summary>
    private static Fate OfFramework(Verdict verdict, bool isReached, bool isUndone) =>
        (verdict, isReached, isUndone) switch
        {
            (Verdict.Yes, _, true) => Fate.Failed,
            (Verdict.Yes, true, _) => Fate.CameTrue,
            (Verdict.No, true, _) => Fate.Failed,
            (Verdict.Hinges, true, _) => Fate.DecidedYes,
            _ => Fate.Open,
        };

    /// <summary>A complete agreement is reached when every issue of that day is agreed; it is refused when one refusal that it hinged on is on record.</summary>
    private Fate OfComplete(Ruling ruling, bool isSettled) =>
        (ruling.Verdict, isSettled) switch
        {
            (Verdict.Yes, true) => Fate.CameTrue,
            (Verdict.No, true) => Fate.Failed,
            (Verdict.Hinges, true) => Fate.DecidedYes,
            (Verdict.Hinges, false) when ruling.Refusals.Any(set => set.All(name => QuestionChanges.IsRefused(name, now))) =>
                Fate.DecidedNo,
            _ => Fate.Open,
        };

    private ScoredEstimate? Score(Estimate estimate)
    {
        if (then.Issues.FirstOrDefault(issue => issue.Name == estimate.Issue) is not { Scale: { } scale } issue)
        {
            return null;
        }

        var outcome = now.AgreedPoints.LastOrDefault(point => point.Issue.Name == issue.Name)?.Option;
        return outcome?.At is { } at
            ? new(estimate, issue, outcome, Rational.Abs(estimate.Value - at), Score(estimate, (at - scale.From) / (scale.To - scale.From)))
            : new(estimate, issue, outcome, null, null);
    }

    /// <summary>As a share of the scale; null where only one place was named, for which it would be the error again.</summary>
    private static double? Score(Estimate estimate, Rational place)
    {
        if (estimate.Chances.Count < 2)
        {
            return null;
        }

        var (sum, upTo) = (0, new double[estimate.Chances.Count]);
        for (var at = 0; at < upTo.Length; at++)
        {
            sum += estimate.Chances[at];
            upTo[at] = (double)sum / Estimate.All;
        }

        return RankedProbability.Score(upTo, place.ToDouble());
    }

    private static IEnumerable<SettledOn> Agreed(Negotiation negotiation) =>
        negotiation.AgreedPoints.Select(point => new SettledOn(point.Issue.Name, point.Option.Name));
}
