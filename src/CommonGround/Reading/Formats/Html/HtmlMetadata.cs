using AngleSharp.Html.Dom;

namespace CommonGround.Reading.Formats.Html;

/// <summary>What a web page says of itself for search engines and other sites.</summary>
internal sealed record HtmlMetadata(string? Title, string? Publisher, DateOnly? Date)
{
    private static readonly string[] Titles = ["og:title", "dc.title", "dcterms.title", "twitter:title"];
    private static readonly string[] Publishers = ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"];
    private static readonly string[] Dates =
    [
        "article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publish-date",
        "publish_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
    ];

    public static HtmlMetadata Of(IHtmlDocument page)
    {
        var values = Values(page);
        return new(
            Named(values, Titles) ?? OneLine(page.Title),
            Named(values, Publishers),
            Day.Of(Named(values, Dates)) ?? Linked(page) ?? Day.Of(page.QuerySelector("time[datetime]")?.GetAttribute("datetime"))
        );
    }

    private static Dictionary<string, string> Values(IHtmlDocument page)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (key is not null && OneLine(meta.GetAttribute("content")) is { } value)
            {
                values.TryAdd(key, value);
            }
        }

        return values;
    }

    private static string? Named(Dictionary<string, string> values, string[] names) =>
        names.Select(name => values.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);

    /// <summary>The first <c>"datePublished"</c> of linked data; what is around it may be as broken as it likes.</summary>
    private static DateOnly? Linked(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => Published(script.TextContent))
            .FirstOrDefault(day => day is not null);

    private static DateOnly? Published(string json)
    {
        const string key = "\"datePublished\"";
        var at = json.IndexOf(key, StringComparison.Ordinal);
        return at < 0 ? null : Day.Of(json[(at + key.Length)..].TrimStart(':', ' ', '\t', '\r', '\n', '"').Split('"')[0]);
    }

    private static string? OneLine(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }
}
