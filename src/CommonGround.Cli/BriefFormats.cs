using CommonGround.Briefs;

namespace CommonGround.Cli;

/// <summary>The forms in which a brief can be handed over, the printed one too, and how the command line calls them.</summary>
internal static class BriefFormats
{
    public static IReadOnlyList<BriefFormat> All { get; } =
    [.. BriefFormat.All, new("pdf", ".pdf", "application/pdf", Printer.Print, IsText: false)];

    /// <summary>The same for others who ask over a network, and who are told there what stands in the way.</summary>
    public static IReadOnlyList<BriefFormat> Served { get; } = [.. All.Select(format => format with { Write = Telling(format.Write) })];

    public static IEnumerable<string> Names => All.Select(format => format.Name);

    public static BriefFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format that a file's name tells; without an ending it is text.</summary>
    public static BriefFormat? OfFile(string file) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            "" => Named("text"),
            ".htm" => Named("html"),
            var extension => All.FirstOrDefault(format => format.Extension == extension),
        };

    private static Func<Brief, CancellationToken, byte[]> Telling(Func<Brief, CancellationToken, byte[]> write) =>
        (brief, cancellation) =>
        {
            try
            {
                return write(brief, cancellation);
            }
            catch (RefusalException refusal)
            {
                throw new UnwritableException(refusal.Message, refusal);
            }
        };
}
