using CommonGround.Briefs;

namespace CommonGround.Cli;

/// <summary>The forms in which a brief can be handed over, the printed one too, and how the command line calls them.</summary>
internal static class BriefFormats
{
    public static IReadOnlyList<BriefFormat> All { get; } =
    [.. BriefFormat.All, new("pdf", ".pdf", "application/pdf", Printer.Print, IsText: false)];

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
}
