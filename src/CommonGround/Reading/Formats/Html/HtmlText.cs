using AngleSharp.Dom;

namespace CommonGround.Reading.Formats.Html;

/// <summary>The text of a part of a web page, broken into paragraphs where a browser would.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tr",
        "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "audio",
        "button",
        "canvas",
        "datalist",
        "embed",
        "head",
        "iframe",
        "math",
        "noscript",
        "object",
        "option",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    };

    /// <summary>By steps from node to node, so that no tree is too deep.</summary>
    public static string Of(string name, IElement? root)
    {
        var prose = new Prose(name);
        INode? node = root;
        while (node is not null)
        {
            var isSeen = Enter(node, prose);
            if (isSeen && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Leave(node, prose);
            while (node != root && node!.NextSibling is null)
            {
                node = node.Parent;
                Leave(node!, prose);
            }

            node = node == root ? null : node!.NextSibling;
        }

        return prose.ToString();
    }

    /// <summary>Whether what is in it is seen.</summary>
    private static bool Enter(INode node, Prose prose)
    {
        if (node is IText text)
        {
            prose.Append(text.Data);
        }

        if (node is not IElement element)
        {
            return false;
        }

        if (element.HasAttribute("hidden") || Unseen.Contains(element.LocalName))
        {
            return false;
        }

        Break(element, prose);
        if (element.LocalName == "li")
        {
            prose.Append(Mark(element));
        }

        return true;
    }

    private static void Leave(INode node, Prose prose)
    {
        if (node is IElement element)
        {
            Break(element, prose);
        }
    }

    private static void Break(IElement element, Prose prose)
    {
        if (Blocks.Contains(element.LocalName))
        {
            prose.Paragraph();
        }
        else if (element.LocalName == "br")
        {
            prose.Line();
        }
        else if (element.LocalName is "td" or "th")
        {
            prose.Append(" ");
        }
    }

    /// <summary>What a browser puts before a point of a list.</summary>
    private static string Mark(IElement point)
    {
        if (point.ParentElement?.LocalName != "ol")
        {
            return "• ";
        }

        var number = 1;
        for (var before = point.PreviousElementSibling; before is not null; before = before.PreviousElementSibling)
        {
            number++;
        }

        return $"{number}. ";
    }
}
