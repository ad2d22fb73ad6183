using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Briefs.Docx;

/// <summary>The names of the styles in <c>parts/styles.xml</c>: plain on purpose, and readable without colour.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Bullet = "ListBullet";
    public const string Caption = "Caption";
    public const string Note = "BriefNote";
    public const string Cell = "BriefCell";
    public const string CardTitle = "BriefCardTitle";
    public const string Gap = "BriefGap";
    public const string FootnoteText = "FootnoteText";
    public const string Reference = "FootnoteReference";
    public const string Grid = "BriefGrid";
    public const string Cards = "BriefCards";

    /// <summary>Between the margins of A4, in twentieths of a point.</summary>
    public const int TextWidth = PaperWidth - (2 * Margin);

    private const int PaperWidth = 11906;
    private const int PaperHeight = 16838;
    private const int Margin = 794;
    private const int Headings = 6;

    /// <summary>Okabe and Ito's colours, grey first, as on the page.</summary>
    private static readonly string[] Colours = ["8C8C8C", "0072B2", "E69F00", "009E73", "CC79A7", "D55E00", "56B4E9", "F0E442"];

    private static readonly BorderValues[] Frames =
    [
        BorderValues.Single,
        BorderValues.Single,
        BorderValues.Double,
        BorderValues.Dashed,
        BorderValues.Dotted,
        BorderValues.Triple,
        BorderValues.Wave,
        BorderValues.DotDash,
    ];

    public static string Heading(int level) => $"Heading{Math.Min(level, Headings).ToString(CultureInfo.InvariantCulture)}";

    public static string Of(Tone tone) =>
        tone switch
        {
            Tone.Verdict => "BriefVerdict",
            Tone.Warning => "BriefWarning",
            Tone.Note => "BriefCallout",
            _ => throw new ArgumentOutOfRangeException(nameof(tone)),
        };

    public static string ColourOf(int look) => Colours[look % Badge.Looks];

    public static BorderValues FrameOf(int look) => Frames[look % Badge.Looks];

    public static SectionProperties Paper() =>
        new(
            new PageSize { Width = PaperWidth, Height = PaperHeight },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = Margin,
                Right = Margin,
                Header = Margin / 2,
                Footer = Margin / 2,
                Gutter = 0,
            }
        );
}
