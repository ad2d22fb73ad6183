using System.Text;

namespace CommonGround.Reading.Formats;

/// <summary>Tells a source's format by how it begins, and by its name only where that says nothing.</summary>
internal static class SourceFormats
{
    /// <summary>A PDF may have something before it; readers look this far.</summary>
    private const int PdfStartsWithin = 1024;

    /// <summary>Comments and declarations may stand before a page's first tag.</summary>
    private const int HtmlStartsWithin = 4096;

    private static readonly (byte[] Start, string Is)[] Others =
    [
        (Latin("\u0089PNG\r\n"), "a PNG image"),
        (Latin("\u00FF\u00D8\u00FF"), "a JPEG image"),
        (Latin("GIF8"), "a GIF image"),
        (Latin("II*\0"), "a TIFF image"),
        (Latin("MM\0*"), "a TIFF image"),
        (Latin("RIFF"), "an image, sound or film"),
        (Latin("ID3"), "a sound file"),
        (Latin("OggS"), "a sound or film"),
        (Latin("\u001A\u0045\u00DF\u00A3"), "a film"),
        (Latin("\u001F\u008B"), "a gzip archive; unpack it first"),
        (Latin("7z\u00BC\u00AF"), "a 7z archive; unpack it first"),
        (Latin("Rar!\u001A"), "a RAR archive; unpack it first"),
        (Latin("BZh"), "a bzip2 archive; unpack it first"),
        (Latin("\u00FD7zXZ"), "an xz archive; unpack it first"),
        (Latin("\u007FELF"), "a program"),
        (Latin("MZ\u0090"), "a program"),
        (Latin("SQLite format 3"), "an SQLite database"),
        (Latin("{\\rtf"), "RTF; save it as .docx, .pdf or text"),
        (Latin("%!PS"), "PostScript; save it as PDF"),
    ];

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static SourceFormat Of(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw new UnreadableException(name, "is empty");
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return SourceFormat.Word;
        }

        foreach (var (start, what) in Others)
        {
            if (bytes.StartsWith(start))
            {
                throw new UnreadableException(name, $"is no report: it looks like {what}");
            }
        }

        RefuseOldOffice(name, bytes);
        return IsPdf(name, bytes) ? SourceFormat.Pdf
            : IsHtml(name, bytes) ? SourceFormat.Html
            : HasEnding(name, ".md", ".markdown") ? SourceFormat.Markdown
            : SourceFormat.Text;
    }

    public static bool HasEnding(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The container of Word before 2007 is also that of an encrypted .docx, which names its stream.</summary>
    private static void RefuseOldOffice(string name, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(OldOffice))
        {
            return;
        }

        var isEncrypted = bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
        throw new UnreadableException(
            name,
            isEncrypted ? "is encrypted; save it without a password" : "looks like a file of Office before 2007; save it as .docx"
        );
    }

    private static bool IsPdf(string name, ReadOnlySpan<byte> bytes)
    {
        var at = bytes[..Math.Min(bytes.Length, PdfStartsWithin)].IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && (HasEnding(name, ".pdf") || bytes[..at].IndexOfAnyExceptInRange((byte)0, (byte)' ') < 0));
    }

    private static bool IsHtml(string name, ReadOnlySpan<byte> bytes)
    {
        if (HasEnding(name, ".html", ".htm", ".xhtml"))
        {
            return true;
        }

        // Of UTF-16 every other byte is left out, which keeps ASCII as it is.
        var start = Encoding
            .Latin1.GetString(bytes[..Math.Min(bytes.Length, HtmlStartsWithin)])
            .Replace("\0", "", StringComparison.Ordinal);
        var page = AfterProlog(start.AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FF\u00FE \t\r\n"));
        return StartsWithTag(page, "<!doctype html")
            || StartsWithTag(page, "<html")
            || StartsWithTag(page, "<head")
            || StartsWithTag(page, "<body");
    }

    private static bool StartsWithTag(ReadOnlySpan<char> page, string tag) =>
        page.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (page.Length == tag.Length || !char.IsLetter(page[tag.Length]));

    private static ReadOnlySpan<char> AfterProlog(ReadOnlySpan<char> page)
    {
        while (page.StartsWith("<!--", StringComparison.Ordinal) || page.StartsWith("<?", StringComparison.Ordinal))
        {
            var mark = page[1] == '?' ? ">" : "-->";
            var end = page.IndexOf(mark, StringComparison.Ordinal);
            if (end < 0)
            {
                return [];
            }

            page = page[(end + mark.Length)..].TrimStart();
        }

        return page;
    }

    private static byte[] Latin(string letters) => Encoding.Latin1.GetBytes(letters);
}
