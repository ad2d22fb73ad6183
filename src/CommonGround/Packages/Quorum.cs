using System.Numerics;

namespace CommonGround.Packages;

/// <summary>How many of those who must sign may stay away, and who may not.</summary>
public sealed record Quorum(int AllBut, IndexSet Vetoes)
{
    public static Quorum Unanimity { get; } = new(0, IndexSet.Empty);

    public bool IsUnanimity => AllBut == 0;

    /// <summary>Whether the others win without these.</summary>
    public bool Tolerates(IndexSet missing) => Tolerates(missing.Words);

    internal bool Tolerates(ReadOnlySpan<ulong> missing)
    {
        var count = 0;
        for (var i = 0; i < missing.Length; i++)
        {
            if (i < Vetoes.Words.Length && (missing[i] & Vetoes.Words[i]) != 0)
            {
                return false;
            }

            count += BitOperations.PopCount(missing[i]);
        }

        return count <= AllBut;
    }
}
