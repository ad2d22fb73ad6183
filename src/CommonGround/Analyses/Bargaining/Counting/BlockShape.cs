using System.Runtime.Intrinsics;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>
/// Which of the last issues make a block, and where the bit of each of its packages is. The packages fall into slices, one for each choice of the
/// block's first issues; a slice is every choice of the issues after them.
/// </summary>
/// <param name="From">The first level of the block.</param>
/// <param name="OfSlice">The first level of a slice.</param>
/// <param name="Slices">How many slices there are.</param>
/// <param name="Width">How many packages a slice has.</param>
internal sealed record BlockShape(int From, int OfSlice, int Slices, int Width)
{
    private const int MostOfSlice = 1024;
    private const int MostOfIssue = 16384;
    private const int MostSlices = 16;
    private const int MostRanked = 1024;

    private readonly ulong[] beyond = BeyondOf(Width);

    public int Packages => Slices * Width;

    /// <summary>Words of a slice's set, in whole vectors.</summary>
    public int Words { get; } = (Width + 255) / 256 * Vector256<ulong>.Count;

    /// <summary>As many issues as a slice can have, or one of very many options alone; and as many before them as there can be slices.</summary>
    public static BlockShape Of(int[] options, int sums)
    {
        var (ofSlice, width) = Last(options, options.Length, MostOfSlice);
        if (ofSlice == options.Length)
        {
            (ofSlice, width) = Last(options, ofSlice, MostOfIssue);
            return new(ofSlice, ofSlice, 1, width);
        }

        var (from, slices) = Last(options, ofSlice, Math.Min(MostSlices, MostRanked / Math.Max(1, sums)));
        return new(from, ofSlice, slices, width);
    }

    /// <summary>The place of a package's bit.</summary>
    public int BitOf(int package) => (package / Width * Words * 64) + (package % Width);

    /// <summary>The bits of a vector of a slice's set that are no package.</summary>
    public Vector256<ulong> Beyond(int word) => Vector256.Create(beyond, word);

    private static (int From, int Packages) Last(int[] options, int to, int most)
    {
        var packages = 1;
        while (to > 0 && packages * options[to - 1] <= most)
        {
            packages *= options[--to];
        }

        return (to, packages);
    }

    private static ulong[] BeyondOf(int width)
    {
        var bits = new ulong[(width + 255) / 256 * Vector256<ulong>.Count];
        for (var place = width; place < bits.Length * 64; place++)
        {
            bits[place >> 6] |= 1ul << place;
        }

        return bits;
    }
}
