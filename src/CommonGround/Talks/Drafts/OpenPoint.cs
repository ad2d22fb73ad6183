using CommonGround.Packages;

namespace CommonGround.Talks.Drafts;

/// <summary>A place at which something is open: a bracket to keep or drop, or alternatives to choose from.</summary>
public sealed record OpenPoint(Clause Clause, ValueList<ProposedWording> Wordings)
{
    public bool IsChoice => Wordings[0].Bracket.Kind == BracketKind.Alternative;

    public int Start => Wordings[0].Start;

    /// <summary>All in one clause, which starts there in the text, in the order of the text.</summary>
    internal static IEnumerable<OpenPoint> In(Clause clause, int start) =>
        In(clause, clause.Pieces, start + clause.Heading.Length, clause.Ties).OrderBy(point => point.Start);

    private static IEnumerable<OpenPoint> In(Clause clause, ValueList<Piece> pieces, int start, ValueList<Tie> around)
    {
        var beside = new List<ProposedWording>();
        foreach (var piece in pieces)
        {
            if (beside.Count > 0 && !GoesOn(beside[^1], piece))
            {
                yield return new(clause, beside.ToValueList());
                beside.Clear();
            }

            if (piece is Bracket bracket)
            {
                var ties = bracket.IsOpen ? around.Concat(bracket.Ties).ToValueList() : around;
                if (bracket.IsOpen)
                {
                    beside.Add(new(bracket, start, ties));
                }

                foreach (var inner in In(clause, bracket.Pieces, start + bracket.Opening.Length, ties))
                {
                    yield return inner;
                }
            }

            start += piece.Text.Length;
        }

        if (beside.Count > 0)
        {
            yield return new(clause, beside.ToValueList());
        }
    }

    private static bool GoesOn(ProposedWording last, Piece next) =>
        next is RunningText { IsBlank: true }
        || (last.Bracket.Kind == BracketKind.Alternative && next is Bracket { Kind: BracketKind.Alternative });
}

/// <summary>Words proposed for an open place, where they stand, and what they would settle together with what is around them.</summary>
public sealed record ProposedWording(Bracket Bracket, int Start, ValueList<Tie> Ties)
{
    public int End => Start + Bracket.Text.Length;

    public IEnumerable<Settlement> Settlements => DraftText.Settlements(Ties);
}
