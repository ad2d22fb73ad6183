using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>How changes are told: days with their rounds, how far a wish moved, verdicts in a word.</summary>
internal static class ChangeWords
{
    public const string AfterIsNotBecause =
        "After is not because: listed is what came before a move and may bear on it. What brought it about no list shows.";

    /// <summary>The day, and the rounds that were held on it.</summary>
    public static string DayOf(Negotiation negotiation)
    {
        var held = negotiation
            .Rounds.Where(round => !round.Expected && round.Date == negotiation.Date)
            .Select(round => round.Title)
            .ToArray();
        return held.Length == 0 ? Wording.Day(negotiation.Date) : $"{Wording.Day(negotiation.Date)} ({Wording.List(held)})";
    }

    public static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    public static string Word(Reach reach) => reach == Reach.Complete ? "A complete agreement" : "A framework";

    public static string Word(Fate fate) =>
        fate switch
        {
            Fate.CameTrue => "it came true",
            Fate.Failed => "it failed",
            Fate.DecidedYes => "it was decided with yes",
            Fate.DecidedNo => "it was decided with no",
            _ => "nothing decides it yet",
        };

    public static string Say(Shift shift)
    {
        var share = new Rational(1, 2) * (shift.Share.Low + shift.Share.High);
        return shift switch
        {
            { IsNone: true } => "not at all",
            { IsOne: true } => $"{Along(shift.Low, shift.Scale)} ({Wording.PerCent(Rational.Abs(share))} of the scale)",
            _ => $"lower end {Along(shift.Low, shift.Scale)}, upper end {Along(shift.High, shift.Scale)}",
        };
    }

    public static Cell CellOf(Position? position) =>
        position switch
        {
            null => Cell.NotDiscussed,
            { Unknown: { } unknown, Ideal: null, Accepts: null, Rejects: null } => Cell.Unknown(
                Prose.Empty.Plain(PositionWords.Short(unknown), position.Evidence)
            ),
            { Certainty: Certainty.Assumed } => Cell.Judgement(Prose.Empty.Judged(Words(position), position.Evidence)),
            _ => Cell.Value(Prose.Empty.Plain(Words(position), position.Evidence)),
        };

    /// <summary>The wish and what was said of consent, in one line.</summary>
    public static string Words(Position position)
    {
        var words = PositionWords.Wishes(position).ToList();
        if (position.Unknown is { } unknown)
        {
            words.Add($"? {PositionWords.Short(unknown)}");
        }

        return string.Join("; ", words);
    }

    public static string Words(Option option) => option.Description ?? option.Name;

    public static string On(DateOnly? day) => day is { } date ? $" on {Wording.Day(date)}" : "";

    private static string Along(Rational by, Scale scale) =>
        by == Rational.Zero ? "where it was"
        : by > Rational.Zero ? $"up by {scale.Name(by)}"
        : $"down by {scale.Name(-by)}";
}
