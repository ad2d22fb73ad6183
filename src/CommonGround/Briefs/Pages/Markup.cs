using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CommonGround.Briefs.Pages;

/// <summary>Elements that are well-formed as XML and mean the same as HTML. All text passes through <see cref="Printable"/>.</summary>
internal static class Markup
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "br" };

    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>An element with attributes, elements and text. HTML would take an element that closes itself for an open one.</summary>
    public static XElement Element(string name, params IEnumerable<object?> content)
    {
        var element = new XElement(name, content.Select(Clean));
        if (element.IsEmpty && !Void.Contains(name))
        {
            element.Add("");
        }

        return element;
    }

    public static XAttribute Attribute(string name, string value) => new(name, Printable.Of(value));

    public static XAttribute Class(string value) => new("class", value);

    /// <summary>Each on a line of its own, so that a page can be read and compared as text.</summary>
    public static IEnumerable<object> Lines(IEnumerable<XElement> elements) =>
        elements.SelectMany(element => new object[] { new XText("\n"), element });

    public static string Write(XElement root)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Settings))
        {
            root.WriteTo(writer);
        }

        return text.ToString();
    }

    private static object? Clean(object? content) =>
        content switch
        {
            string text => Printable.Of(text),
            IEnumerable<object> many => many.Select(Clean),
            _ => content,
        };
}
