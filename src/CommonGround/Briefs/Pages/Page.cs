using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>A brief as one page that needs nothing else and loads nothing. A page with charts holds one script, which it can do without.</summary>
internal sealed class Page
{
    private const string Main = "__main";
    private const string EvidenceSection = "__evidence";

    private readonly Brief brief;
    private readonly PageBlocks blocks;
    private readonly PageBlocks sheetBlocks;
    private readonly Documents documents;

    private Page(Brief brief)
    {
        this.brief = brief;
        documents = new Documents(brief);
        var names = brief.Evidence.Select(evidence => evidence.Name).ToArray();
        blocks = new PageBlocks(new PageProse(names));
        sheetBlocks = new PageBlocks(new PageProse(names, byNumber: true));
    }

    public static XElement Of(Brief brief)
    {
        var page = new Page(brief);
        var body = page.Body();
        if (!body.Descendants("figure").Any())
        {
            return page.Whole(body, Style.Policy);
        }

        body.AddFirst(Hatch.Patterns());
        body.Add(Script.Write());
        return page.Whole(body, Style.PolicyWithScript);
    }

    public static XElement ForPaper(Brief brief)
    {
        var page = new Page(brief);
        var body = page.Body();
        body.Add(Class("for-paper"));
        return page.Whole(body, Style.Policy);
    }

    /// <summary>What was found, section by section, without what frames it on a page of its own.</summary>
    public static IEnumerable<XElement> SectionsOf(Brief brief)
    {
        var page = new Page(brief);
        return brief.Sections.Select(section => Section(section, 2, page.blocks));
    }

    private XElement Whole(XElement body, string policy) => Element("html", Attribute("lang", "en"), Lines([Head(policy), body]));

    private XElement Head(string policy) =>
        Element(
            "head",
            Lines([
                Element("meta", Attribute("charset", "utf-8")),
                Element("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)),
                Element("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
                Element("title", brief.Title),
                Element("style", new XText(Style.Sheet)),
            ])
        );

    private XElement Body() =>
        Element(
            "body",
            Lines([
                Element("a", Class("skip"), Attribute("href", "#" + Main), "Skip to the content"),
                Element("header", Element("h1", Attribute("dir", "auto"), brief.Title), AsOf()),
                Element("nav", Attribute("aria-label", "Sections"), Element("ol", Lines(Contents()))),
                Element(
                    "main",
                    Attribute("id", Main),
                    Lines([
                        .. brief.Sheets.Select(Sheet),
                        .. Annex(),
                        .. brief.Sections.Select(section => Section(section, 2, blocks)),
                        .. Evidence(),
                    ])
                ),
            ])
        );

    private XElement AsOf()
    {
        var day = Wording.Of(brief.AsOf);
        return Element("p", Class("as-of"), "As of ", Element("time", Attribute("datetime", day), day));
    }

    private IEnumerable<XElement> Contents() =>
        brief
            .Sheets.Select((sheet, index) => ($"__page-{index + 1}", sheet.Title))
            .Concat(brief.Sections.Select(section => (Anchor.OfSection(section.Name), section.Title)))
            .Concat(brief.Evidence.Count > 0 ? [(EvidenceSection, "Evidence")] : [])
            .Select(entry => Element("li", Element("a", Attribute("href", Anchor.LinkTo(entry.Item1)), entry.Title)));

    private XElement Sheet(Sheet sheet, int index) =>
        Element(
            "section",
            Class("sheet"),
            Attribute("id", $"__page-{index + 1}"),
            Lines([
                Element("h2", Attribute("dir", "auto"), sheet.Title),
                .. sheet.Sections.Select(section => Section(section, 3, sheetBlocks)),
            ])
        );

    private IEnumerable<XElement> Annex() =>
        brief.Sheets.Count > 0 && brief.Sections.Count > 0 ? [Element("p", Class("annex"), Wording.Annex)] : [];

    private static XElement Section(Section section, int level, PageBlocks blocks) =>
        Element(
            "section",
            Attribute("id", Anchor.OfSection(section.Name)),
            Lines([
                Element($"h{Math.Min(level, 6)}", Attribute("dir", "auto"), section.Title),
                .. section.Blocks.Select(block => block.Write(blocks)),
                .. section.Sections.Select(inner => Section(inner, level + 1, blocks)),
            ])
        );

    private IEnumerable<XElement> Evidence()
    {
        if (brief.Evidence.Count == 0)
        {
            return [];
        }

        var citing = brief
            .Sections.SelectMany(section => Citations.In(section).Select(name => (Name: name, Section: section)))
            .ToLookup(entry => entry.Name, entry => entry.Section, StringComparer.Ordinal);
        return
        [
            Element(
                "section",
                Attribute("id", EvidenceSection),
                Element("h2", "Evidence"),
                Element(
                    "ol",
                    Class("evidence"),
                    Lines(brief.Evidence.Select((evidence, index) => Statement(evidence, index + 1, citing[evidence.Name])))
                ),
                Sources()
            ),
        ];
    }

    private IEnumerable<object> Sources() =>
        brief.Documents.Count == 0 ? [] : Lines([Element("h3", "In their sources"), .. documents.Write()]);

    private XElement Statement(Evidence evidence, int number, IEnumerable<Section> citing) =>
        Element(
            "li",
            Attribute("id", documents.Marks(evidence) ? Anchor.OfStatement(evidence.Name) : Anchor.OfEvidence(evidence.Name)),
            Element(
                "p",
                Class("origin"),
                Attribute("dir", "auto"),
                brief.Sheets.Count > 0 ? $"{number}. " : null,
                Element("strong", evidence.Name),
                " ",
                Wording.Origin(evidence)
            ),
            PageBlocks.Quotation(evidence),
            Element("p", Class("note"), InItsSource(evidence), citing.SelectMany(BackTo))
        );

    private IEnumerable<object> InItsSource(Evidence evidence) =>
        documents.Marks(evidence)
            ? [Element("a", Attribute("href", Anchor.LinkTo(Anchor.OfEvidence(evidence.Name))), "In its source"), " "]
            : [];

    private static IEnumerable<object> BackTo(Section section) =>
        ["↩ ", Element("a", Attribute("href", Anchor.LinkTo(Anchor.OfSection(section.Name))), section.Title), " "];
}
