using CommonGround.Talks;

namespace CommonGround.Web.Screens.Frames;

/// <summary>How a page names a place of the case: Saudi Arabia on Departure, salience.</summary>
internal static class PlaceWords
{
    private const string Changed = "changed ";

    public static string Of(Negotiation seen, string place) =>
        place.Split('/') switch
        {
            ["parties", var party, "positions", var issue, .. var keys]
                when Party(seen, party) is { } who && Issue(seen, issue) is { } about => With($"{who} on {about}", keys),
            ["parties", var party, .. var keys] when Party(seen, party) is { } who => With(who, keys),
            ["roadmap", "steps", var step, .. var keys] when Step(seen, step) is { } title => With(title, keys),
            _ => place,
        };

    /// <summary>What was done, as the history keeps it, with the place of it in words.</summary>
    public static string Said(Negotiation seen, string what) =>
        what.StartsWith(Changed, StringComparison.Ordinal) ? Changed + Of(seen, what[Changed.Length..]) : what;

    /// <summary>A party's title; null where no such party is seen.</summary>
    public static string? Party(Negotiation? seen, string? name) => seen?.Parties.FirstOrDefault(party => party.Name == name)?.Title;

    private static string With(string title, string[] keys) => string.Join(", ", keys.Prepend(title));

    private static string? Issue(Negotiation seen, string name) => seen.Issues.FirstOrDefault(issue => issue.Name == name)?.Title;

    private static string? Step(Negotiation seen, string name) => seen.Roadmap?.Steps.FirstOrDefault(step => step.Name == name)?.Title;
}
