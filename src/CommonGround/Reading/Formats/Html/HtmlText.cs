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

    /// <summary>
    /// With a stack of its own, so that no tree is too deep, and by index: the parser finds a node's neighbour by looking
    /// through all of its parent's children.
    /// </summary>
    public static string Of(string name, IElement? root)
    {
        var prose = new Prose(name);
        var open = new Stack<Opened>();
        Enter(root, open, prose);
        while (open.TryPeek(out var parent))
        {
            if (parent.Next is { } child)
            {
                Enter(child, open, prose);
            }
            else
            {
                Break(open.Pop().Element, prose);
            }
        }

        return prose.ToString();
    }

    private static void Enter(INode? node, Stack<Opened> open, Prose prose)
    {
        if (node is IText text)
        {
            prose.Append(text.Data);
        }
        else if (node is IElement element && !element.HasAttribute("hidden") && !Unseen.Contains(element.LocalName))
        {
            Break(element, prose);
            if (element.LocalName == "li" && open.TryPeek(out var list))
            {
                prose.Append(list.Mark());
            }

            open.Push(new(element));
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

    /// <summary>An element whose children are being read.</summary>
    private sealed class Opened(IElement element)
    {
        private int next;
        private int points;

        public IElement Element => element;

        public INode? Next => next < element.ChildNodes.Length ? element.ChildNodes[next++] : null;

        /// <summary>What a browser puts before the next point of a list.</summary>
        public string Mark() => element.LocalName == "ol" ? $"{++points}. " : "• ";
    }
}
