using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;

namespace CommonGround.Briefs.Docx;

/// <summary>The parts of a document in one file, always in one order and under one date.</summary>
internal static class WordPackage
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    /// <summary>The first day that an archive can tell.</summary>
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(string title, OpenXmlElement document, OpenXmlElement footnotes)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", Part("content-types.xml"));
            Add(archive, "_rels/.rels", Part("package.rels"));
            Add(archive, "docProps/core.xml", Properties(title));
            Add(archive, "word/document.xml", Declaration + document.OuterXml);
            Add(archive, "word/_rels/document.xml.rels", Part("document.xml.rels"));
            Add(archive, "word/styles.xml", Part("styles.xml"));
            Add(archive, "word/numbering.xml", Part("numbering.xml"));
            Add(archive, "word/footnotes.xml", Declaration + footnotes.OuterXml);
            Add(archive, "word/settings.xml", Part("settings.xml"));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Day;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Properties(string title) =>
        $"""
            {Declaration}
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{SecurityElement.Escape(
                Printable.Of(title)
            )}</dc:title></cp:coreProperties>
            """;

    private static string Part(string name) => Resource.Read($"Briefs/Docx/{name}");
}
