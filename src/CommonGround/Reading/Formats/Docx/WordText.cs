using System.Xml;

namespace CommonGround.Reading.Formats.Docx;

/// <summary>Puts a Word document's text together from its elements, which are visited in their order.</summary>
internal sealed class WordText(string name)
{
    private static readonly string[] Word =
    [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ];

    private readonly Prose prose = new(name);

    /// <summary>Deeper elements are passed over: they are deleted, moved away, or say again what stands before them.</summary>
    private int skippedBelow = int.MaxValue;
    private bool isText;
    private bool isHiddenRun;

    public bool IsWord { get; private set; }

    public bool HasDeletions { get; private set; }

    public bool HasHidden { get; private set; }

    public void Visit(XmlReader xml)
    {
        if (xml.Depth > skippedBelow)
        {
            return;
        }

        skippedBelow = int.MaxValue;
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                Start(xml);
                break;
            case XmlNodeType.EndElement:
                End(xml);
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when isText:
                Write(xml.Value);
                break;
        }
    }

    public override string ToString() => prose.ToString();

    private void Write(string text)
    {
        if (isHiddenRun)
        {
            HasHidden = true;
        }
        else
        {
            prose.Append(text);
        }
    }

    private void Start(XmlReader xml)
    {
        if (xml.LocalName == "Fallback")
        {
            skippedBelow = xml.Depth;
        }

        if (!Word.Contains(xml.NamespaceURI))
        {
            return;
        }

        switch (xml.LocalName)
        {
            case "document" or "footnotes" or "endnotes":
                IsWord = true;
                break;
            case "del" or "moveFrom":
                HasDeletions = true;
                skippedBelow = xml.Depth;
                break;
            case "p" or "tr":
                prose.Paragraph();
                break;
            case "r":
                isHiddenRun = false;
                break;
            case "vanish":
                isHiddenRun = Attribute(xml, "val") is null or "1" or "true" or "on";
                break;
            case "t":
                isText = !xml.IsEmptyElement;
                break;
            case "tab" or "ptab" or "tc":
                prose.Append(" ");
                break;
            case "br" or "cr":
                prose.Line();
                break;
            case "noBreakHyphen":
                Write("-");
                break;
            case "rPrChange" or "pPrChange":
                skippedBelow = xml.Depth;
                break;
            case "footnote" or "endnote" when Attribute(xml, "type") is "separator" or "continuationSeparator" or "continuationNotice":
                skippedBelow = xml.Depth;
                break;
        }
    }

    private void End(XmlReader xml)
    {
        if (xml.LocalName == "t")
        {
            isText = false;
        }
        else if (xml.LocalName == "p" && Word.Contains(xml.NamespaceURI))
        {
            prose.Paragraph();
        }
    }

    private static string? Attribute(XmlReader xml, string local)
    {
        foreach (var space in Word)
        {
            if (xml.GetAttribute(local, space) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
