using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>
/// Prints a package or a framework as a text: a clause for each issue, agreed wording where it is settled, brackets where it is
/// open. Where an earlier text has words for an option, they are taken from there.
/// </summary>
internal sealed class PackageText(Negotiation negotiation, Draft? earlier)
{
    /// <summary>More options than this are not spelled out as alternatives.</summary>
    private const int MostAlternatives = 6;

    public Draft Of(ValueList<Settlement> settled) =>
        new(
            "package",
            negotiation.Date,
            $"# {DraftText.Escape(OneLine(negotiation.Title))}\n\n",
            negotiation
                .Issues.Select(
                    (issue, place) => ToClause(issue, place + 1, settled.FirstOrDefault(one => one.Issue.Name == issue.Name)?.Option)
                )
                .ToValueList()
        )
        {
            Title = negotiation.Title,
        };

    private Clause ToClause(Issue issue, int number, Option? option)
    {
        ValueList<Tie> ties = [new Tie(issue, option)];
        var title = OneLine(issue.Title);
        var written = FormattableString.Invariant($"{number}.");
        return new(
            issue.Name,
            DraftText.Heading(written, title, issue.Name, ties),
            option is null
                ? [new RunningText("\n\n"), .. Open(issue), new RunningText("\n\n")]
                : [new RunningText($"\n\n{WordsFor(issue, option)}\n\n")]
        )
        {
            Number = written,
            Title = title.Length > 0 ? title : issue.Name,
            Ties = ties,
        };
    }

    private IEnumerable<Piece> Open(Issue issue)
    {
        var options = issue.Options.Where(option => Sponsors(issue, option).Any()).ToArray();
        options = options.Length == 0 && issue.Options.Count <= MostAlternatives ? [.. issue.Options] : options;
        if (options.Length == 0)
        {
            yield return new Bracket(BracketKind.Open, "[", [new RunningText(DraftText.Escape($"{issue.Title}: not settled."))]);
            yield break;
        }

        for (var place = 0; place < options.Length; place++)
        {
            if (place > 0)
            {
                yield return new RunningText("\n");
            }

            yield return Alternative(issue, options[place], FormattableString.Invariant($"{place + 1}"));
        }
    }

    private Bracket Alternative(Issue issue, Option option, string number)
    {
        ValueList<Tie> ties = [new Tie(issue, option)];
        var sponsors = Sponsors(issue, option).ToValueList();
        return new(
            BracketKind.Alternative,
            DraftText.Opening(BracketKind.Alternative, number, sponsors, ties),
            [new RunningText(WordsFor(issue, option))]
        )
        {
            Number = number,
            Sponsors = sponsors,
            Ties = ties,
        };
    }

    /// <summary>Who is on record for an option: it accepts it, or it is its known ideal. What the analyst assumes makes nobody a sponsor.</summary>
    private IEnumerable<Sponsor> Sponsors(Issue issue, Option option) =>
        negotiation
            .Parties.Where(party => party.On(issue) is { } position && IsFor(position, issue, option))
            .Select(party => new Sponsor(party.Name, Called(party)));

    /// <summary>By its title where the text can say it and nobody else is called so.</summary>
    private string Called(Party party) =>
        party.Title.AsSpan().IndexOfAny(",()\"\n") < 0
        && negotiation.Parties.SelectMany(other => other.Aliases.Append(other.Title).Append(other.Name).Where(_ => other != party))
            is var others
        && !others.Contains(party.Title, StringComparer.OrdinalIgnoreCase)
            ? party.Title
            : party.Name;

    private static bool IsFor(Position position, Issue issue, Option option) =>
        position.Accepts?.Holds(new Package([issue], [issue.IndexOf(option.Name)])) == true
        || (
            position.Certainty is Certainty.Stated or Certainty.Reported && position.Ideal is { IsPoint: true } ideal && ideal.Low == option
        );

    private string WordsFor(Issue issue, Option option) =>
        EarlierWords(issue, option) ?? DraftText.Escape($"{OneLine(issue.Title)}: {OneLine(option.Description ?? option.Name)}.");

    /// <summary>Words that settle exactly this, where nothing in them is open; remarks beside them stay behind.</summary>
    private string? EarlierWords(Issue issue, Option option)
    {
        ValueList<Tie> ties = [new Tie(issue, option)];
        var clause = earlier?.Clauses.FirstOrDefault(clause => clause.IsAgreed && clause.Ties.Equals(ties));
        var wording = earlier
            ?.Clauses.SelectMany(clause => clause.Brackets)
            .FirstOrDefault(bracket => bracket.IsOpen && bracket.Ties.Equals(ties) && bracket.Pieces.All(piece => piece is RunningText));
        var words = (clause?.Pieces ?? wording?.Pieces)?.OfType<RunningText>().Select(piece => piece.Written);
        return words is not null && string.Concat(words).Trim() is { Length: > 0 } found ? found : null;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimStart(' ', '#').TrimEnd();
}
