using System.Text;
using CommonGround.Briefs;

namespace CommonGround.Cli;

/// <summary>A form in which a brief can be handed over.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Extensions">How files of the form end.</param>
/// <param name="IsText">Whether a screen can show it.</param>
internal sealed record BriefFormat(string Name, string[] Extensions, Func<Brief, CancellationToken, byte[]> Write, bool IsText = true)
{
    public static IReadOnlyList<BriefFormat> All { get; } =
    [
        Text("text", ["", ".txt"], brief => brief.ToText()),
        Text("html", [".html", ".htm"], brief => brief.ToHtml()),
        Text("markdown", [".md"], brief => brief.ToMarkdown()),
        Text("json", [".json"], brief => brief.ToJson().ToReadableText()),
        new("docx", [".docx"], (brief, _) => brief.ToWord(), IsText: false),
        new("pdf", [".pdf"], Printer.Print, IsText: false),
    ];

    public static IEnumerable<string> Names => All.Select(format => format.Name);

    public static BriefFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format that a file's name tells.</summary>
    public static BriefFormat? OfFile(string file) =>
        All.FirstOrDefault(format => format.Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    private static BriefFormat Text(string name, string[] extensions, Func<Brief, string> write) =>
        new(name, extensions, (brief, _) => Encoding.UTF8.GetBytes(write(brief)));
}
