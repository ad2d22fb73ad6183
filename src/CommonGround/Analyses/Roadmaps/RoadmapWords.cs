using System.Globalization;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>How promises and dates are told.</summary>
internal sealed class RoadmapWords(Negotiation negotiation)
{
    private readonly Roadmap roadmap = negotiation.Roadmap!;

    private readonly Dictionary<string, Promise> promises = negotiation.Roadmap!.Promises.ToDictionary(
        promise => $"{Roadmap.Name}/{promise.Name}",
        StringComparer.Ordinal
    );

    public string Title(string step) => roadmap.Step(step).Title;

    public string Month(int month) =>
        roadmap.Signature is { } signature
            ? $"month {Number(month)} ({Wording.Day(MonthsFromSignature.Day(signature, month))})"
            : $"month {Number(month)}";

    /// <summary>Earliest and latest: month 3; months 3 to 6; not known.</summary>
    public static string Span(int? from, int? to) =>
        (from, to) switch
        {
            (null, _) or (_, null) => "cannot be done",
            ({ } month, { } other) when month == other => $"month {Number(month)}",
            ({ } first, { } last) => $"months {Number(first)} to {Number(last)}",
        };

    /// <summary>Who does it; not known where nobody said.</summary>
    public string Doers(RoadmapStep step) => step.By.Count == 0 ? "not known" : negotiation.Titles(step.By);

    /// <summary>What is promised or demanded, in a sentence without its end.</summary>
    public string Say(Demand demand) =>
        promises.GetValueOrDefault(demand.Name.TrimEnd('?')) is { } promise
            ? Say(promise)
            : $"{negotiation.Title(demand.Party)} {Wording.Say(demand)}";

    public string Say(Promise promise) =>
        promise switch
        {
            { Kind: PromiseKind.From } => $"{Title(promise.Step!)}: not before month {Number(promise.Months!.Least)}",
            { Kind: PromiseKind.Within } =>
                $"{Title(promise.Step!)}: within {MonthsFromSignature.Words(promise.Months!.Least)} of signature",
            { Kind: PromiseKind.Lasts } => $"{Title(promise.Step!)}: takes {promise.Months}",
            { Kind: PromiseKind.After } => $"{Title(promise.Step!)}: {Later(promise)}after {Title(promise.Other!)}",
            { Kind: PromiseKind.Before } => $"{Title(promise.Step!)}: {Later(promise)}before {Title(promise.Other!)}",
            { Kind: PromiseKind.With } => $"{Title(promise.Step!)}: at the same time as {Title(promise.Other!)}",
            { Kind: PromiseKind.OnlyIf } => $"{Title(promise.Step!)}: only if {Wording.Say(Bare(promise))}",
            _ => Wording.Say(promise.Condition),
        };

    /// <summary>Two against each other; more of them one after the other.</summary>
    public Prose Against(ValueList<Demand> conflict) => Line(conflict, conflict.Count == 2 ? " – against – " : "; ");

    /// <summary>Promises and demands on one line, each with its evidence.</summary>
    public Prose Line(IEnumerable<Demand> demands, string between) =>
        demands
            .Select(
                (demand, place) =>
                    Prose
                        .Empty.Plain(place == 0 ? "" : between)
                        .Plain(Say(demand), demand.Evidence)
                        .Judged(demand.Certainty == Certainty.Assumed ? " (assumed)" : "")
                        .Plain(demand.IsUnknown ? " (not known)" : "")
            )
            .Aggregate(Prose.Empty, (all, next) => all.Then(next));

    /// <summary>What a step that may be left undone asks where it is done.</summary>
    private Condition Bare(Promise promise) =>
        promise.Condition is IfThen { Then: var then } && roadmap.Step(promise.Step!).IsOptional ? then : promise.Condition;

    private static string Later(Promise promise) =>
        promise.Months is not { } months ? ""
        : months.IsPoint ? $"{MonthsFromSignature.Words(months.Least)} or more "
        : $"{months} ";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
