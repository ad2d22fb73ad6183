using CommonGround.Analyses;
using CommonGround.Talks;

namespace CommonGround.Web.Screens.Frames;

/// <summary>A screen of a case: the last part of its address, its title, and for whom it is.</summary>
public sealed record CaseScreen(string Path, string Title, params Role[] Roles)
{
    public bool IsFor(Clearance clearance) => Roles.Length == 0 || Roles.Contains(clearance.Role);
}

/// <summary>All screens in the order of the work. Whatever question the catalogue has and no screen of its own gets one by itself.</summary>
public static class CaseScreens
{
    private static readonly string[] WithScreen = ["agree", "packages"];

    public static IReadOnlyList<CaseScreen> All { get; } =
    [
        new("", "Table"),
        new("agreement", "Agreement"),
        new("packages", "Packages"),
        .. Catalogue
            .All.Where(analysis => !WithScreen.Contains(analysis.Name, StringComparer.Ordinal))
            .Select(analysis => new CaseScreen($"answers/{analysis.Name}", TitleOf(analysis))),
        new("evidence", "Evidence"),
        new("reading", "Reading", Role.Mediator, Role.Team),
        new("paper", "Own paper", Role.Delegation),
        new("brief", "Brief"),
        new("history", "History", Role.Mediator, Role.Team),
        new("people", "People", Role.Mediator),
        new("audit", "Audit", Role.Mediator, Role.Team, Role.Delegation),
    ];

    /// <summary>The analysis' name with a capital; its question stands on the screen.</summary>
    public static string TitleOf(Analysis analysis) => char.ToUpperInvariant(analysis.Name[0]) + analysis.Name[1..];
}
