using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Views of the roadmap. Whatever speaks of a step that is left out is left out with it.</summary>
internal static class RoadmapViews
{
    public static Negotiation RoadmapAsOf(this Negotiation negotiation, Func<DateOnly?, bool> known) =>
        negotiation.Keeping(step => known(step.Since), promise => known(promise.Since));

    public static Negotiation RoadmapSeenBy(this Negotiation negotiation, Func<ValueList<string>?, bool> visible)
    {
        var parties = negotiation.Parties.Select(party => party.Name).ToHashSet(StringComparer.Ordinal);
        ValueList<string> Seen(ValueList<string> names) => names.Where(parties.Contains).ToValueList();
        return negotiation.Keeping(
            step => visible(step.VisibleTo),
            promise => visible(promise.VisibleTo),
            step => step with { By = Seen(step.By), Guarantors = Seen(step.Guarantors), Verifiers = Seen(step.Verifiers) }
        );
    }

    /// <summary>Keeps what still stands on its evidence, citing only what is left of it.</summary>
    public static Negotiation RoadmapKeeping(
        this Negotiation negotiation,
        Func<ValueList<string>, bool> stands,
        Func<ValueList<string>, ValueList<string>> left
    ) =>
        negotiation.Keeping(
            step => stands(step.Evidence),
            promise => stands(promise.Evidence),
            step => step with { Evidence = left(step.Evidence) },
            promise => promise with { Evidence = left(promise.Evidence) }
        );

    /// <summary>The negotiation for questions that know nothing of dates: demands and positions that speak of them are left out.</summary>
    public static Negotiation ApartFromDates(this Negotiation negotiation) =>
        negotiation.Roadmap is null ? negotiation : (negotiation with { Roadmap = null }).WithoutDangling();

    private static Negotiation Keeping(
        this Negotiation negotiation,
        Func<RoadmapStep, bool> steps,
        Func<Promise, bool> promises,
        Func<RoadmapStep, RoadmapStep>? step = null,
        Func<Promise, Promise>? promise = null
    ) =>
        negotiation.Roadmap is not { } roadmap
            ? negotiation
            : (
                negotiation with
                {
                    Roadmap = roadmap with
                    {
                        Steps = roadmap.Steps.Where(steps).Select(step ?? (one => one)).ToValueList(),
                        Promises = roadmap.Promises.Where(promises).Select(promise ?? (one => one)).ToValueList(),
                    },
                }
            ).WithoutDangling();

    private static Negotiation WithoutDangling(this Negotiation negotiation)
    {
        var names = negotiation
            .Issues.Concat(negotiation.Roadmap?.Dates ?? [])
            .Select(issue => issue.Name)
            .ToHashSet(StringComparer.Ordinal);
        bool Speaks(Condition condition) => condition.Issues.All(issue => names.Contains(issue.Name));
        return negotiation with
        {
            Roadmap = negotiation.Roadmap is { } roadmap
                ? roadmap with
                {
                    Promises = roadmap.Promises.Where(promise => Speaks(promise.Condition)).ToValueList(),
                }
                : null,
            Parties = negotiation
                .Parties.Select(party =>
                    party with
                    {
                        Positions = party.Positions.Where(position => names.Contains(position.Issue.Name)).ToValueList(),
                        RedLines = party.RedLines.Where(line => Speaks(line.Condition)).ToValueList(),
                    }
                )
                .ToValueList(),
        };
    }
}
