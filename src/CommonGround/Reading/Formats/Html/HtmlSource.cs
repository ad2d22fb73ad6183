using System.Buffers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CommonGround.Reading.Formats.Html;

/// <summary>A web page's article, as the reading view of a browser shows it. Nothing is loaded, and no script runs.</summary>
internal static class HtmlSource
{
    /// <summary>What is nested deeper is lifted up to here by the parser; walks over the tree stay within any stack.</summary>
    private const int Deepest = 256;

    /// <summary>A page with more is a list or an archive: all of its text is read, since looking for one article takes too long.</summary>
    private const int MostElements = 10_000;

    /// <summary>An article shorter than this share of the page's text may be only a part of it.</summary>
    private const int SmallestShare = 5;

    /// <summary>Browsers look no further for the name of its encoding.</summary>
    private const int CharsetWithin = 1024;

    /// <summary>Relative addresses are told by it, and none is followed.</summary>
    private const string Nowhere = "https://source.invalid/";

    public static Article Read(string name, Decoded decoded)
    {
        var page = Parse(name, decoded.Text);
        var whole = HtmlText.Of(name, page.Body ?? page.DocumentElement);
        var about = HtmlMetadata.Of(page);
        var found = page.All.Length <= MostElements ? ArticleOf(name, page) : null;
        var isWhole = found is null || found.Length < whole.Length / SmallestShare;
        return new(name, isWhole ? whole : found!)
        {
            Title = about.Title,
            Publisher = about.Publisher,
            Date = about.Date,
            Notes = isWhole ? [.. decoded.Notes, "no article stands out in this page; all of its text was taken"] : decoded.Notes,
        };
    }

    private static readonly SearchValues<char> CharsetEnds = SearchValues.Create("\"' />;");

    /// <summary>The encoding that a page names near its beginning; null where it names none.</summary>
    public static string? Charset(ReadOnlySpan<byte> page)
    {
        const string key = "charset=";
        var start = Encoding.Latin1.GetString(page[..Math.Min(page.Length, CharsetWithin)]);
        var at = start.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = start.AsSpan(at + key.Length).TrimStart("\"' ");
        var end = name.IndexOfAny(CharsetEnds);
        return end <= 0 ? null : name[..end].ToString();
    }

    private static IHtmlDocument Parse(string name, string text)
    {
        var nesting = new HtmlNesting(name);
        var options = new HtmlParserOptions
        {
            MaximumDepth = Deepest,
            SkipComments = true,
            OnToken = (token, _) => nesting.See(token),
        };
        return new HtmlParser(options).ParseDocument(text);
    }

    /// <summary>The reader changes the page that it is given.</summary>
    private static string? ArticleOf(string name, IHtmlDocument page)
    {
        string? text = null;
        using var reader = new SmartReader.Reader(Nowhere, page);
        reader.AddCustomOperationEnd(article => text = HtmlText.Of(name, article));
        var article = reader.GetArticle();
        return article.Completed && article.IsReadable ? text : null;
    }
}
