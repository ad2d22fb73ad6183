using System.Xml.Linq;
using CommonGround.Briefs.Pages;

namespace CommonGround.Briefs;

/// <summary>Sections of a brief as a piece of a page that somebody else frames, with the style that it needs.</summary>
public static class HtmlFragment
{
    /// <summary>The style sheet of every page and fragment.</summary>
    public static string StyleSheet => Style.Sheet;

    /// <summary>The sections alone, each with its heading; drawings stand as they are printed, and no script is needed.</summary>
    public static string ToHtmlFragment(this Brief brief) => string.Join('\n', Page.SectionsOf(brief).Select(Markup.Write));

    /// <summary>A chart of which marks can be moved, in pieces.</summary>
    /// <param name="current">The name of the grip at which the reader is, which gets a ring.</param>
    public static ChartFragment ToHtmlFragment(this Chart chart, string? current) =>
        chart switch
        {
            Strip strip => Of(strip, Drawing.Of(strip, current), PageChart.Legend(strip), strip.Marks.SelectMany(mark => mark.Evidence)),
            Gantt gantt => Of(
                gantt,
                GanttDrawing.Of(gantt, current),
                PageChart.Legend(gantt),
                gantt.Stages.SelectMany(stage => stage.Evidence)
            ),
            _ => throw new ArgumentException($"nothing on “{chart.Title}” can be moved", nameof(chart)),
        };

    private static ChartFragment Of(Chart chart, XElement drawing, XElement? legend, IEnumerable<string> evidence) =>
        new(
            Markup.Write(drawing),
            legend is null ? "" : Markup.Write(legend),
            Markup.Write(PageTable.Write(chart.ToTable(), new PageProse(evidence.Distinct(StringComparer.Ordinal))))
        );
}

/// <summary>A chart in pieces, for a page that redraws the one and keeps the other: the drawing, what its looks stand for, the same as a table.</summary>
public sealed record ChartFragment(string Drawing, string Legend, string Table);
