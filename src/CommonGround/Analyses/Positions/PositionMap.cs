using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Positions;

/// <summary>Who stands where on one issue. Who says nothing has no mark; whose place is not known has one beyond the scale.</summary>
public sealed class PositionMap(Negotiation negotiation, Issue issue)
{
    /// <summary>Where “never” stands beyond the end, as a share of the scale: a place of its own, later than every number.</summary>
    private const double Apart = 0.15;

    private readonly Badges badges = new(negotiation);
    private readonly Scale? scale = issue.Scale;

    /// <summary>What was known at the round before, drawn as ghosts; null where there is none, or nobody asked.</summary>
    public Negotiation? RoundBefore { get; init; }

    /// <summary>The negotiation as it is, where marks can be tried elsewhere; they keep its order. Null where they cannot.</summary>
    public Negotiation? Untried { get; init; }

    /// <summary>The most influential, at most so many, by place, the unknown last; null when nobody stands on the issue.</summary>
    public Strip? Write(int most = int.MaxValue)
    {
        var standing = negotiation.Parties.Where(party => Stands(party)).ToArray();
        var marks = standing
            .OrderByDescending(party => party.Influence?.Value.High ?? Rational.Zero)
            .Take(most)
            .OrderBy(party => Place((Untried ?? negotiation).Party(party.Name)) ?? double.PositiveInfinity)
            .Select(Mark)
            .ToArray();
        return marks.Length == 0
            ? null
            : new Strip($"Who stands where on {issue.Title}", Summary(standing, marks.Length), Axis(), marks)
            {
                SizeMeans = "Influence",
                StrengthMeans = "Salience",
                GhostsAre =
                    RoundBefore is { } before && marks.Any(mark => mark.Ghost is not null) ? $"On {Wording.Day(before.Date)}" : null,
            };
    }

    private bool Stands(Party party) => party.On(issue) is not null || Lines(party).Any();

    private IEnumerable<RedLine> Lines(Party party) =>
        party.RedLines.Where(line => line.Condition.Issues.Any(concerned => concerned.Name == issue.Name));

    private string Summary(Party[] standing, int shown)
    {
        var known = standing.Where(party => party.On(issue)?.Best is not null).ToArray();
        var unknown = standing.Except(known).ToArray();
        var silent = negotiation.Parties.Count - standing.Length;
        var wishes =
            known.Length == 0 ? "Nobody’s wish is known" : $"The wish of {Wording.Count(known.Length, "party", "parties")} is known";
        var doubts =
            unknown.Length == 0 ? ""
            : unknown.Length <= 3 ? $", that of {Wording.List(unknown.Select(party => party.Title))} is not"
            : $", that of {unknown.Length} is not";
        var silence = silent == 0 ? "" : $"; nothing is on record of {Wording.Count(silent, "other", "others")}";
        var cut = shown == standing.Length ? "" : $" Shown are the {shown} of most influence, of {standing.Length}.";
        return $"{wishes}{doubts}{silence}.{cut}";
    }

    private Axis Axis()
    {
        var ticks = issue.Options.Select(option => new Tick(At(option), option.Name) { IsApart = IsApart(option) }).ToArray();
        return new(issue.Title, ticks[0].At, ticks.Max(tick => tick.At), ticks);
    }

    private bool IsApart(Option option) => scale is not null && option.At is null;

    /// <summary>A number where the scale has one; named options stand side by side in their order.</summary>
    private double At(Option option) =>
        scale is null ? issue.IndexOf(option.Name)
        : option.At is { } at ? at.ToDouble()
        : scale.To.ToDouble() + (Math.Max((scale.To - scale.From).ToDouble(), 1) * Apart);

    private double? Place(Party party) => party.On(issue)?.Best is { } best ? Middle(best) : null;

    private double Middle(Ideal ideal) => (At(ideal.Low) + At(ideal.High)) / 2;

    private Mark Mark(Party party)
    {
        var position = party.On(issue);
        var best = position?.Best;
        return new(party.Title, Place(party), Label(party, position))
        {
            Low = best is { IsPoint: false } ? At(best.Low) : null,
            High = best is { IsPoint: false } ? At(best.High) : null,
            Size = Middle(party.Influence?.Value),
            Strength = position?.Salience?.ToDouble(),
            IsJudgement = IsJudged(position) && !Lines(party).Any(),
            Badge = badges.Of(party),
            Evidence = [.. Evidence(party, position)],
            Ghost = Before(party),
            Edges = Untried is null ? [] : [.. Standpoint.Of(party, issue).OfType<Limit>().Select(Edge)],
            Grip = Untried is null ? null : Grip(party, position),
        };
    }

    /// <summary>Only where it was elsewhere.</summary>
    private Ghost? Before(Party party) =>
        RoundBefore?.Parties.FirstOrDefault(one => one.Name == party.Name)?.On(issue)?.Best is { } best && Middle(best) != Place(party)
            ? new(Middle(best), best.ToString())
            : null;

    private Edge Edge(Limit limit) =>
        new(limit.Line.Place!.Value.ToDouble(), limit.IsUpper != limit.IsRefusal, PositionWords.Short(limit.Condition, issue))
        {
            IsUnknown = limit.Certainty == Certainty.Unknown,
            Grip = Grip(limit, $"{limit.Party.Title}, {Kind(limit)}: {PositionWords.Short(limit.Condition, issue)}", At),
        };

    private static string Kind(Limit limit) =>
        limit switch
        {
            { IsRefusal: true } => "rejects",
            { Certainty: Certainty.Unknown } => "not known",
            _ => "red line",
        };

    /// <summary>What is not known stands nowhere, and what its values tell of a wish is moved by its values.</summary>
    private Grip Grip(Party party, Position? position) =>
        Standpoint.Of(party, issue).OfType<IdealPoint>().FirstOrDefault() is { } wish
            ? Grip(wish, $"{party.Title} would like best: {wish.Ideal}", option => Middle(wish.To(issue.IndexOf(option.Name))))
            : Briefs.Grip.Fixed(
                party.Name,
                $"{party.Title}: {(Place(party) is null ? "what it would like best is not known. " : "")}{Label(party, position)}"
            );

    private Grip Grip(Standpoint standpoint, string label, Func<Option, double> at)
    {
        var untried = Standpoint.Of(Untried!.Party(standpoint.Party.Name), issue).First(one => one.Place == standpoint.Place);
        return new(standpoint.Place, label, [.. standpoint.Places.Select(at)], standpoint.At)
        {
            Untried = untried.At == standpoint.At ? null : at(untried.Places[untried.At]),
        };
    }

    private static bool IsJudged(Position? position) => position is { Certainty: Certainty.Assumed };

    private IEnumerable<string> Evidence(Party party, Position? position) =>
        (position?.Evidence ?? []).Concat(Lines(party).SelectMany(line => line.Evidence)).Distinct(StringComparer.Ordinal);

    private static double? Middle(Interval? interval) => interval is { } known ? (known.Low.ToDouble() + known.High.ToDouble()) / 2 : null;

    private string Label(Party party, Position? position)
    {
        var limits = Lines(party).Select(line => $"! {PositionWords.Short(line.Condition, issue)}").ToArray();
        var best = position is { Ideal: null, Best: { } found }
            ? [found.IsPoint ? $"{found} by its values" : $"{found.Low} or {found.High} by its values"]
            : PositionWords.Of(position);
        var words = string.Join("; ", best);
        words = position?.Unknown is null ? words : $"consent to {words}";
        return limits.Length == 0
            ? words
            : string.Join("; ", [.. words.Length > 0 ? [words + (IsJudged(position) ? "*" : "")] : Array.Empty<string>(), .. limits]);
    }
}
