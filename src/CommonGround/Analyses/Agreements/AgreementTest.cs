using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>Whether some package, or at least some framework, exists that those who must sign can sign; and what blocks it or would open it.</summary>
public sealed record AgreementTest()
    : Analysis(
        "agree",
        "Is there common ground?",
        "Conflicts and repairs as each other's minimal hitting sets: Reiter 1987; Liffiton and others 2016, MARCO; Murakami and Uno 2014"
    )
{
    /// <summary>Statements taken as withdrawn.</summary>
    public ValueList<string> Without { get; init; } = [];

    /// <summary>Speakers all of whose statements are taken as withdrawn.</summary>
    public ValueList<string> WithoutSpeakers { get; init; } = [];

    public override IReadOnlyList<Setting> Settings =>
        [
            new(
                "without",
                "STATEMENT",
                "Takes a statement as withdrawn; what rests on it alone is set aside.",
                names => this with { Without = names.ToValueList() }
            )
            {
                Repeats = true,
            },
            new(
                "without-speaker",
                "NAME",
                "Takes all that a speaker said as withdrawn.",
                names => this with { WithoutSpeakers = names.ToValueList() }
            )
            {
                Repeats = true,
            },
        ];

    public override string? Misfit(Negotiation negotiation) =>
        Unknown(Without, "statement", negotiation.Statements.Select(statement => statement.Name))
        ?? Unknown(WithoutSpeakers, "speaker", negotiation.Statements.Select(statement => statement.Voice));

    public override IReadOnlyList<Ruling> Rulings(Negotiation negotiation, Run run)
    {
        if (Inapplicable(negotiation) is not null)
        {
            return [];
        }

        var demands = new DemandSpace(View(negotiation));
        var frameworks = new FrameworkTest(demands, run).Answer();
        var largest = frameworks.Maximal is [var first, ..] ? first.Settled : [];
        return
        [
            new CompleteTest(demands, run).Rule(),
            new(Reach.Framework, frameworks.Verdict)
            {
                Settles = largest.Select(settled => new SettledOn(settled.Issue.Name, settled.Option.Name)).ToValueList(),
            },
        ];
    }

    protected override bool WeighsDates => true;

    protected override string? Inapplicable(Negotiation negotiation)
    {
        var view = View(negotiation);
        return view switch
        {
            { Issues.Count: 0 } => "there is no issue to settle",
            _ when !view.Signatories.Any() => "nobody has to sign",
            _ when !view.Rule.CanBeMet(view.Parties) => "the rule cannot be met even if everybody signs",
            _ when !view.Demands.Any() => "nobody demands anything: no red line, rejection, walk-away or unknown is on record",
            _ => null,
        };
    }

    protected override Result Answer(Negotiation negotiation, Run run)
    {
        var view = View(negotiation);
        var demands = new DemandSpace(view);
        var complete = new CompleteTest(demands, run).Answer();
        var frameworks = new FrameworkTest(demands, run).Answer();
        var sticking = new StickingPointSearch(demands, complete.Refusing, run).Answer();
        var (coalitions, areAll) = Coalitions.Of(demands, complete.Refusing, run);
        var warnings = new SpeakerTest(demands, complete, frameworks, run).Warnings();
        var isExact =
            complete.Refusing.IsAll
            && complete.Consenting.IsAll
            && complete.Refusing.CountIsExact
            && complete.Consenting.CountIsExact
            && frameworks.IsAll
            && sticking.IsAll
            && areAll
            && complete.Verdict != Verdict.Undecided;
        return new Agreement(view, this, isExact ? new Exactness.Exact() : new Exactness.Bounded(Gap(complete)))
        {
            Demands = demands.Demands.ToValueList(),
            Complete = complete,
            Frameworks = frameworks,
            Coalitions = coalitions,
            StickingPoints = sticking,
            Warnings = warnings,
            Blank = BlankOf(view),
        };
    }

    private static string Gap(CompleteAnswer complete) =>
        complete.Verdict == Verdict.Undecided
            ? "the search gave up before it found a package or proved that there is none"
            : "the verdict is proved, and every conflict and repair listed is one, but there may be more of them, or counts are at least so many";

    private Negotiation View(Negotiation negotiation) => negotiation.Without(Without).WithoutSpeakers(WithoutSpeakers);

    private static string? Unknown(ValueList<string> asked, string kind, IEnumerable<string> known)
    {
        var names = known.ToHashSet(StringComparer.Ordinal);
        return asked.FirstOrDefault(name => !names.Contains(name)) is { } missing
            ? $"there is no {kind} “{missing}”{(Words.Nearest(missing, names) is { } nearest ? $"; did you mean “{nearest}”?" : "")}"
            : null;
    }

    private static Blank BlankOf(Negotiation negotiation)
    {
        var agreed = negotiation.AgreedPoints.Select(point => point.Issue.Name).ToHashSet(StringComparer.Ordinal);
        bool IsBlank(Party party, Issue issue) =>
            !agreed.Contains(issue.Name)
            && party.On(issue) is null
            && !party.RedLines.Any(line => line.Condition.Issues.Any(concerned => concerned.Name == issue.Name));
        var signatories = negotiation.Signatories.ToArray();
        return new(
            signatories.Sum(party => negotiation.Issues.Count(issue => IsBlank(party, issue))),
            signatories.Length * negotiation.Issues.Count
        );
    }
}
