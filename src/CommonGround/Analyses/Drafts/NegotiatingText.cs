using CommonGround.Analyses.Drafts.Changes;
using CommonGround.Analyses.Drafts.Obligations;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>How far a single negotiating text is from agreement, what it settles, who could sign it, and what moved since another version.</summary>
public sealed record NegotiatingText()
    : Analysis(
        "draft",
        "How far is the text from agreement, and who could sign it?",
        "The single negotiating text: Fisher 1978, International Mediation: A Working Guide; Raiffa 1982, The Art and Science of Negotiation; differences: Myers 1986"
    )
{
    /// <summary>The version that is asked about; the latest unless one is named.</summary>
    public string? Version { get; init; }

    /// <summary>The version with which it is compared; the one before unless one is named.</summary>
    public string? Older { get; init; }

    /// <summary>Issues to settle, as <c>issue=option</c>, or the name of a package: their text is asked about instead of a version.</summary>
    public ValueList<string> Package { get; init; } = [];

    public override IReadOnlyList<Setting> Settings =>
        [
            new("of", "NAME", "Takes that version of the text instead of the latest.", names => this with { Version = names[0] }),
            new("compare", "NAME", "Compares with that version instead of the one before.", names => this with { Older = names[0] }),
            new(
                "package",
                "ISSUE=OPTION",
                $"Prints the text of a package or framework instead: what is not named stays in brackets. Or the name of a package ({string.Join(", ", PackageWords.Names)}), or a file with an issue and its option on each line.",
                settled => this with { Package = settled.ToValueList() }
            )
            {
                Repeats = true,
                MayBeFile = true,
            },
        ];

    public override string? Misfit(Negotiation negotiation) =>
        new[] { Version, Older }.OfType<string>().Select(name => Unknown(negotiation, name)).FirstOrDefault(misfit => misfit is not null)
        ?? PackageWords.Misfit(negotiation, Package);

    public override Finding Ask(Negotiation negotiation, Run run) =>
        PackageWords.NameIn(Package) is not { } name ? base.Ask(negotiation, run)
        : PackageWords.Called(name, negotiation, run) is { } choices ? (this with { Package = choices }).Ask(negotiation, run)
        : new Finding.NotApplicable(
            this,
            $"there is no {name} package: nothing that could be signed was found, or too few values are on record"
        );

    protected override string? Inapplicable(Negotiation negotiation) =>
        negotiation.Drafts.Count == 0 && Package.Count == 0 ? "the case has no draft of a text"
        : negotiation.Issues.Count == 0 && Package.Count > 0 ? "there is no issue to settle"
        : null;

    protected override Result Answer(Negotiation negotiation, Run run)
    {
        run.Report("reading the text");
        var versions = negotiation.Drafts.OrderBy(draft => draft.Date).ToArray();
        var version = versions.FirstOrDefault(draft => draft.Name == Version) ?? versions.LastOrDefault();
        var text = Package.Count > 0 ? new PackageText(negotiation, version).Of(PackageWords.Read(negotiation, Package)) : version!;
        var test = SigningTest.Of(negotiation, text, run);
        var older = Older is null
            ? versions.TakeWhile(draft => draft != text).LastOrDefault(_ => Package.Count == 0)
            : versions.Single(draft => draft.Name == Older);
        return new DraftAnswer(
            negotiation,
            this,
            text,
            test is null || test.IsDecided
                ? new Exactness.Exact()
                : new Exactness.Bounded("the search gave up before it found a complete package or proved that there is none")
        )
        {
            Versions = versions.Select(draft => new CountedDraft(draft, DraftCount.Of(draft))).ToValueList(),
            Test = test,
            Changes = older is null ? null : DraftChanges.Between(older, text),
            Findings = ObligationLint.Of(negotiation, text).ToValueList(),
        };
    }

    private static string? Unknown(Negotiation negotiation, string name)
    {
        var names = negotiation.Drafts.Select(draft => draft.Name).ToArray();
        return names.Contains(name, StringComparer.Ordinal)
            ? null
            : $"there is no draft “{name}”{(Words.Nearest(name, names) is { } nearest ? $"; did you mean “{nearest}”?" : "")}";
    }
}
