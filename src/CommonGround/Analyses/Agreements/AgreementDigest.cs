using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>The answer for somebody without time: a sentence and who carries it, what sticks, cards, and what to ask.</summary>
internal sealed class AgreementDigest(Agreement agreement)
{
    private const int Sticking = 3;

    private readonly Negotiation negotiation = agreement.Negotiation;
    private readonly CompleteAnswer complete = agreement.Complete;

    public IReadOnlyList<Digest> Write() =>
        [
            new(
                Place.Verdict,
                agreement.Test.Question,
                [new Callout(Tone.Verdict, Verdict()), new Callout(Tone.Verdict, Framework()), Strength()]
            ),
            .. StickingPoints(),
            .. Why(),
            .. Questions(),
        ];

    private Prose Verdict() =>
        complete.Verdict switch
        {
            Talks.Verdict.Yes => Prose
                .Empty.Strong("Yes: a complete agreement is possible")
                .Plain(", even if all that is silent is refused."),
            Talks.Verdict.No => Prose
                .Empty.Strong("No complete agreement is possible")
                .Plain(" as the demands stand, even if all that is silent is consented to."),
            Talks.Verdict.Hinges => Prose
                .Empty.Strong($"It hinges on {negotiation.Titles(Asked())}")
                .Plain(", whose consent is not known: with it a complete agreement is possible, without it none is."),
            _ => "Undecided: the search gave up before it found an agreement or proved that there is none.",
        };

    private Prose Framework() =>
        agreement.Frameworks switch
        {
            { Verdict: Talks.Verdict.Yes, Maximal: [var framework, ..] } => Prose
                .Empty.Strong($"A framework can be settled now")
                .Plain($": {Wording.Count(framework.Settled.Count, "issue", "issues")} settled; {Open(framework)}."),
            { Verdict: Talks.Verdict.Hinges } => Prose.Empty.Strong("A framework").Plain(" hinges on what is not known too."),
            _ => Prose
                .Empty.Strong("No framework")
                .Plain($" can be settled: nothing is on record that {negotiation.Signers()} would admit."),
        };

    private string Open(Framework framework) =>
        framework.Open.Count == 0 ? "none left open" : $"left open: {Wording.List(framework.Open.Select(Title))}";

    /// <summary>Who carries the verdict: one speaker alone, or those on whose word the demands that decide it rest.</summary>
    private Block Strength()
    {
        if (agreement.Warnings is [var warning, ..])
        {
            var what = warning.Demands.Count > 0 ? "every conflict passes" : "what can be settled passes";
            var other = warning.Example is { } package ? $", at {Shortest(package)}" : "";
            return new Callout(
                Tone.Warning,
                Prose
                    .Empty.Strong("One voice carries this")
                    .Plain($": {what} through {warning.Speaker}", warning.Statements)
                    .Plain($"{Known(warning)}. Without it the verdict is {Word(warning.Without)}{other}.")
            );
        }

        var statements = Deciding()
            .SelectMany(demand => demand.Evidence)
            .Distinct(StringComparer.Ordinal)
            .Select(negotiation.Statement)
            .ToArray();
        var voices = statements
            .Select(statement => statement.Speaker ?? negotiation.Source(statement.Passage.Source).Title)
            .Distinct()
            .ToArray();
        return new Paragraph(
            voices.Length == 0
                ? Prose.Empty.Judged("It rests on what the analyst assumed, on no statement.")
                : Prose.Empty.Plain($"It rests on {Wording.Count(voices.Length, "voice", "voices")}: {Few(voices)}.")
        );
    }

    private string Known(SpeakerWarning warning)
    {
        var statement = negotiation.Statement(warning.Statements[0]);
        return $" ({(statement.Named ? "named" : "not named")}, {(statement.Grade is { } grade ? $"grade {grade}" : "not graded")})";
    }

    private IEnumerable<Demand> Deciding()
    {
        var clashing = complete.Refusing.Conflicts.Concat(complete.Consenting.Conflicts).SelectMany(conflict => conflict).ToArray();
        return clashing.Length > 0 ? clashing : agreement.Demands;
    }

    private IEnumerable<Digest> StickingPoints()
    {
        var points = agreement.StickingPoints;
        if (points.Points.Count > 0)
        {
            yield return new(
                Place.Sticking,
                "Sticking points",
                [
                    new Bullets([
                        .. points
                            .Points.Take(Sticking)
                            .Select((point, index) => Prose.Empty.Strong(Name(point)).Plain($": {Gain(points, point, index)}.")),
                    ]),
                ]
            );
        }
    }

    private static string Gain(StickingPoints points, StickingPoint point, int index) =>
        index == 0
            ? $"then {Share(points, point)} of the packages are acceptable to all, now {Wording.PerCent(points.ShareNow)}"
            : $"then {Share(points, point)}";

    private static string Share(StickingPoints points, StickingPoint point) =>
        $"{(point.IsAtMost ? "at most " : "")}{Wording.PerCent(points.ShareNow + point.Share)}";

    private string Name(StickingPoint point) =>
        point.Kind switch
        {
            StickingKind.Issue => $"With {Wording.List(point.Names.Select(Title))} left open",
            StickingKind.Party => $"Without {negotiation.Titles(point.Names)}",
            _ => $"If {Wording.List(point.Names.Select(name => Of(agreement.Demands.First(demand => demand.Name == name))))} gave way",
        };

    private IEnumerable<Digest> Why()
    {
        var outlook = complete.Refusing.Can == false ? complete.Refusing : complete.Consenting;
        if (outlook.Conflicts.Count > 0)
        {
            var silence = complete.Verdict == Talks.Verdict.Hinges ? "Silence is read as refusal here. " : "";
            yield return new(
                Place.Why,
                "Why not, and what opens it",
                [
                    new Paragraph($"{silence}Giving way means giving way on all that a card names; less opens nothing."),
                    .. Alternating(outlook.Conflicts.Select(Conflict), outlook.Repairs.Select(Repair)),
                ]
            );
        }
    }

    /// <summary>A conflict beside a repair, so that a page that cuts keeps both.</summary>
    private static IEnumerable<Card> Alternating(IEnumerable<Card> conflicts, IEnumerable<Card> repairs)
    {
        using var first = conflicts.GetEnumerator();
        using var second = repairs.GetEnumerator();
        for (bool more = true; more; )
        {
            more = false;
            foreach (var cards in new[] { first, second })
            {
                if (cards.MoveNext())
                {
                    more = true;
                    yield return cards.Current;
                }
            }
        }
    }

    private Card Conflict(ValueList<Demand> conflict) =>
        new(
            CardKind.Conflict,
            "Cannot hold together",
            [
                .. conflict.Select(demand =>
                    Prose
                        .Empty.Strong(negotiation.Title(demand.Party))
                        .Plain($" {Said(demand)}", demand.Evidence)
                        .Judged(demand.Certainty == Certainty.Assumed ? " (assumed)" : "")
                ),
            ]
        );

    private Card Repair(Repair repair)
    {
        var cost = repair.Costs.Where(cost => cost.Value is not null).ToArray();
        var opens = repair.Opens is { } count ? $"Opens {Wording.Number(count)} packages" : "Opens packages, not counted";
        return new(
            CardKind.Repair,
            repair.Demands.Any(demand => !demand.IsUnknown)
                ? $"Opens if {negotiation.Titles(repair.Parties)} {(repair.Parties.Count == 1 ? "gives" : "give")} way"
                : $"Opens if {negotiation.Titles(repair.Parties)} {(repair.Parties.Count == 1 ? "consents" : "consent")}",
            [
                Prose.Empty.Plain(
                    $"On {Wording.List(repair.Demands.Select(Of))}",
                    repair.Demands.SelectMany(demand => demand.Evidence).Distinct()
                ),
                repair.Example is { } package ? $"{opens}, the first at {Shortest(package)}." : $"{opens}.",
                .. cost.Select(cost => (Prose)$"Costs {negotiation.Title(cost.Party)} {cost.Value!.Value.ToDouble():0.#} of 100."),
            ]
        );
    }

    private static string Said(Demand demand) => demand.IsUnknown ? $"is {Wording.Say(demand)}" : Wording.Say(demand);

    private IEnumerable<Digest> Questions()
    {
        if (complete.Questions.Count > 0)
        {
            yield return new(Place.Questions, "Ask next", [new Bullets([.. complete.Questions.Select(Question)])]);
        }
    }

    private Prose Question(Demand demand)
    {
        var alone = complete.RefusalSets.Any(set => set.Count == 1 && set[0] == demand);
        var asked = demand.Predicate is Meets { Condition: Not not }
            ? $"would it consent to {Wording.Say(not.Part)}?"
            : $"is it so: {Wording.Say(demand)}?";
        return Prose
            .Empty.Strong(negotiation.Title(demand.Party))
            .Plain($": {asked}", demand.Evidence)
            .Plain(alone ? " Its refusal alone would make it no." : "");
    }

    private IEnumerable<string> Asked() => complete.Questions.Select(demand => demand.Party).Distinct(StringComparer.Ordinal);

    /// <summary>What a package says on the issues that some demand is about.</summary>
    private string Shortest(Package package) =>
        Wording.Say(
            package,
            negotiation.Issues.Where(issue =>
                Deciding().Any(demand => demand.Predicate is Meets meets && meets.Condition.Issues.Any(other => other.Name == issue.Name))
            )
        );

    private static string Few(string[] all) =>
        all.Length <= 4 ? Wording.List(all) : $"{string.Join(", ", all[..3])} and {all.Length - 3} more";

    private string Title(string issue) => negotiation.Issue(issue).Title;

    private string Of(Demand demand) => negotiation.Call(demand).Replace("its ", $"{negotiation.Title(demand.Party)}’s ");

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
