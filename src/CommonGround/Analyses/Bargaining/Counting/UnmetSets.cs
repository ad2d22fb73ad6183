using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>The packages of a block that do not meet conditions, by where these stand before it; as many as are met again soon are remembered.</summary>
internal sealed class UnmetSets<T>(CountedPart<T> part, BlockShape shape)
    where T : struct, INumber<T>
{
    private const int Most = 4096;

    private readonly Dictionary<int, ulong[]> sets = [];

    public ulong[] Of(int node)
    {
        if (sets.TryGetValue(node, out var known))
        {
            return known;
        }

        if (sets.Count == Most)
        {
            sets.Clear();
        }

        var unmet = new ulong[shape.Slices * shape.Words];
        var package = 0;
        Visit(shape.From, node);
        return sets[node] = unmet;

        void Visit(int level, int at)
        {
            if (level == part.Options.Length)
            {
                var bit = shape.BitOf(package++);
                unmet[bit >> 6] |= at == DiagramForest.False ? 1ul << bit : 0;
                return;
            }

            for (var option = 0; option < part.Options[level]; option++)
            {
                Visit(level + 1, part.Forest.Step(at, part.Levels[level], option));
            }
        }
    }
}
