using CommonGround.Briefs;

namespace CommonGround.Analyses;

/// <summary>The two pages that are handed over: one with the answer, one with why and what next.</summary>
internal static class EnvoyPages
{
    /// <summary>Lines of the shorter of A4 and Letter, less the title of the page; estimates are a little too long.</summary>
    private const double Lines = 62.5;

    /// <summary>What each line of the brief's own title takes from the first page, and how many characters fit one.</summary>
    private const double TitleLine = 1.6;
    private const int TitleWidth = 50;

    private static readonly (Place Place, double Share)[] Answer =
    [
        (Place.Verdict, 12),
        (Place.Table, 24),
        (Place.Agreed, 6.5),
        (Place.Claims, 3.5),
        (Place.Sticking, 3.5),
    ];

    private static readonly (Place Place, double Share)[] Next =
    [
        (Place.Changes, 4),
        (Place.Why, 16),
        (Place.Questions, 3),
        (Place.Map, 14),
        (Place.Roadmap, 3),
        (Place.Draft, PageBudget.IfAllFit),
        (Place.Events, 5),
        (Place.NextRound, 2.5),
        (Place.Sources, 5),
    ];

    public static IReadOnlyList<Sheet> Of(string title, IReadOnlyList<Finding> findings)
    {
        var digests = findings.SelectMany(finding => finding.ToDigests()).ToArray();
        return
        [
            Sheet("The answer", Answer, digests, Lines - (TitleLine * (1 + (title.Length / TitleWidth)))),
            Sheet("Why, and what next", Next, digests, Lines),
        ];
    }

    private static Sheet Sheet(string title, (Place Place, double Share)[] places, Digest[] digests, double lines) =>
        new(
            title,
            PageBudget.Fit(
                [
                    .. places.SelectMany(entry =>
                        digests.Where(digest => digest.Place == entry.Place).Take(1).Select(digest => (ToSection(digest), entry.Share))
                    ),
                ],
                lines
            )
        );

    private static Section ToSection(Digest digest) =>
        new($"page-{digest.Place.ToString().ToLowerInvariant()}", digest.Title, digest.Blocks);
}
