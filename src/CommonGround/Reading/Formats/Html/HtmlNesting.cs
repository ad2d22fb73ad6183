using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace CommonGround.Reading.Formats.Html;

/// <summary>
/// Counts the elements that a page has open while it is parsed: the parser looks through all of them for every tag, so that
/// a hundred thousand would take minutes.
/// </summary>
internal sealed class HtmlNesting(string name)
{
    private const int Most = 2000;

    /// <summary>They close by themselves, at the latest with what they stand in, and pages rely on it.</summary>
    private static readonly HashSet<string> Unclosed = new(StringComparer.Ordinal)
    {
        "area",
        "base",
        "body",
        "br",
        "col",
        "colgroup",
        "dd",
        "dt",
        "embed",
        "frame",
        "head",
        "hr",
        "html",
        "img",
        "input",
        "li",
        "link",
        "meta",
        "optgroup",
        "option",
        "p",
        "param",
        "rp",
        "rt",
        "source",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "track",
        "wbr",
    };

    private int open;

    public void See(HtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag) || Unclosed.Contains(token.Name))
        {
            return;
        }

        open = token.Type == HtmlTokenType.StartTag ? open + 1 : Math.Max(0, open - 1);
        if (open > Most)
        {
            throw new UnreadableException(name, $"opens more than {Most} elements within each other");
        }
    }
}
