using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>The answer in words: the verdict first, then why, what would open it, what to ask, and what can be settled as it is.</summary>
internal sealed class AgreementSection(Agreement agreement)
{
    /// <summary>A brief shows so many of a list and says how many more there are; JSON has them all.</summary>
    private const int Shown = 10;

    private readonly Negotiation negotiation = agreement.Negotiation;
    private readonly CompleteAnswer complete = agreement.Complete;
    private readonly Issue[] concerned = agreement.Negotiation.Issues.Where(issue => IsConcerned(agreement, issue)).ToArray();

    public Section Write() =>
        new("agree", agreement.Test.Question, [new Callout(Tone.Verdict, Verdict()), .. Framework(), .. Warnings(), .. Notes()])
        {
            Sections = [.. Blocks(), .. Opens(), .. Questions(), Settled(), .. CoalitionsSection(), .. Sticking()],
        };

    private Prose Verdict()
    {
        var total = Wording.Number(complete.Total);
        var acceptable = (Outlook outlook) =>
            $"{(outlook.CountIsExact ? "" : "at least ")}{Wording.Number(outlook.Count)} of {total} packages";
        return complete.Verdict switch
        {
            Agreements.Verdict.Yes => Prose
                .Empty.Strong("Yes.")
                .Plain($" Even if every silence is a refusal, {Signers()} could sign {acceptable(complete.Refusing)}."),
            Agreements.Verdict.No => Prose
                .Empty.Strong("No.")
                .Plain($" Even if every silence is consent, no package meets what {Signers()} are known to demand."),
            Agreements.Verdict.Hinges => Prose
                .Empty.Strong($"It hinges on {HingesOn()}.")
                .Plain(
                    $" If silence refuses, {Signers()} can sign no complete package; if silence consents, they can sign {acceptable(complete.Consenting)}."
                ),
            _ => "Undecided: the search gave up before it found a package or proved that there is none.",
        };
    }

    private string Signers() =>
        negotiation.Rule switch
        {
            { IsUnanimity: true } => "all who must sign",
            { Vetoes.Count: 0 } rule => $"all but {rule.AllBut} of those who must sign",
            var rule => $"all but {rule.AllBut} of those who must sign, {negotiation.Titles(rule.Vetoes)} among them,",
        };

    private string HingesOn() =>
        $"what is not known of {negotiation.Titles(complete.Questions.Select(demand => demand.Party).Distinct(StringComparer.Ordinal))}";

    private IEnumerable<Block> Framework()
    {
        var answer = agreement.Frameworks;
        yield return new Callout(
            Tone.Verdict,
            answer.Verdict switch
            {
                Agreements.Verdict.Yes => Prose.Empty.Strong("A framework can be settled now").Plain($": {Settles(answer.Maximal[0])}."),
                Agreements.Verdict.Hinges => Prose
                    .Empty.Strong("Whether a framework can be settled hinges on what is not known")
                    .Plain($"; with consent, {Settles(answer.Maximal[0])}."),
                _ => Prose
                    .Empty.Strong("No framework can be settled")
                    .Plain(": nothing is agreed or accepted on record that all who must sign would admit."),
            }
        );
    }

    private string Settles(Framework framework)
    {
        var open = framework.Open.Count == 0 ? "leaving nothing open" : $"leaving {Wording.List(framework.Open.Select(Title))} open";
        return $"it settles {Wording.List(framework.Settled.Select(settled => settled.Issue.Title))}, {open}";
    }

    private IEnumerable<Block> Warnings() =>
        agreement.Warnings.Select(warning =>
        {
            var carries =
                warning.Demands.Count > 0
                    ? $"Every conflict passes through what one speaker alone tells: {warning.Speaker}"
                    : $"What can be settled rests on one speaker: {warning.Speaker}";
            var example =
                warning.Example is { } package && concerned.Length > 0 ? $", for instance at {Wording.Say(package, concerned)}" : "";
            return new Callout(
                Tone.Warning,
                Prose
                    .Empty.Plain(carries, warning.Statements)
                    .Plain(
                        $". Without that speaker the verdict on complete packages is {Word(warning.Without)}{example}, and on frameworks {Word(warning.FrameworksWithout)}."
                    )
            );
        });

    private IEnumerable<Block> Notes()
    {
        var blank = agreement.Blank;
        yield return new Paragraph(
            $"Of the {blank.Of} cells of the signatories’ table, {blank.Cells} are blank: nothing is recorded there, and they bind nothing."
        );
        var stakes = negotiation
            .Parties.Where(party => party.Mediates && party.Demands(negotiation).Concat<object>(party.Positions).Any())
            .ToArray();
        if (stakes.Length > 0)
        {
            yield return new Callout(
                Tone.Warning,
                $"{Wording.List(stakes.Select(party => party.Title))} mediates and has positions of its own: a mediator with a stake."
            );
        }

        if (agreement.Exactness is Exactness.Bounded)
        {
            yield return new Callout(Tone.Note, agreement.Exactness.Explanation);
        }

        if (negotiation.Parties.Any(party => !party.Signs))
        {
            yield return new Paragraph(
                $"{Wording.List(negotiation.Parties.Where(party => !party.Signs).Select(party => party.Title))} need not sign, so nothing that they insist on binds; if they had to, the verdict would be {Word(complete.IfAllHadToSign)}."
            );
        }
    }

    private IEnumerable<Section> Blocks()
    {
        var (outlook, silence) =
            complete.Refusing.Can == false ? (complete.Refusing, "If silence refuses, these") : (complete.Consenting, "These");
        if (outlook.Conflicts.Count == 0)
        {
            yield break;
        }

        var (shown, more) = Cut(outlook.Conflicts, outlook.IsAll);
        yield return new Section(
            "blocks",
            "What blocks",
            [new Paragraph($"{silence} cannot hold together:"), new Bullets([.. shown.Select(conflict => Demands(conflict)), .. more])]
        );
    }

    private IEnumerable<Section> Opens()
    {
        if (complete.Refusing.Repairs.Count == 0)
        {
            yield break;
        }

        var (shown, more) = Cut(complete.Refusing.Repairs, complete.Refusing.IsAll);
        yield return new Section(
            "opens",
            "What would open it",
            [
                new Bullets([.. shown.Select(Repair), .. more]),
                .. complete.Refusing.Repairs.Any(repair => repair.Parties.Count > 1)
                    ? [new Paragraph("Where several must give way, any of them moving alone opens nothing.")]
                    : Array.Empty<Block>(),
            ]
        );
    }

    private Prose Repair(Repair repair)
    {
        var way = $"{negotiation.Titles(repair.Parties)} giving way";
        var opens = repair.Opens is { } count ? $" opens {Wording.Number(count)} packages" : " opens packages, not counted";
        var example = repair.Example is { } package && concerned.Length > 0 ? $", the first at {Wording.Say(package, concerned)}" : "";
        var passes = repair.Slighted.Ignores.Count == 0 ? "" : $" It passes over {Wishes(repair.Slighted.Ignores)}.";
        return Prose
            .Empty.Strong(way)
            .Plain($" ({Wording.List(repair.Demands.Select(demand => Of(demand)))})", Evidence(repair.Demands))
            .Plain($"{opens}{example}.{passes} {Cost(repair)}");
    }

    private string Wishes(ValueList<string> ignored)
    {
        var names = ignored
            .Select(position => position.Split('/'))
            .Select(parts => $"{negotiation.Title(parts[0])} on {Title(parts[1])}")
            .ToArray();
        return names.Length <= 4
            ? $"what is wished by {Wording.List(names)}"
            : $"wishes of {Wording.List([.. names[..3], $"{names.Length - 3} more"])}";
    }

    private string Cost(Repair repair) =>
        $"Cost: {string.Join(", ", repair.Costs.Select(cost =>
        $"{negotiation.Title(cost.Party)} {(cost.Value is { } value ? $"{value.ToDouble():0.#} of 100" : "unknown")}"))}.";

    private IEnumerable<Section> Questions()
    {
        if (complete.Questions.Count == 0)
        {
            yield break;
        }

        yield return new Section(
            "questions",
            "What to ask next",
            [
                new Bullets([
                    .. complete
                        .Questions.Take(Shown)
                        .Select(
                            (demand, index) =>
                                Prose
                                    .Empty.Plain($"{negotiation.Title(demand.Party)}: {Wording.Say(demand)}", demand.Evidence)
                                    .Plain(
                                        complete.RefusalSets.Any(set => set.Count == 1 && set[0] == demand)
                                            ? ". Its refusal alone would make it no."
                                            : "."
                                    )
                        ),
                ]),
                new Paragraph(
                    $"It becomes yes when {Wording.List(complete.ConsentSets.Take(Shown).Select(set => negotiation.Titles(set.Select(demand => demand.Party).Distinct(StringComparer.Ordinal))), "or")} consent."
                ),
            ]
        );
    }

    private Section Settled()
    {
        var blocks = new List<Block>();
        foreach (var framework in agreement.Frameworks.Maximal.Take(3))
        {
            blocks.Add(
                new Table(
                    $"A framework that settles {Wording.Count(framework.Settled.Count, "issue", "issues")}",
                    [new("Issue"), new("Settled on"), new("On record as")],
                    [.. framework.Settled.Select(settled => new Row([settled.Issue.Title, settled.Option.Name, OnRecord(settled)]))]
                )
                {
                    Notes = framework.Open.Count == 0 ? [] : [$"In brackets: {Wording.List(framework.Open.Select(Title))}."],
                }
            );
        }

        blocks.AddRange(
            agreement
                .Demands.Where(demand => demand.ScopeBy is not null)
                .Select(demand => new Paragraph(
                    Prose.Empty.Judged(
                        $"That {Of(demand)} bears on {(demand.Scope == Scope.Final ? "a complete agreement and not on a framework" : "frameworks too")} is the judgement of {demand.ScopeBy}."
                    )
                ))
        );
        if (blocks.Count == 0)
        {
            blocks.Add(new Paragraph("Nothing: no issue is agreed or accepted on record in a way that all who must sign admit."));
        }

        return new Section("settled", "What can be settled now", blocks);
    }

    private Cell OnRecord(SettledIssue settled)
    {
        var point = negotiation.AgreedPoints.FirstOrDefault(point => point.Issue.Name == settled.Issue.Name);
        var evidence = settled.IsAgreed
            ? point?.Evidence ?? []
            : settled
                .AcceptedBy.SelectMany(party => negotiation.Party(party).On(settled.Issue)!.Evidence)
                .Distinct(StringComparer.Ordinal)
                .ToValueList();
        return Cell.Value(Prose.Empty.Plain(settled.Status, evidence));
    }

    private IEnumerable<Section> CoalitionsSection()
    {
        var apart = agreement.Coalitions.Where(coalition => coalition.Without.Count > 0).ToArray();
        if (apart.Length == 0)
        {
            yield break;
        }

        var (shown, more) = Cut(apart.ToValueList(), true);
        yield return new Section(
            "coalitions",
            "Who could sign without whom",
            [
                new Paragraph("Silence refusing, these are the largest sets of signatories that could sign a complete package together:"),
                new Bullets([
                    .. shown.Select(coalition =>
                        (Prose)
                            $"{Wording.Count(coalition.Parties.Count, "signatory", "signatories")}, without {negotiation.Titles(coalition.Without)}"
                    ),
                    .. more,
                ]),
            ]
        );
    }

    private IEnumerable<Section> Sticking()
    {
        var points = agreement.StickingPoints;
        if (points.Points.Count == 0)
        {
            yield break;
        }

        var (shown, more) = Cut(points.Points, points.IsAll);
        yield return new Section(
            "sticking",
            "Sticking points",
            [
                new Paragraph(
                    $"Now {Wording.PerCent(points.ShareNow)} of the packages are acceptable. What would add to that share, and how much:"
                ),
                new Bars(
                    "Gain in acceptable packages",
                    Wording.Sentence($"{Name(points.Points[0])} adds the most."),
                    "Share gained",
                    [.. shown.Select(point => new Bar(Name(point), point.Share.ToDouble() * 100, Wording.PerCent(point.Share)))]
                ),
                .. points.OpenNothingAlone.Select(kind => new Paragraph(
                    $"Each {kind.ToString().ToLowerInvariant()} alone opens nothing; shown are the smallest groups that open something."
                )),
                .. more.Select(line => new Paragraph(line)),
            ]
        );
    }

    private string Name(StickingPoint point) =>
        point.Kind switch
        {
            StickingKind.Issue => $"leaving {Wording.List(point.Names.Select(Title))} open",
            StickingKind.Party => $"without {negotiation.Titles(point.Names)}",
            _ => $"without {Wording.List(point.Names.Select(name => Of(agreement.Demands.First(demand => demand.Name == name))))}",
        };

    private Prose Demands(ValueList<Demand> conflict) =>
        conflict
            .Select(
                (demand, index) =>
                    Prose
                        .Empty.Plain(index == 0 ? "" : "; ")
                        .Strong(negotiation.Title(demand.Party))
                        .Plain($": {Wording.Say(demand)}", demand.Evidence)
                        .Judged(demand.Certainty == Certainty.Assumed ? " (assumed)" : "")
            )
            .Aggregate(Prose.Empty, (all, next) => all.Then(next));

    private static IEnumerable<string> Evidence(ValueList<Demand> demands) =>
        demands.SelectMany(demand => demand.Evidence).Distinct(StringComparer.Ordinal);

    private static (IEnumerable<T> Shown, IEnumerable<Prose> More) Cut<T>(ValueList<T> all, bool isAll) =>
        (all.Take(Shown), all.Count > Shown ? [(Prose)$"… and {Wording.Number(all.Count - Shown)} more{(isAll ? "" : ", at least")}"] : []);

    private string Title(string issue) => negotiation.Issue(issue).Title;

    /// <summary>A demand with its party: Iran’s silence on Departure.</summary>
    private string Of(Demand demand) => negotiation.Call(demand).Replace("its ", $"{negotiation.Title(demand.Party)}’s ");

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static bool IsConcerned(Agreement agreement, Issue issue) =>
        agreement
            .Demands.Where(demand => agreement.Negotiation.Party(demand.Party).Signs)
            .Any(demand => demand.Predicate is not Meets meets || meets.Condition.Issues.Any(concerned => concerned.Name == issue.Name));
}
