using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>Puts together what every analysis says at a round, to be kept and held against what comes.</summary>
public static class RoundRecords
{
    /// <summary>The last round that was held by the day of the case; null where none has a day.</summary>
    public static Round? LastHeld(this Negotiation negotiation) =>
        negotiation.AsOf(negotiation.Date).Rounds.Where(round => round is { Expected: false, Date: not null }).MaxBy(round => round.Date);

    /// <summary>What is said with what was known at the end of the day of a round.</summary>
    public static KeptRecord RecordOf(this Negotiation negotiation, Round round, IEnumerable<Analysis> questions, Run run)
    {
        var day = round.Date ?? throw new ArgumentException("The round has no day.", nameof(round));
        var known = negotiation.AsOf(day);
        var asked = questions.ToArray();
        return new(round.Name, day, Fingerprint.Of(known))
        {
            Seed = run.Seed,
            Rulings = asked.SelectMany(question => question.Rulings(known, run)).ToValueList(),
            Estimates = asked.SelectMany(question => question.Estimates(known, run)).ToValueList(),
        };
    }
}
