using CommonGround.Analyses.Drafts.Obligations;
using CommonGround.Briefs;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>The answer in words: how much is open, what the text settles and who could sign it, the text itself, what moved.</summary>
internal sealed class DraftSection(DraftAnswer answer)
{
    private readonly Negotiation negotiation = answer.Negotiation;
    private readonly Draft text = answer.Text;

    public Section Write() =>
        new("draft", "The draft text", [.. Headline(), new DraftTestWords(answer).WhatTheModelSays(), .. Untied()])
        {
            Sections =
            [
                .. Part("draft-text", text.Title, Clauses()),
                .. Part("draft-wordings", "What each proposed wording would do", new DraftTestWords(answer).Wordings()),
                .. Part("draft-changes", "What moved", new DraftChangeWords(answer).Write()),
                .. Part("draft-count", "Distance to agreement", Counts()),
                .. Part("draft-obligations", "Who does what, by when, and who sees to it", Obligations()),
            ],
        };

    private static IEnumerable<Section> Part(string name, string title, IEnumerable<Block> blocks) =>
        blocks.ToArray() is { Length: > 0 } some ? [new(name, title, some)] : [];

    private IEnumerable<Block> Headline()
    {
        var count = answer.Count;
        yield return new Callout(
            Tone.Verdict,
            Prose
                .Empty.Plain($"{text.Title}{(text.Name == text.Title ? "" : $" ({text.Name})")}, {Wording.Day(text.Date)}: ")
                .Strong(count.Open == 0 ? "nothing is open" : $"{Wording.Count(count.Open, "place is", "places are")} open")
                .Plain(
                    $" in {Wording.Count(count.Clauses - count.Agreed, "clause", "clauses")} of {Wording.Number(count.Clauses)}; {Wording.Count(count.Agreed, "clause stands", "clauses stand")} as agreed wording."
                )
        );
        if (text.By is { } by)
        {
            yield return new Paragraph(Prose.Empty.Plain("Whose text: ").Judged($"{by}{(text.Note is { } note ? $". {note}" : "")}"));
        }

        foreach (var clause in text.Clauses.Where(clause => clause.IsMissing))
        {
            var words = clause.Brackets.Where(bracket => bracket.Kind == BracketKind.Missing).Select(bracket => bracket.Inside.Trim());
            yield return new Callout(Tone.Warning, $"Missing in {Call(clause)}: {string.Join(" ", words.Select(DraftText.Unescape))}");
        }
    }

    private IEnumerable<Block> Untied()
    {
        var spoken = text.Issues.Select(issue => issue.Name).ToHashSet(StringComparer.Ordinal);
        var silent = negotiation.Issues.Where(issue => !spoken.Contains(issue.Name)).Select(issue => issue.Title).ToArray();
        if (silent.Length > 0)
        {
            yield return new Paragraph($"Issues of which the text does not speak: {Wording.List(silent)}.");
        }
    }

    private IEnumerable<Block> Clauses() =>
        text.Clauses.SelectMany(clause =>
            Paragraphs(clause)
                .Select(
                    (words, place) =>
                        place == 0 ? Prose.Empty.Strong(Call(clause)).Plain($". {words}{Mark(clause)}") : Prose.Empty.Plain(words)
                )
                .Select(prose => new Paragraph(prose))
        );

    private static string Mark(Clause clause) =>
        clause.Settlements.Any() && clause.IsAgreed
            ? $" (settles {string.Join("; ", clause.Settlements.Select(one => $"{one.Issue.Title}: {one.Option.Name}"))})"
            : "";

    private static IEnumerable<string> Paragraphs(Clause clause)
    {
        var shown = string.Concat(clause.Pieces.Select(WordingText.Shown));
        return shown
            .Split("\n\n")
            .Select(WordingText.Tidy)
            .Select(words => words.TrimStart())
            .Where(words => words.Length > 0)
            .DefaultIfEmpty("");
    }

    private IEnumerable<Block> Counts()
    {
        if (answer.Versions.Count > 1)
        {
            yield return new Bars(
                "Open places by version",
                Trend(),
                "Open places",
                [
                    .. answer.Versions.Select(version => new Bar(
                        Wording.Day(version.Draft.Date),
                        version.Count.Open,
                        Wording.Number(version.Count.Open)
                    )),
                ]
            );
        }

        yield return new Table(
            "What is counted",
            [
                new("Version"),
                .. (
                    (string[])["Clauses", "Agreed", "Open places", "Brackets", "Choices", "Alternatives", "Without sponsor", "Reservations"]
                ).Select(title => new Column(title, Alignment.End)),
            ],
            [.. Counted().Select(version => CountRow(version))]
        )
        {
            Notes =
            [
                "Open places: each bracket to keep or drop is one, and each choice between alternatives side by side is one; within a bracket they count again. Reservations are counted apart, notes not at all. A count says how many places are open, not how far apart the parties are there.",
            ],
        };
    }

    private IEnumerable<CountedDraft> Counted() =>
        answer.Versions.Any(version => version.Draft == text)
            ? answer.Versions
            : answer.Versions.Append(new CountedDraft(text, answer.Count));

    /// <summary>The round held on the day of a version.</summary>
    private string Round(Draft draft) =>
        negotiation.Rounds.FirstOrDefault(round => round.Date == draft.Date && !round.Expected) is { } round ? $" ({round.Title})" : "";

    private Row CountRow(CountedDraft version)
    {
        var count = version.Count;
        int[] numbers =
        [
            count.Clauses,
            count.Agreed,
            count.Open,
            count.Brackets,
            count.Choices,
            count.Alternatives,
            count.Unsponsored,
            count.Reservations,
        ];
        return new([
            $"{version.Draft.Name}, {Wording.Day(version.Draft.Date)}{Round(version.Draft)}",
            .. numbers.Select(number => (Cell)Wording.Number(number)),
        ]);
    }

    private string Trend()
    {
        var (first, last) = (answer.Versions[0].Count.Open, answer.Versions[^1].Count.Open);
        return first == last ? $"As many places are open as in the first version, {Wording.Number(first)}."
            : first > last ? $"Fewer places are open than in the first version: {Wording.Number(last)} instead of {Wording.Number(first)}."
            : $"More places are open than in the first version: {Wording.Number(last)} instead of {Wording.Number(first)}.";
    }

    private IEnumerable<Block> Obligations()
    {
        if (answer.Findings.Count == 0)
        {
            yield break;
        }

        yield return new Table(
            "What obligations leave unsaid",
            [new("Clause"), new("Sentence"), new("What it leaves unsaid")],
            [.. answer.Findings.GroupBy(finding => (finding.Clause, finding.Words)).Select(Row)]
        )
        {
            Notes =
            [
                $"Line and column are of {(text.File.Length > 0 ? text.File : text.Name)}. Found by rules of thumb on English words: a finding asks for a look, and that nothing is found proves nothing.",
            ],
        };
    }

    private Row Row(IGrouping<(string Clause, string Words), ObligationFinding> sentence) =>
        new([
            Call(text.Clauses.First(clause => clause.Name == sentence.Key.Clause)),
            Cell.Value(Prose.Empty.Plain(sentence.Key.Words).Shortened(200)),
            string.Join(
                "; ",
                sentence.Select(finding => FormattableString.Invariant($"{finding.Line}:{finding.Column} {finding.Message}"))
            ),
        ]);

    internal static string Call(Clause clause) => clause.Number.Length > 0 ? $"{clause.Number.TrimEnd('.')} {clause.Title}" : clause.Title;
}
