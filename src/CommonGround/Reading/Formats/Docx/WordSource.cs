using System.IO.Compression;
using System.Xml;

namespace CommonGround.Reading.Formats.Docx;

/// <summary>
/// A Word document's text: what stands in it, without what was deleted. Its notes come after it. Macros are never run or
/// even looked at, and pictures never unpacked.
/// </summary>
internal static class WordSource
{
    public static Article Read(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            return Read(name, new OfficePackage(name, zip, new(name, bytes.Length)));
        }
        catch (Exception cause) when (cause is InvalidDataException or XmlException)
        {
            throw new UnreadableException(name, "is a broken Word document, or another archive", cause);
        }
    }

    private static Article Read(string name, OfficePackage package)
    {
        if (package.Related("", "officeDocument") is not { } main)
        {
            throw new UnreadableException(name, "is an archive, and no Word document is in it");
        }

        var text = new WordText(name);
        package.Each(main, text.Visit);
        if (!text.IsWord)
        {
            throw new UnreadableException(name, "is an Office document, but not one of Word; save it as .docx, .pdf or text");
        }

        foreach (var notes in (string[])["footnotes", "endnotes"])
        {
            if (package.Related(main, notes) is { } part)
            {
                package.Each(part, text.Visit);
            }
        }

        return new(name, text.ToString()) { Title = Title(package), Notes = [.. Notes(package, text)] };
    }

    private static IEnumerable<string> Notes(OfficePackage package, WordText text)
    {
        if (package.HasMacros)
        {
            yield return "it has macros; they were not run";
        }

        if (text.HasDeletions)
        {
            yield return "it has tracked changes; what they delete was left out";
        }

        if (text.HasHidden)
        {
            yield return "it has hidden text, which was left out";
        }
    }

    private static string? Title(OfficePackage package)
    {
        string? title = null;
        var isTitle = false;
        if (package.Related("", "core-properties") is { } part)
        {
            package.Each(
                part,
                xml =>
                {
                    isTitle = xml.NodeType == XmlNodeType.Element ? xml.LocalName == "title" && !xml.IsEmptyElement : isTitle;
                    title = isTitle && xml.NodeType == XmlNodeType.Text ? xml.Value.Trim() : title;
                    isTitle &= xml.NodeType != XmlNodeType.EndElement;
                }
            );
        }

        return string.IsNullOrEmpty(title) ? null : title;
    }
}
