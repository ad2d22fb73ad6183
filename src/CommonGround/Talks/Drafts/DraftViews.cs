using CommonGround.Packages;

namespace CommonGround.Talks.Drafts;

/// <summary>A text as a reader may see it: what is not tabled leaves no trace in words, numbers or places.</summary>
internal sealed class DraftViews(Func<ValueList<string>?, bool> visible, IReadOnlySet<string> parties, IReadOnlySet<string> issues)
{
    public ValueList<Draft> Of(ValueList<Draft> drafts) =>
        drafts.Where(draft => visible(draft.VisibleTo)).Select(Of).Where(draft => draft.Clauses.Count > 0).ToValueList();

    private Draft Of(Draft draft) =>
        draft with
        {
            Clauses = draft.Clauses.Where(IsSeen).Select(clause => clause with { Pieces = Of(clause.Pieces) }).ToValueList(),
        };

    private bool IsSeen(Clause clause) => visible(clause.VisibleTo) && clause.Ties.All(tie => issues.Contains(tie.Issue.Name));

    /// <summary>Words of which all sponsors are hidden, or that would settle what is hidden, are hidden.</summary>
    private bool IsSeen(Bracket bracket) =>
        visible(bracket.VisibleTo)
        && bracket.Ties.All(tie => issues.Contains(tie.Issue.Name))
        && (bracket.Sponsors.Count == 0 || bracket.Sponsors.Any(sponsor => parties.Contains(sponsor.Party)));

    private ValueList<Piece> Of(ValueList<Piece> pieces)
    {
        var seen = new List<Piece>();
        var isJoining = false;
        foreach (var piece in pieces)
        {
            if (piece is Bracket bracket)
            {
                isJoining = !IsSeen(bracket);
                seen.AddRange(isJoining ? [] : [Named(bracket) with { Pieces = Of(bracket.Pieces) }]);
            }
            else
            {
                Add(seen, (RunningText)piece, isJoining);
                isJoining = false;
            }
        }

        if (isJoining && seen is [.., RunningText last])
        {
            seen[^1] = new RunningText(last.Written.TrimEnd());
        }

        return seen.ToValueList();
    }

    private static void Add(List<Piece> seen, RunningText words, bool isJoining)
    {
        if (isJoining && seen is [.., RunningText before])
        {
            seen[^1] = Joined(before, words);
        }
        else
        {
            seen.Add(isJoining && seen.Count == 0 ? new RunningText(words.Written.TrimStart()) : words);
        }
    }

    private Bracket Named(Bracket bracket)
    {
        var sponsors = bracket.Sponsors.Where(sponsor => parties.Contains(sponsor.Party)).ToValueList();
        return sponsors.Count == bracket.Sponsors.Count
            ? bracket
            : bracket with
            {
                Sponsors = sponsors,
                Opening = DraftText.Opening(bracket.Kind, bracket.Number, sponsors, bracket.Ties),
            };
    }

    /// <summary>Between two stretches of words one space is left where two stood, the one with more line ends.</summary>
    private static RunningText Joined(RunningText before, RunningText after)
    {
        var head = before.Written.TrimEnd();
        var tail = after.Written.TrimStart();
        var spaces = new[] { before.Written[head.Length..], after.Written[..^tail.Length] };
        return new(head + spaces.MaxBy(space => space.Count(letter => letter == '\n')) + tail);
    }
}
