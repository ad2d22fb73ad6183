using System.Text;

namespace CommonGround.Briefs;

/// <summary>A form in which a brief can be handed over.</summary>
/// <param name="Name">What a command line calls it.</param>
/// <param name="Extension">How files of the form end.</param>
/// <param name="MediaType">What it is called on the web.</param>
/// <param name="IsText">Whether a screen can show it.</param>
public sealed record BriefFormat(
    string Name,
    string Extension,
    string MediaType,
    Func<Brief, CancellationToken, byte[]> Write,
    bool IsText = true
)
{
    /// <summary>Those that need no other program.</summary>
    public static IReadOnlyList<BriefFormat> All { get; } =
    [
        Text("text", ".txt", "text/plain", brief => brief.ToText()),
        Text("html", ".html", "text/html", brief => brief.ToHtml()),
        Text("markdown", ".md", "text/markdown", brief => brief.ToMarkdown()),
        Text("json", ".json", "application/json", brief => brief.ToJson().ToReadableText()),
        new(
            "docx",
            ".docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            (brief, _) => brief.ToWord(),
            IsText: false
        ),
    ];

    private static BriefFormat Text(string name, string extension, string mediaType, Func<Brief, string> write) =>
        new(name, extension, mediaType, (brief, _) => Encoding.UTF8.GetBytes(write(brief)));
}
