using System.Numerics;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>
/// Options for the issues settled so far, of which none dominates another, all with the same conditions still open: sums in falling order,
/// the first party's first.
/// </summary>
internal sealed class PartialPackages<T>(int[] states, int width)
    where T : struct, INumber<T>
{
    private T[] sums = new T[16 * width];

    private BigInteger[] alike = new BigInteger[16];

    /// <summary>Where each condition stands.</summary>
    public int[] States => states;

    public int Count { get; private set; }

    /// <summary>The place in the record of steps of the first of these.</summary>
    public required int FirstStep { get; init; }

    public ReadOnlySpan<T> Sums(int place) => sums.AsSpan(place * width, width);

    /// <summary>How many partial packages are worth the same.</summary>
    public BigInteger Alike(int place) => alike[place];

    public void Add(ReadOnlySpan<T> vector, BigInteger many)
    {
        if (Count == alike.Length)
        {
            Array.Resize(ref sums, sums.Length * 2);
            Array.Resize(ref alike, alike.Length * 2);
        }

        vector.CopyTo(sums.AsSpan(Count * width));
        alike[Count++] = many;
    }

    public void AddAlike(BigInteger many) => alike[Count - 1] += many;
}
