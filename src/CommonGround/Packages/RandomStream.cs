namespace CommonGround.Packages;

/// <summary>
/// The random numbers of one draw, which follow from the seed and the draw alone: draws can be made in any order, on any number
/// of threads. SplitMix64 (Steele, Lea and Flood 2014), its start mixed once more so that neighbouring draws have nothing in common.
/// </summary>
internal sealed class RandomStream(int seed, int draw)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state = Mixed(((ulong)(uint)seed << 32 | (uint)draw) + Golden);

    public ulong Next() => Mixed(state += Golden);

    /// <summary>One of so many numbers from zero up, each as likely as the others but for one part in 2³².</summary>
    public int Below(int count) => (int)((Next() >> 32) * (ulong)count >> 32);

    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
        return bits ^ bits >> 31;
    }
}
