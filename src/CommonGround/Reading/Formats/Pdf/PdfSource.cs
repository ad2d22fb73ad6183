using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace CommonGround.Reading.Formats.Pdf;

/// <summary>A PDF's text in the order in which it is read, without what is repeated at the top and bottom of its pages.</summary>
internal static class PdfSource
{
    public static Article Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var limits = new PdfLimits(name, bytes.Length);
        try
        {
            using var document = PdfDocument.Open(bytes, limits);
            return Read(name, document, limits);
        }
        catch (PdfDocumentEncryptedException cause)
        {
            throw new UnreadableException(name, "is encrypted; save it without a password", cause);
        }
        // The parser names no list of what it throws on broken input; whatever it is, this file was not read and says so.
        catch (Exception cause) when (cause is not (UnreadableException or OutOfMemoryException))
        {
            throw limits.Refusal ?? new UnreadableException(name, $"is a broken PDF: {FirstLine(cause.Message)}", cause);
        }
    }

    private static Article Read(string name, PdfDocument document, PdfLimits limits)
    {
        document.AddPageFactory<PdfPage, PdfPageFactory>();
        var pages = new List<IReadOnlyList<TextLine>>(document.NumberOfPages);
        var slanted = 0;
        foreach (var page in document.GetPages<PdfPage>())
        {
            // The parser passes over some failures of its own; ours is not to be passed over.
            limits.Assert();
            pages.Add(PageLayout.Lines(page));
            slanted += page.Slanted;
        }

        limits.Assert();
        if (pages.TrueForAll(page => page.Count == 0))
        {
            throw new UnreadableException(
                name,
                $"has no text in its {Pages(pages.Count)}: it may be a scan, whose text must be recognised first"
            );
        }

        var running = RunningLines.Of(pages);
        var prose = new Prose(name);
        PdfParagraphs.Write([.. pages.Select(page => page.Where(line => !running.Contains(line)).ToArray())], prose);
        return new(name, prose.ToString()) { Title = Title(document), Notes = [.. Notes(pages, running, slanted)] };
    }

    private static IEnumerable<string> Notes(List<IReadOnlyList<TextLine>> pages, HashSet<TextLine> running, int slanted)
    {
        if (running.Count > 0)
        {
            yield return $"what repeats at the top or bottom of its {Pages(pages.Count)} was left out";
        }

        if (slanted > 0)
        {
            yield return "text that does not stand upright was left out";
        }

        var empty = pages.Count(page => page.Count == 0);
        if (empty > 0)
        {
            yield return $"{empty} of its {Pages(pages.Count)} {(empty == 1 ? "has" : "have")} no text";
        }
    }

    private static string? Title(PdfDocument document) => document.Information.Title?.Trim() is { Length: > 0 } title ? title : null;

    private static string Pages(int count) => count == 1 ? "1 page" : $"{count} pages";

    private static string FirstLine(string message) => message.Split('\r', '\n')[0].TrimEnd('.');
}
