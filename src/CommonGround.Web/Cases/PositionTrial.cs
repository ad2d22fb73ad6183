using System.Buffers;
using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Analyses.Forecasting;
using CommonGround.Briefs;
using CommonGround.Cases.Editing;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Web.Secrecy;

namespace CommonGround.Web.Cases;

/// <summary>What follows from where parties stand on an issue: the verdict of the test, and what the quick models say of the issue.</summary>
public sealed record PositionConsequences(Negotiation Negotiation, Finding Test, QuickForecast? Forecast)
{
    public static PositionConsequences Of(Negotiation negotiation, Issue issue, CancellationToken cancellation)
    {
        var run = new Run { Cancellation = cancellation };
        return new(negotiation, new AgreementTest().Ask(negotiation, run), QuickForecast.Of(negotiation, issue, run));
    }

    /// <summary>What follows, beside what followed before something was tried.</summary>
    /// <param name="untried">Null where nothing is tried.</param>
    public Brief ToBrief(PositionConsequences? untried) =>
        Negotiation.WithEvidence(
            new(
                Negotiation.Title,
                Negotiation.Date,
                [
                    new(
                        "follows",
                        "What follows",
                        [
                            .. Verdicts,
                            .. untried is null ? [] : Comparison(untried),
                            .. Forecast is { } said ? [said.ToTable(untried?.Forecast)] : Array.Empty<Block>(),
                        ]
                    ),
                ]
            )
        );

    /// <summary>The verdict and our own forecast, short enough to stand beside what is moved.</summary>
    public string InALine =>
        string.Join(
            ' ',
            new[]
            {
                Verdicts
                    .FirstOrDefault()
                    ?.Text.Phrases.OrderByDescending(phrase => phrase.Emphasis == Emphasis.Strong)
                    .FirstOrDefault()
                    ?.Text,
                Forecast?.InALine,
            }.OfType<string>()
        );

    private IEnumerable<Callout> Verdicts =>
        Test.ToSection().Blocks.OfType<Callout>().Where(callout => callout.Tone == Tone.Verdict || Test is Finding.NotApplicable);

    private string Said => string.Join(' ', Verdicts.Select(verdict => verdict.Text.Words));

    private IEnumerable<Block> Comparison(PositionConsequences untried) =>
        Said == untried.Said
            ?
            [
                new Paragraph(
                    "The verdict is the same as without it. It asks what is insisted on and refused; what would be liked best bears on it through a walk-away alone."
                ),
            ]
            : untried.Verdicts.Select(verdict => new Callout(
                Tone.Note,
                new Prose([.. Prose.Empty.Strong("As it is: ").Phrases, .. verdict.Text.Phrases])
            ));
}

/// <summary>How what is tried on a position map is said, and kept.</summary>
public static class PositionTrial
{
    /// <summary>What would mean something else in the case's files.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("{}[],:#'\"");

    /// <summary>What is tried of an issue, in the order of the parties.</summary>
    /// <param name="seen">What stood at each place when it was first moved.</param>
    public static IEnumerable<TriedChange> Changes(
        CaseAccess access,
        Issue issue,
        IReadOnlyDictionary<string, int> tried,
        IReadOnlyDictionary<string, string?> seen
    ) =>
        access
            .View.Negotiation.Parties.SelectMany(party => Standpoint.Of(party, issue))
            .Where(standpoint => tried.ContainsKey(standpoint.Place))
            .Select(standpoint => Change(access, standpoint, tried[standpoint.Place], seen));

    private static TriedChange Change(CaseAccess access, Standpoint standpoint, int at, IReadOnlyDictionary<string, string?> seen)
    {
        var said = $"{standpoint.Party.Title}: {standpoint.Written(at)} instead of {standpoint.Written(standpoint.At)}";
        var obstacle = access.MayEdit ? Obstacle(access, standpoint) : null;
        return new(standpoint.Place, said, access.MayEdit && obstacle is null ? [.. Edits(access, standpoint, at, seen)] : [], obstacle);
    }

    /// <summary>Nobody is on record with what is tried, so that it is an assumption, and has to say so.</summary>
    private static IEnumerable<CaseEdit> Edits(CaseAccess access, Standpoint standpoint, int at, IReadOnlyDictionary<string, string?> seen)
    {
        yield return new(standpoint.Place, seen.GetValueOrDefault(standpoint.Place), Quoted(standpoint.Written(at)));
        if (standpoint.Certainty is not (Certainty.Assumed or Certainty.Unknown))
        {
            var certainty = $"{standpoint.Whole}/certainty";
            yield return new(certainty, CaseEditor.TextAt(access.Case.Current.Folder, certainty), "assumed");
        }
    }

    /// <summary>What a party grants of its own paper is on the map, and not in the case; what is on record for several days is a list there.</summary>
    private static string? Obstacle(CaseAccess access, Standpoint standpoint) =>
        !IsInTheCase(access, standpoint) ? "It stands in the party’s own paper, which the party alone can change."
        : CaseEditor.TextAt(access.Case.Current.Folder, standpoint.Place) is null
            ? "It is on record for several days; change it where it stands, in the table."
        : null;

    private static bool IsInTheCase(CaseAccess access, Standpoint standpoint)
    {
        var kept = access.Case.Current.Negotiation;
        return kept.AsOf(kept.Date).Parties.FirstOrDefault(party => party.Name == standpoint.Party.Name) is { } party
            && Standpoint
                .Of(party, standpoint.Issue)
                .Any(one => one.Place == standpoint.Place && one.Written(one.At) == standpoint.Written(standpoint.At));
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(Signs) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : text;
}
