using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>A table of a page, which can be read by ear: a caption, and a scope for each heading.</summary>
internal static class PageTable
{
    public static XElement Write(Table table, PageProse prose) =>
        Element(
            "div",
            Class("scroll"),
            Attribute("role", "region"),
            Attribute("tabindex", "0"),
            Attribute("aria-label", table.Caption),
            Element(
                "table",
                Element("caption", Attribute("dir", "auto"), table.Caption),
                Element("thead", Element("tr", table.Columns.Select(Title))),
                Lines(Groups(table).Select(rows => Body(table, rows, prose)))
            ),
            table.Notes.Select(note => Element("p", Class("note"), Attribute("dir", "auto"), prose.Write(note)))
        );

    private static XElement Title(Column column) => Element("th", Attribute("scope", "col"), Side(column), column.Title);

    /// <summary>Neighbours that share a group.</summary>
    private static List<List<Row>> Groups(Table table)
    {
        var groups = new List<List<Row>>();
        foreach (var row in table.Rows)
        {
            if (groups.Count == 0 || groups[^1][0].Group != row.Group)
            {
                groups.Add([]);
            }

            groups[^1].Add(row);
        }

        return groups;
    }

    private static XElement Body(Table table, List<Row> rows, PageProse prose) =>
        Element(
            "tbody",
            rows[0].IsApart ? Class("apart") : null,
            GroupTitle(table, rows[0].Group),
            Lines(rows.Select(row => Write(table, row, prose)))
        );

    private static XElement? GroupTitle(Table table, string? group) =>
        group is null
            ? null
            : Element(
                "tr",
                Class("group"),
                Element(
                    "th",
                    Attribute("scope", "rowgroup"),
                    new XAttribute("colspan", table.Columns.Count),
                    Attribute("dir", "auto"),
                    group
                )
            );

    private static XElement Write(Table table, Row row, PageProse prose) =>
        Element(
            "tr",
            row.Cells.Select(
                (cell, index) => Write(cell, table.Columns[index], index == 0 ? row.Badge : null, isHeading: index == 0, prose)
            )
        );

    private static XElement Write(Cell cell, Column column, Badge? badge, bool isHeading, PageProse prose) =>
        Element(
            isHeading ? "th" : "td",
            isHeading ? Attribute("scope", "row") : null,
            Side(column),
            Kind(cell),
            Attribute("dir", "auto"),
            badge is null ? null : new object[] { Letter(badge), " " },
            Content(cell, prose)
        );

    /// <summary>The camp's colour and kind of frame around the letters; the camp itself stands above its rows.</summary>
    private static XElement Letter(Badge badge) =>
        Element("span", Class($"badge look-{badge.Look % Badge.Looks}"), Attribute("aria-hidden", "true"), badge.Letter);

    private static XAttribute? Side(Column column) => column.Alignment == Alignment.End ? Attribute("data-side", "end") : null;

    private static XAttribute? Kind(Cell cell) =>
        cell.Kind switch
        {
            CellKind.Value => null,
            CellKind.Unknown => Class("unknown"),
            CellKind.Judgement => Class("judgement"),
            CellKind.NotDiscussed => Class("not-discussed"),
            _ => throw new ArgumentOutOfRangeException(nameof(cell)),
        };

    private static IEnumerable<object> Content(Cell cell, PageProse prose) =>
        cell.Kind switch
        {
            CellKind.Value => prose.Write(cell.Text),
            CellKind.Unknown => [Sign(Wording.Unknown, Wording.UnknownMeans), " ", .. prose.Write(cell.Text)],
            CellKind.Judgement => [.. prose.Write(cell.Text), Sign(Wording.JudgementMark, Wording.JudgementMeans)],
            CellKind.NotDiscussed => [Sign(Wording.NotDiscussed, Wording.NotDiscussedMeans)],
            _ => throw new ArgumentOutOfRangeException(nameof(cell)),
        };

    private static XElement Sign(string sign, string meaning) => Element("abbr", Attribute("title", meaning), sign);
}
