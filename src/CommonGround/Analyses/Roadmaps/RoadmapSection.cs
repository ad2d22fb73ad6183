using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>The roadmap in words and as a chart: whether it can be kept, what breaks what, when each step can be, what a slip costs.</summary>
internal sealed class RoadmapSection(Plan plan)
{
    /// <summary>A brief shows so many of a list and says how many more there are; JSON has them all.</summary>
    private const int Shown = 10;

    private readonly RoadmapWords words = new(plan.Negotiation);

    public Section Write() =>
        new(
            "roadmap",
            plan.Test.Question,
            [
                new Callout(Tone.Verdict, Verdict(plan)),
                .. Conflicts(),
                .. Repairs(),
                .. plan.Steps.Count == 0 ? [] : (Block[])[RoadmapChart.Of(plan, words), Who()],
                .. Critical(),
                .. Limits(),
                .. Slips(),
                .. Chances(),
                .. Commitments(),
                new Paragraph(Rule()),
                .. Own(plan).Length == 0
                    ? []
                    : (Block[])
                        [
                            new Paragraph(
                                "Demands on dates stand here and in the test of common ground; what weighs packages or forecasts issues knows nothing of dates."
                            ),
                        ],
            ]
        );

    /// <summary>Whether it can be kept and, where it cannot, the first thing that stands in its way.</summary>
    public static Prose InALine(Plan plan) =>
        plan.Refusing.Conflicts is [var first, ..]
            ? Verdict(plan).Plain(" ").Then(new RoadmapWords(plan.Negotiation).Against(first)).Plain(".")
            : Verdict(plan);

    private static Prose Verdict(Plan plan) =>
        (plan.Refusing.Can, plan.Consenting.Can) switch
        {
            (true, _) when Own(plan).Length == 0 =>
                "The model says yes: what the roadmap promises can be kept. No party demands anything of its dates.",
            (true, _) => "The model says yes: what the roadmap promises can be kept, together with every demand that speaks of it.",
            (_, false) => "The model says no: what is promised and demanded of the roadmap cannot be kept together.",
            (false, true) =>
                "The model says that it hinges on what is not known: the roadmap can be kept if silence consents, and not if it refuses.",
            _ => "The search gave up before it found dates or proved that there are none.",
        };

    private static Demand[] Own(Plan plan) => [.. plan.Demands.Where(demand => demand.Kind != DemandKind.Promise)];

    private IEnumerable<Block> Conflicts()
    {
        if (plan.Refusing.Conflicts.Count == 0)
        {
            yield break;
        }

        yield return new Paragraph("What breaks what: these cannot be kept together, and any less of them can:");
        yield return Cut(plan.Refusing.Conflicts, words.Against);
    }

    private IEnumerable<Block> Repairs()
    {
        if (plan.Refusing.Repairs.Count == 0)
        {
            yield break;
        }

        yield return new Paragraph("It can be kept as soon as one of these is given up:");
        yield return Cut(plan.Refusing.Repairs, repair => words.Line(repair, "; and "));
        if (plan.SetAside.Count > 0)
        {
            yield return new Callout(
                Tone.Note,
                Prose.Empty.Plain("The dates below are those without the first: ").Then(words.Line(plan.SetAside, "; and ")).Plain(".")
            );
        }
    }

    private Table Who() =>
        new(
            "Who does what",
            [new("Step"), new("What"), new("By"), new("Answered for by"), new("Verified by")],
            [
                .. plan.Steps.Select(dates => new Row([
                    Cell.Value(Prose.Empty.Plain(dates.Step.Title, dates.Step.Evidence)),
                    dates.Step.Means is { } means
                        ? dates.Step.Certainty == Certainty.Assumed
                            ? Cell.Judgement(means)
                            : means
                        : Cell.NotDiscussed,
                    dates.Step.By.Count == 0 ? Cell.Unknown() : words.Doers(dates.Step),
                    Named(dates.Step.Guarantors),
                    Named(dates.Step.Verifiers),
                ])),
            ]
        );

    private Cell Named(ValueList<string> parties) => parties.Count == 0 ? Cell.NotDiscussed : plan.Negotiation.Titles(parties);

    private IEnumerable<Block> Critical()
    {
        if (plan.Critical is { Steps.Count: > 0 } critical)
        {
            yield return new Paragraph(
                Prose
                    .Empty.Plain("The critical chain: ")
                    .Strong(string.Join(" → ", critical.Steps.Select(words.Title)))
                    .Plain($". It alone makes {words.Title(critical.Steps[^1])} end in {words.Month(critical.Month)} at the earliest")
                    .Plain(critical.Because.Count > 0 ? ": " : "")
                    .Then(words.Line(critical.Because, "; "))
                    .Plain(".")
            );
        }
    }

    private IEnumerable<Block> Limits()
    {
        if (plan.Limits.Count > 0)
        {
            yield return new Paragraph("The latest month that still satisfies each party, whatever the others demand:");
            yield return Cut(
                plan.Limits,
                limit => $"{plan.Negotiation.Title(limit.Party)}: {words.Title(limit.Step)} by {words.Month(limit.Latest)}"
            );
        }
    }

    private IEnumerable<Block> Slips()
    {
        if (plan.Slips.Count > 0)
        {
            yield return new Paragraph("What a slip breaks:");
            yield return Cut(plan.Slips, Slip);
        }
    }

    private Prose Slip(Slip slip)
    {
        var start = $"{words.Title(slip.Step)} {MonthsFromSignature.Words(slip.Months)} later than it can be";
        return slip.Breaks.Count == 0
            ? $"{start}: nothing breaks."
            : slip
                .Breaks.Take(Shown)
                .Select(
                    (conflict, place) =>
                        Prose
                            .Empty.Plain(place == 0 ? "" : "; and ")
                            .Plain(conflict.Count > 1 ? "cannot be with " : "breaks ")
                            .Then(words.Line(conflict, "; "))
                )
                .Aggregate(Prose.Empty.Plain($"{start} "), (all, next) => all.Then(next))
                .Plain(".");
    }

    private IEnumerable<Block> Chances()
    {
        if (plan.Chances is { Deadlines.Count: > 0 } chances)
        {
            yield return new Paragraph(
                $"How often each deadline is kept if every duration in its range is as likely as another and each step begins as soon as it can ({Wording.Number(chances.Draws)} draws; beside each share, between which the exact one lies, {ShareInterval.Percent} times in 100):"
            );
            var missed = chances.Deadlines.Where(chance => chance.Share < 1).ToValueList();
            yield return missed.Count == 0
                ? new Paragraph($"Every one is kept in every draw ({Between(chances.Deadlines[0])}).")
                : Cut(missed, chance => words.Line([chance.Demand], "").Plain($": {Wording.PerCent(chance.Share)} ({Between(chance)})"));
        }
    }

    private static string Between(DeadlineChance chance) =>
        $"between {Wording.PerCent(chance.Between.Low)} and {Wording.PerCent(chance.Between.High)}";

    private IEnumerable<Block> Commitments()
    {
        if (plan.LeftOut is { } pairs)
        {
            yield return new Callout(
                Tone.Note,
                $"Slips that nobody asked about and commitment problems were not looked for: there are ways or packages to choose from, and {Wording.Number(pairs)} pairs of a step and a demand are more than the {Wording.Number(PlanDates.MostPairs)} up to which all of them are tried. Ask about one slip with --slip."
            );
        }

        foreach (var problem in plan.Commitments.Where(commitment => commitment.IsProblem))
        {
            yield return new Callout(Tone.Warning, Problem(problem));
        }

        var unknown = plan
            .Commitments.Where(commitment => commitment is { Temptation: Temptation.NotKnown, Guarantors.Count: 0 })
            .ToValueList();
        if (unknown.Count > 0)
        {
            yield return new Paragraph("Whether who acts last would then gain by not acting is not known, for want of its values:");
            yield return Cut(
                unknown,
                commitment =>
                    $"{words.Title(commitment.Step)}, by {plan.Negotiation.Title(commitment.Party)}, after {Wording.List(commitment.After.Select(words.Title))}"
            );
        }
    }

    private string Problem(Commitment problem)
    {
        var party = plan.Negotiation.Title(problem.Party);
        var sequence = problem.Sequence is { } given
            ? $", or a sequence in which it is done no later than what the others deliver, which the roadmap allows without {Wording.List(given.Select(demand => $"“{words.Say(demand)}”"))}"
            : "";
        return $"A commitment problem: {words.Title(problem.Step)} is up to {party} after others have delivered ({Wording.List(problem.After.Select(words.Title))}), and by its record {party} would then gain by not doing it. What removes it: a guarantor, of whom there is none{sequence}.";
    }

    private string Rule() =>
        "Months are whole and counted from signature; month n is on the day of the month on which the agreement was signed or, where a month has no such day, on its last."
        + (plan.Roadmap.Signature is { } day ? $" Signature is assumed on {Wording.Day(day)}." : "");

    private static Bullets Cut<T>(ValueList<T> all, Func<T, Prose> write)
    {
        var more = all.Count - Shown;
        return new([.. all.Take(Shown).Select(write), .. more > 0 ? [$"… and {Wording.Number(more)} more"] : Array.Empty<Prose>()]);
    }
}
