using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>
/// Counts by looking at every package: the first issues are settled one after the other, as long as something is undecided and no two parties
/// refuse; the last ones are a block, whose packages are looked at together.
/// </summary>
internal sealed class BlockCount<T>
    where T : struct, INumber<T>
{
    private enum Answer
    {
        Refuses,
        Undecided,
        Consents,
    }

    private readonly CountedPart<T> part;
    private readonly CancellationToken cancellation;
    private readonly Block<T> block;
    private readonly BlockShape shape;
    private readonly T[][] needed;
    private readonly T[][][] added;
    private readonly BigInteger[] rest;
    private readonly T[][] sums;
    private readonly int[][] nodes;
    private readonly Answer[][] answers;
    private readonly int[] asking;
    private readonly int[] asked;
    private long none;
    private long one;
    private Tally settled;

    public BlockCount(CountedPart<T> part, CancellationToken cancellation)
    {
        (this.part, this.cancellation) = (part, cancellation);
        shape = BlockShape.Of(part.Options, part.Sums.Length);
        block = new Block<T>(part, shape);
        (needed, added) = (part.Needed(), part.Added());
        rest = new BigInteger[part.Options.Length + 1];
        rest[^1] = 1;
        for (var level = part.Options.Length - 1; level >= 0; level--)
        {
            rest[level] = rest[level + 1] * part.Options[level];
        }

        var depth = Enumerable.Range(0, shape.From + 1).ToArray();
        sums = Array.ConvertAll(depth, _ => new T[part.Sums.Length]);
        nodes = Array.ConvertAll(depth, _ => Array.ConvertAll(part.Refusals, refusal => refusal.Root));
        asked = new int[part.Refusals.Length];
        asking = [.. Enumerable.Range(0, part.Refusals.Length).Where(party => part.Refusals[party].Root > DiagramForest.True)];
        answers = Array.ConvertAll(depth, _ => Array.ConvertAll(part.Refusals, _ => Answer.Undecided));
    }

    public Tally Run()
    {
        Visit(0);
        return settled + new Tally(none, one);
    }

    private void Visit(int level)
    {
        var (refusing, undecided) = (0, 0);
        for (var party = 0; party < part.Refusals.Length; party++)
        {
            var answer = answers[level][party];
            answer = answers[level][party] = answer == Answer.Undecided ? AnswerOf(level, party) : answer;
            undecided += answer == Answer.Undecided ? 1 : 0;
            refusing +=
                answer != Answer.Refuses ? 0
                : part.Refusals[party].HasVeto ? 2
                : 1;
        }

        if (refusing > 1)
        {
            return;
        }

        if (undecided == 0)
        {
            settled += refusing == 0 ? new Tally(rest[level], 0) : new Tally(0, rest[level]);
        }
        else if (level == shape.From)
        {
            CountBlock(refusing);
        }
        else
        {
            Settle(level);
        }
    }

    private Answer AnswerOf(int level, int party)
    {
        var (reached, needs, suffices) = (sums[level], needed[level], needed[^1]);
        var consents = nodes[level][party] == DiagramForest.True;
        for (var sum = part.First[party]; sum < part.First[party + 1]; sum++)
        {
            if (reached[sum] < needs[sum])
            {
                return Answer.Refuses;
            }

            consents &= reached[sum] >= suffices[sum];
        }

        return nodes[level][party] == DiagramForest.False ? Answer.Refuses
            : consents ? Answer.Consents
            : Answer.Undecided;
    }

    private void Settle(int level)
    {
        cancellation.ThrowIfCancellationRequested();
        for (var option = 0; option < part.Options[level]; option++)
        {
            var (before, after, adds) = (sums[level], sums[level + 1], added[level][option]);
            for (var sum = 0; sum < after.Length; sum++)
            {
                after[sum] = before[sum] + adds[sum];
            }

            answers[level].CopyTo(answers[level + 1], 0);
            foreach (var party in asking)
            {
                nodes[level + 1][party] = part.Forest.Step(nodes[level][party], part.Levels[level], option);
            }

            Visit(level + 1);
        }
    }

    private void CountBlock(int refusing)
    {
        var count = 0;
        for (var party = 0; party < part.Refusals.Length; party++)
        {
            if (answers[shape.From][party] == Answer.Undecided)
            {
                asked[count++] = party;
            }
        }

        var (byNone, byOne) = block.Count(asked.AsSpan(0, count), refusing, sums[shape.From], nodes[shape.From]);
        none += byNone;
        one += byOne;
    }
}
