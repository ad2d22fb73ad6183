using System.Globalization;

namespace CommonGround.Briefs;

/// <summary>Turns of phrase that the text and the page share, so that they say the same.</summary>
internal static class Wording
{
    public const string Annex = "Annex for the analyst";
    public const string Unknown = "?";
    public const string NotDiscussed = "·";
    public const string JudgementMark = "*";

    public const string UnknownMeans = "unknown";
    public const string NotDiscussedMeans = "nothing on record";
    public const string JudgementMeans = "a judgement, not what a source says";

    public static string Of(Tone tone) =>
        tone switch
        {
            Tone.Verdict => "Verdict",
            Tone.Warning => "Warning",
            Tone.Note => "Note",
            _ => throw new ArgumentOutOfRangeException(nameof(tone)),
        };

    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Who says it, how far to trust it, and where it stands.</summary>
    public static string Origin(Evidence evidence) =>
        string.Join(
            ", ",
            new[]
            {
                evidence.Speaker is { } speaker ? speaker + (evidence.IsNamed ? "" : " (not named)") : null,
                evidence.Date is { } date ? Of(date) : null,
                $"{evidence.Source} {Place(evidence)}",
                evidence.Grade is { } grade ? $"grade {grade}" : "not graded",
            }.OfType<string>()
        );

    private static string Place(Evidence evidence) => string.Create(CultureInfo.InvariantCulture, $"[{evidence.Start}–{evidence.End}]");
}
