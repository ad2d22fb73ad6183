using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>The sources of a brief as they were written, with every passage that it cites marked, and who says it beside the mark.</summary>
internal sealed class Documents
{
    /// <summary>A page carries no more text of sources than this; the passages themselves stand under Evidence anyway.</summary>
    private const int Most = 400_000;

    private readonly ILookup<string, Evidence> cited;
    private readonly List<Document> carried = [];
    private readonly List<Document> leftOut = [];

    public Documents(Brief brief)
    {
        cited = brief
            .Evidence.Where(evidence => evidence.Document is not null)
            .ToLookup(evidence => evidence.Document!, StringComparer.Ordinal);
        var room = Most;
        foreach (var document in brief.Documents)
        {
            (document.Text.Length <= room ? carried : leftOut).Add(document);
            room -= Math.Min(room, document.Text.Length);
        }
    }

    /// <summary>Whether the passage is marked in a text of this page.</summary>
    public bool Marks(Evidence evidence) => carried.Any(document => document.Name == evidence.Document && Fits(evidence, document));

    public IEnumerable<XElement> Write() =>
        [
            .. carried.Select(document =>
                Element(
                    "details",
                    Class("source"),
                    Element("summary", Attribute("dir", "auto"), document.Title),
                    Element("div", Class("text"), Attribute("dir", "auto"), Text(document))
                )
            ),
            .. leftOut.Select(document =>
                Element(
                    "p",
                    Class("note"),
                    Attribute("dir", "auto"),
                    $"Too long for this page, its passages alone are given: {document.Title}."
                )
            ),
        ];

    private static bool Fits(Evidence evidence, Document document) =>
        evidence.Start >= 0 && evidence.End > evidence.Start && evidence.End <= document.Text.Length;

    /// <summary>Passages may overlap: the text is cut wherever one starts or ends, and a piece is marked when any covers it.</summary>
    private IEnumerable<object> Text(Document document)
    {
        var passages = cited[document.Name].Where(evidence => Fits(evidence, document)).ToArray();
        var cuts = passages
            .SelectMany(evidence => new[] { evidence.Start, evidence.End })
            .Concat([0, document.Text.Length])
            .Distinct()
            .Order()
            .ToArray();
        return cuts.Zip(cuts.Skip(1), (start, end) => Piece(document.Text[start..end], start, end, passages)).SelectMany(piece => piece);
    }

    private static IEnumerable<object> Piece(string text, int start, int end, Evidence[] passages)
    {
        var covering = passages.Where(evidence => evidence.Start <= start && evidence.End >= end).ToArray();
        if (covering.Length == 0)
        {
            return Lined(text);
        }

        var ending = covering.Where(evidence => evidence.End == end).ToArray();
        var inner = covering
            .Where(evidence => evidence.Start == start)
            .Aggregate(Lined(text), (content, evidence) => [Element("span", Attribute("id", Anchor.OfEvidence(evidence.Name)), content)]);
        return
        [
            Element("mark", inner),
            .. ending.Length == 0 ? [] : new object[] { Element("sup", Class("cite"), ending.SelectMany(Said)) },
        ];
    }

    private static IEnumerable<object> Said(Evidence evidence, int index) =>
        [
            index > 0 ? " " : "",
            Element(
                "a",
                Attribute("href", Anchor.LinkTo(Anchor.OfStatement(evidence.Name))),
                Attribute("title", Wording.Origin(evidence)),
                evidence.Name
            ),
        ];

    private static IEnumerable<object> Lined(string text) =>
        text.Split('\n').SelectMany((line, index) => index == 0 ? [line] : new object[] { Element("br"), line });
}
