using System.Xml.Linq;
using CommonGround.Briefs;
using CommonGround.Briefs.Pages;

namespace CommonGround.Tests.Briefs;

public sealed class HtmlPageTests
{
    private static readonly string[] Loaders = ["img", "iframe", "link", "object", "embed", "base", "form", "audio", "video"];

    [Fact]
    public void Every_page_is_well_formed() => Any.Brief.Sample(brief => XDocument.Parse(brief.ToHtml()), iter: 300);

    [Fact]
    public void No_page_holds_anything_that_loads_or_runs_but_the_one_script() =>
        Any.Brief.Sample(
            brief =>
            {
                var elements = XDocument.Parse(brief.ToHtml()).Descendants().ToArray();
                Assert.All(elements.Where(element => element.Name == "script"), script => Assert.Equal(Script.Write().Value, script.Value));
                Assert.DoesNotContain(elements, element => Loaders.Contains(element.Name.LocalName, StringComparer.Ordinal));
                Assert.All(
                    elements.Attributes(),
                    attribute =>
                    {
                        Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
                        Assert.NotEqual("src", attribute.Name.LocalName);
                        Assert.NotEqual("style", attribute.Name.LocalName);
                    }
                );
            },
            iter: 300
        );

    [Fact]
    public void Every_link_leads_to_a_place_on_the_page() =>
        Any.Brief.Sample(
            brief =>
            {
                var elements = XDocument.Parse(brief.ToHtml()).Descendants().ToArray();
                var places = elements.Attributes("id").Select(place => "#" + Uri.EscapeDataString(place.Value)).ToArray();
                Assert.Distinct(places);
                Assert.Subset(places.ToHashSet(), elements.Attributes("href").Select(link => link.Value).ToHashSet());
            },
            iter: 300
        );

    [Fact]
    public void No_element_closes_itself_but_those_that_html_leaves_open() =>
        Any.Brief.Sample(
            brief =>
                Assert.DoesNotMatch("<(?!meta|br)[a-z0-9]+[^<>]*/>", brief.ToHtml().Replace(Script.Bundle(), "", StringComparison.Ordinal)),
            iter: 300
        );

    [Fact]
    public void A_name_too_long_for_one_line_of_a_drawing_is_not_cut_short()
    {
        var bars = new Bars("Gain", "", "Share", [new Bar("without the fishers’ red line open-for-a-year", 7, "7 %")]);
        var page = new Brief("A harbour", new DateOnly(2024, 1, 1), [new Section("s", "S", [bars])]).ToHtml();
        Assert.Equal(
            ["without the fishers’ red", "line open-for-a-year", "7 %"],
            XDocument
                .Parse(page)
                .Descendants("svg")
                .Single(svg => (string?)svg.Attribute("class") == "drawn")
                .Elements("text")
                .Select(text => text.Value)
        );
    }

    [Fact]
    public void A_statement_can_be_reached_from_the_words_that_rest_on_it() =>
        Assert.Contains(
            " on the fishers.<sup class=\"cite\"><a href=\"#s1\">s1</a></sup>",
            Sample.Brief.ToHtml(),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_unknown_cell_says_so_to_eye_and_ear() =>
        Assert.Contains(
            "<td class=\"unknown\" dir=\"auto\"><abbr title=\"unknown\">?</abbr> summer only</td>",
            Sample.Brief.ToHtml(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_chart_has_the_same_numbers_in_a_table() =>
        Assert.Equal(
            2,
            XDocument
                .Parse(Sample.Brief.ToHtml())
                .Descendants("figure")
                .Count(figure => figure.Descendants("td").Any(cell => cell.Value is "12" or "50 %"))
        );

    [Fact]
    public void An_unknown_mark_has_a_place_of_its_own_beyond_the_scale() =>
        Assert.Equal(["1", "1"], Drawings(Sample.Brief).Select(drawing => $"{Shapes(drawing, "nowhere").Count()}"));

    [Fact]
    public void Every_known_mark_is_drawn() =>
        Assert.Equal([2, 1], Drawings(Sample.Brief).Select(drawing => Shapes(drawing, "mark").Count()));

    [Fact]
    public void A_page_without_charts_holds_no_script() => Assert.DoesNotContain("<script", Plain.ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void The_policy_of_a_page_without_charts_allows_its_style_and_nothing_else() =>
        Assert.Matches("^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$", Policy(Plain));

    [Fact]
    public void The_policy_of_a_page_with_charts_names_its_script_by_hash() =>
        Assert.Contains(
            $"script-src {Script.HashOf(XDocument.Parse(Sample.Brief.ToHtml()).Descendants("script").Single().Value
            is var text ? $"//<![CDATA[{text[2..]}]]>" : "")};",
            Policy(Sample.Brief),
            StringComparison.Ordinal
        );

    [Fact]
    public void No_policy_lets_text_become_code()
    {
        Assert.DoesNotContain("unsafe-eval", Policy(Sample.Brief), StringComparison.Ordinal);
        Assert.DoesNotMatch("script-src[^;]*unsafe-inline", Policy(Sample.Brief));
    }

    [Fact]
    public void A_passage_is_marked_in_its_source() =>
        Assert.Contains("Asked again: <mark><span id=\"s1\">We will never </span></mark>", WithDocument.ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Passages_that_overlap_are_marked_wherever_either_stands() =>
        Assert.Equal(
            "We will never pay more than ten.",
            string.Concat(XDocument.Parse(WithDocument.ToHtml()).Descendants("mark").Select(mark => mark.Value))
        );

    [Fact]
    public void The_style_holds_nothing_that_xml_would_encode() =>
        Assert.DoesNotContain(
            XDocument.Parse(Sample.Brief.ToHtml()).Descendants("style").Single().Value,
            letter => letter is '<' or '>' or '&'
        );

    private static Brief Plain => Sample.Brief with { Sections = [Sample.Brief.Sections[0]] };

    private static Brief WithDocument =>
        Sample.Brief with
        {
            Evidence =
            [
                new("s1", "We will never pay", "Morning Post")
                {
                    Document = "post",
                    Start = 13,
                    End = 30,
                },
                new("s2", "pay more than ten.", "Morning Post")
                {
                    Document = "post",
                    Start = 27,
                    End = 45,
                },
            ],
            Documents = [new("post", "Morning Post", "Asked again: We will never pay more than ten. No more.")],
        };

    private static string Policy(Brief brief) =>
        XDocument
            .Parse(brief.ToHtml())
            .Descendants("meta")
            .Single(meta => meta.Attribute("http-equiv") is not null)
            .Attribute("content")!
            .Value;

    private static IEnumerable<XElement> Drawings(Brief brief) =>
        XDocument.Parse(brief.ToHtml()).Descendants("svg").Where(drawing => drawing.Attribute("class")?.Value == "drawn");

    private static IEnumerable<XElement> Shapes(XElement drawing, string kind) =>
        drawing.Descendants().Where(shape => shape.Attribute("class")?.Value.StartsWith(kind, StringComparison.Ordinal) == true);
}
