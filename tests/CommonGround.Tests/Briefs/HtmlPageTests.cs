using System.Xml.Linq;
using CommonGround.Briefs;

namespace CommonGround.Tests.Briefs;

public sealed class HtmlPageTests
{
    private static readonly string[] Loaders = ["script", "img", "iframe", "link", "object", "embed", "base", "form", "audio", "video"];

    [Fact]
    public void Every_page_is_well_formed() => Any.Brief.Sample(brief => XDocument.Parse(brief.ToHtml()), iter: 300);

    [Fact]
    public void No_page_holds_anything_that_runs_or_loads() =>
        Any.Brief.Sample(
            brief =>
            {
                var elements = XDocument.Parse(brief.ToHtml()).Descendants().ToArray();
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
        Any.Brief.Sample(brief => Assert.DoesNotMatch("<(?!meta)[a-z0-9]+[^<>]*/>", brief.ToHtml()), iter: 300);

    [Fact]
    public void A_name_too_long_for_one_line_of_a_drawing_is_not_cut_short()
    {
        var bars = new Bars("Gain", "", "Share", [new Bar("without the fishers’ red line open-for-a-year", 7, "7 %")]);
        var page = new Brief("A harbour", new DateOnly(2024, 1, 1), [new Section("s", "S", [bars])]).ToHtml();
        Assert.Equal(
            ["without the fishers’ red line", "open-for-a-year", "7 %"],
            XDocument.Parse(page).Descendants("svg").Single().Elements("text").Select(text => text.Value)
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
    public void An_unknown_mark_stands_nowhere_on_the_scale() =>
        Assert.Equal(
            [2, 1],
            XDocument
                .Parse(Sample.Brief.ToHtml())
                .Descendants("svg")
                .Select(drawing =>
                    drawing.Descendants().Count(shape => shape.Attribute("class")?.Value is "mark" or "mark unsized" or "nowhere") - 1
                )
        );

    [Fact]
    public void The_policy_allows_this_style_and_nothing_else() =>
        Assert.StartsWith(
            "default-src 'none'; style-src 'sha256-",
            XDocument
                .Parse(Sample.Brief.ToHtml())
                .Descendants("meta")
                .Single(meta => meta.Attribute("http-equiv") is not null)
                .Attribute("content")!
                .Value,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_style_holds_nothing_that_xml_would_encode() =>
        Assert.DoesNotContain(
            XDocument.Parse(Sample.Brief.ToHtml()).Descendants("style").Single().Value,
            letter => letter is '<' or '>' or '&'
        );
}
