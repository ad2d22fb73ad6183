using System.IO.Compression;
using System.Xml;

namespace CommonGround.Reading.Formats.Docx;

/// <summary>The parts of an Office document, found by how they relate; each is unpacked only when read, and counts then.</summary>
internal sealed class OfficePackage(string name, ZipArchive zip, Expansion expansion)
{
    /// <summary>Word nests a table in a cell in a table; nobody nests this deep.</summary>
    private const int Deepest = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public bool HasMacros => zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a part leads by a kind of relationship, such as <c>footnotes</c>; null where it does not. The package itself is <c>""</c>.</summary>
    public string? Related(string part, string kind)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        string? target = null;
        Each(
            $"{folder}_rels/{part[folder.Length..]}.rels",
            xml =>
            {
                if (
                    target is null
                    && xml.LocalName == "Relationship"
                    && xml.GetAttribute("TargetMode") != "External"
                    && xml.GetAttribute("Type")?.EndsWith("/" + kind, StringComparison.Ordinal) == true
                )
                {
                    target = Resolved(folder, xml.GetAttribute("Target") ?? "");
                }
            }
        );
        return target;
    }

    /// <summary>Visits each start of an element, end of an element and text of a part; one that is not there has none.</summary>
    public void Each(string part, Action<XmlReader> visit)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            return;
        }

        using var xml = XmlReader.Create(expansion.Counted(entry.Open()), Settings);
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
            {
                throw new UnreadableException(name, $"is nested more than {Deepest} deep");
            }

            visit(xml);
        }
    }

    private static string Resolved(string folder, string target)
    {
        var path = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
            {
                path.Add(step);
            }
            else if (path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
        }

        return string.Join('/', path);
    }
}
