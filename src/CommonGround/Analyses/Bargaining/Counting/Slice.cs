using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>The packages of a block under one choice of its first issues, and the sets of those that a party refuses.</summary>
internal sealed class Slice(BlockShape shape, ulong[] sets, int parties)
{
    private readonly int[] offsets = new int[parties];
    private int count;
    private int vetoes;
    private int refused;

    /// <summary>Nobody of those asked refuses anything yet.</summary>
    public void Clear(int byOthers) => (count, vetoes, refused) = (0, 0, byOthers);

    /// <summary>A party refuses every package.</summary>
    public void RefuseAll(bool hasVeto) => refused += hasVeto ? 2 : 1;

    /// <summary>A party refuses a set of packages; those with a veto come first.</summary>
    public void Refuse(int set, bool hasVeto)
    {
        offsets[count++] = set;
        vetoes += hasVeto ? 1 : 0;
    }

    /// <summary>How many packages nobody refuses, and how many one party without a veto does.</summary>
    public (int None, int One) Count()
    {
        var (none, one) = (0, 0);
        for (var word = 0; word < shape.Words && refused < 2; word += Vector256<ulong>.Count)
        {
            var (once, twice) = Refused(word);
            none += PopCount(~once);
            one += PopCount(once & ~twice);
        }

        return (none, one);
    }

    private (Vector256<ulong> Once, Vector256<ulong> Twice) Refused(int word)
    {
        ref var all = ref MemoryMarshal.GetArrayDataReference(sets);
        var twice = shape.Beyond(word);
        foreach (var offset in offsets.AsSpan(0, vetoes))
        {
            twice |= Vector256.LoadUnsafe(ref all, (nuint)(offset + word));
        }

        var once = refused > 0 ? Vector256<ulong>.AllBitsSet : twice;
        foreach (var offset in offsets.AsSpan(vetoes, count - vetoes))
        {
            var now = Vector256.LoadUnsafe(ref all, (nuint)(offset + word));
            twice |= once & now;
            once |= now;
            if (twice == Vector256<ulong>.AllBitsSet)
            {
                break;
            }
        }

        return (once, twice);
    }

    private static int PopCount(Vector256<ulong> set) =>
        BitOperations.PopCount(set[0]) + BitOperations.PopCount(set[1]) + BitOperations.PopCount(set[2]) + BitOperations.PopCount(set[3]);
}
