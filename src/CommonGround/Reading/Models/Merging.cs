namespace CommonGround.Reading.Models;

/// <summary>Joins what a language model proposes to what the rules found, and counts what is refused.</summary>
internal sealed class Merging(Extract extract)
{
    /// <summary>The most proposals that are looked at in one answer.</summary>
    private const int Most = 200;

    private readonly List<ReadPosition> kept = [];
    private readonly List<string> failures = [];
    private readonly SortedDictionary<RefusalReason, int> refused = [];
    private int repeated;

    public void Add(ModelAnswer answer, Roster roster)
    {
        if (Answer.Read(answer.Text) is not { } elements)
        {
            failures.Add($"the answer about {answer.Piece.Start}–{answer.Piece.End} is not the JSON that was asked for");
            return;
        }

        var check = new ProposalCheck(extract.Article, answer.Piece, roster);
        foreach (var element in elements.Take(Most))
        {
            Add(check.Of(Answer.Proposal(element)));
        }

        Refuse(RefusalReason.Shape, elements.Count - Most);
    }

    public Extract Merged(ModelAnswers answers) =>
        extract with
        {
            Positions = [.. extract.Positions, .. kept.OrderBy(one => one.Passage.Start).ThenBy(one => one.Passage.End).Select(Placed)],
            Model = new(answers.Model, answers.Asked, kept.Count, [.. refused.Select(entry => new RefusedCount(entry.Key, entry.Value))])
            {
                Repeated = repeated,
                Failures = [.. answers.Failures, .. failures],
            },
        };

    private void Add((ReadPosition? Position, RefusalReason Reason) checkedOne)
    {
        if (checkedOne.Position is not { } position)
        {
            Refuse(checkedOne.Reason, 1);
        }
        else if (extract.Positions.Concat(kept).Any(other => IsSame(other, position)))
        {
            repeated++;
        }
        else
        {
            kept.Add(position);
        }
    }

    private void Refuse(RefusalReason reason, int count)
    {
        if (count > 0)
        {
            refused[reason] = refused.GetValueOrDefault(reason) + count;
        }
    }

    private static bool IsSame(ReadPosition one, ReadPosition other) =>
        one.Holder.Equals(other.Holder, StringComparison.OrdinalIgnoreCase) && one.Act == other.Act && one.Passage.Overlaps(other.Passage);

    private ReadPosition Placed(ReadPosition position, int index) =>
        position with
        {
            Id = $"m{index + 1}",
            Statement = extract.Statements.FirstOrDefault(one => one.Content.Any(part => Holds(part, position.Passage)))?.Id,
        };

    private static bool Holds(Stretch part, Stretch passage) => part.Start <= passage.Start && passage.End <= part.End;
}
