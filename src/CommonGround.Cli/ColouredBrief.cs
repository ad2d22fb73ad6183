using CommonGround.Briefs;
using CommonGround.Briefs.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CommonGround.Cli;

/// <summary>The brief's lines of text, each piece in the colour of what it is.</summary>
internal sealed class ColouredBrief(Brief brief, int width) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        TextLayout
            .Lines(brief, width)
            .SelectMany(line => line.Pieces.Select(piece => new Segment(piece.Text, StyleOf(piece.Ink))).Append(Segment.LineBreak));

    private static Style StyleOf(Ink ink) =>
        ink switch
        {
            Ink.Plain => Style.Plain,
            Ink.Heading => new Style(Color.Aqua, decoration: Decoration.Bold),
            Ink.Strong => new Style(decoration: Decoration.Bold),
            Ink.Judgement => new Style(decoration: Decoration.Italic),
            Ink.Unknown => new Style(Color.Yellow),
            Ink.NotDiscussed or Ink.Faint => new Style(Color.Grey),
            Ink.Reference => new Style(Color.Blue),
            Ink.Verdict => new Style(Color.Green, decoration: Decoration.Bold),
            Ink.Warning => new Style(Color.Orange1),
            _ => throw new ArgumentOutOfRangeException(nameof(ink)),
        };
}
