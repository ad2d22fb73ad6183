using CommonGround.Packages;

namespace CommonGround.Talks.Drafts;

/// <summary>A single negotiating text as it stood on a day: what is agreed stands plain, what is not stands in brackets.</summary>
/// <param name="Name">How the case calls this version.</param>
/// <param name="Front">What stands before the first clause.</param>
public sealed record Draft(string Name, DateOnly Date, string Front, ValueList<Clause> Clauses)
{
    public string Title { get; init; } = Name;

    public string File { get; init; } = "";

    /// <summary>Whose text it is: a mediator's, a delegation's, the analyst's.</summary>
    public string? By { get; init; }

    public string? Note { get; init; }

    public ValueList<string>? VisibleTo { get; init; }

    /// <summary>The whole text, as it is written.</summary>
    public string Text => string.Concat(Clauses.Select(clause => clause.Text).Prepend(Front));

    /// <summary>Each clause with the place in the text where it starts, in UTF-16 units.</summary>
    public IEnumerable<(Clause Clause, int Start)> Placed
    {
        get
        {
            var start = Front.Length;
            foreach (var clause in Clauses)
            {
                yield return (clause, start);
                start += clause.Text.Length;
            }
        }
    }

    /// <summary>Everything that is not agreed, in the order of the text.</summary>
    public IEnumerable<OpenPoint> OpenPoints => Placed.SelectMany(placed => placed.Clause.OpenPoints(placed.Start));

    /// <summary>The options that agreed wording settles, in the order of the text.</summary>
    public IEnumerable<Settlement> Settled =>
        Clauses.Where(clause => clause.IsAgreed).SelectMany(clause => clause.Settlements).DistinctBy(settled => settled.Issue.Name);

    /// <summary>Every issue of which some clause or bracket speaks.</summary>
    public IEnumerable<Issue> Issues =>
        Clauses
            .SelectMany(clause => clause.Ties.Concat(clause.Brackets.SelectMany(bracket => bracket.Ties)))
            .Select(tie => tie.Issue)
            .DistinctBy(issue => issue.Name);
}

/// <summary>What a clause or a bracket has to do with an issue: it settles it on an option, or only speaks of it.</summary>
public sealed record Tie(Issue Issue, Option? Option)
{
    public override string ToString() => Option is null ? Issue.Name : $"{Issue.Name} = {DraftText.Option(Option.Name)}";
}

/// <summary>An option on which some wording settles an issue.</summary>
public sealed record Settlement(Issue Issue, Option Option);
