using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CommonGround.Analyses.Stability;

/// <summary>One number a state, several states at once: state s is lane s mod Count of vector s div Count.</summary>
internal static class Lanes<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly Vector256<T> BitOfLane = Vector256.Create([
        .. Enumerable.Range(0, Count).Select(lane => T.CreateTruncating(1 << lane)),
    ]);

    public static int Count => Vector256<T>.Count;

    /// <summary>All ones in the lanes whose bit is set among the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Chosen(ulong bits) => Vector256.Equals(Vector256.Create(T.CreateTruncating(bits)) & BitOfLane, BitOfLane);

    /// <summary>The numbers of the states that differ from those of a vector in the options of the mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Across(ReadOnlySpan<T> numbers, int vector, int mask)
    {
        var from = vector ^ (mask & ~(Count - 1));
        return Exchange(Vector256.LoadUnsafe(in numbers[from]), mask & (Count - 1));
    }

    /// <summary>Lane l gets what lane l xor mask holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Exchange(Vector256<T> numbers, int mask)
    {
        if (mask == 0)
        {
            return numbers;
        }

        var bytes = mask * Unsafe.SizeOf<T>();
        if ((bytes & 2) != 0)
        {
            var pairs = numbers.AsUInt32();
            numbers = ((pairs << 16) | (pairs >>> 16)).As<uint, T>();
        }

        if ((bytes & 4) != 0)
        {
            var pairs = numbers.AsUInt64();
            numbers = ((pairs << 32) | (pairs >>> 32)).As<ulong, T>();
        }

        if ((bytes & 8) != 0)
        {
            numbers = Vector256.Shuffle(numbers.AsUInt64(), Vector256.Create(1ul, 0, 3, 2)).As<ulong, T>();
        }

        return (bytes & 16) == 0 ? numbers : Vector256.Create(numbers.GetUpper(), numbers.GetLower());
    }
}
