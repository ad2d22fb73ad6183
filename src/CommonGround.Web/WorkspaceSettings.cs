using CommonGround.Briefs;
using CommonGround.Cases;
using Microsoft.Extensions.Logging;

namespace CommonGround.Web;

/// <summary>Where a workspace keeps what it keeps, and what it starts with.</summary>
public sealed record WorkspaceSettings
{
    /// <summary>The file of an embedded SQLite database.</summary>
    public required string File { get; init; }

    /// <summary>A connection to PostgreSQL; null takes the file.</summary>
    public string? Connection { get; init; }

    /// <summary>Where it listens, such as http://localhost:5080.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://localhost:5080"];

    /// <summary>The cases that the first account finds.</summary>
    public IReadOnlyList<CaseFolder> Cases { get; init; } = [];

    /// <summary>The forms in which a brief can be taken away.</summary>
    public IReadOnlyList<BriefFormat> Formats { get; init; } = BriefFormat.All;

    /// <summary>What the first account has to show, so that nobody comes before whoever started the program; null asks for nothing.</summary>
    public string? SetupCode { get; init; }

    /// <summary>Sign-ins that one address may try in a minute.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>Where it tells what happens to it.</summary>
    public TextWriter Log { get; init; } = Console.Error;

    /// <summary>From which level on it tells.</summary>
    public LogLevel Detail { get; init; } = LogLevel.Warning;
}
