using CommonGround.Analyses;
using CommonGround.Talks;

namespace CommonGround.Web.Screens.Frames;

/// <summary>A screen of a case: the last part of its address, its title, what work it belongs to, and for whom it is.</summary>
public sealed record CaseScreen(string Path, string Title, string Work, params Role[] Roles)
{
    public bool IsFor(Clearance clearance) => Roles.Length == 0 || Roles.Contains(clearance.Role);
}

/// <summary>All screens in the order of the work. Whatever question the catalogue has and no screen of its own gets one by itself.</summary>
public static class CaseScreens
{
    private const string Talks = "The talks";
    private const string Questions = "Questions";
    private const string Sources = "Sources";
    private const string Case = "The case";

    private static readonly string[] WithScreen = ["agree", "packages", "draft", "roadmap"];

    public static IReadOnlyList<CaseScreen> All { get; } =
    [
        new("", "Table", Talks),
        new("map", "Position map", Talks),
        new("agreement", "Agreement", Talks),
        new("packages", "Packages", Talks),
        new("draft", "Draft text", Talks),
        new("roadmap", "Roadmap", Talks),
        new("paper", "Own paper", Talks, Role.Delegation),
        .. Catalogue
            .All.Where(analysis => !WithScreen.Contains(analysis.Name, StringComparer.Ordinal))
            .Select(analysis => new CaseScreen($"answers/{analysis.Name}", TitleOf(analysis), Questions)),
        new("evidence", "Evidence", Sources),
        new("reading", "Reading", Sources, Role.Mediator, Role.Team),
        new("brief", "Brief", Case),
        new("history", "History", Case, Role.Mediator, Role.Team),
        new("people", "People", Case, Role.Mediator),
        new("audit", "Audit", Case, Role.Mediator, Role.Team, Role.Delegation),
    ];

    /// <summary>The analysis' name with a capital; its question stands on the screen.</summary>
    public static string TitleOf(Analysis analysis) => char.ToUpperInvariant(analysis.Name[0]) + analysis.Name[1..];
}
