using System.Numerics;

namespace CommonGround.Packages;

/// <summary>A set of places in a list, such as the demands that hold together.</summary>
public readonly struct IndexSet : IEquatable<IndexSet>
{
    private readonly ulong[]? words;

    private IndexSet(ulong[] words) => this.words = words;

    public static IndexSet Empty => default;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public bool IsEmpty => Words.IndexOfAnyExcept(0ul) < 0;

    internal ReadOnlySpan<ulong> Words => words;

    public bool this[int index] => index / 64 < Words.Length && (Words[index / 64] >> (index % 64) & 1) != 0;

    public static IndexSet Of(params ReadOnlySpan<int> indexes)
    {
        var highest = -1;
        foreach (var index in indexes)
        {
            highest = Math.Max(highest, index);
        }

        var bits = new ulong[(highest / 64) + 1];
        foreach (var index in indexes)
        {
            bits[index / 64] |= 1ul << (index % 64);
        }

        return new(bits);
    }

    public static IndexSet Of(IEnumerable<int> indexes) => Of(indexes.ToArray().AsSpan());

    /// <summary>All places from zero up to, but without, <paramref name="count"/>.</summary>
    public static IndexSet Below(int count) => Of(Enumerable.Range(0, count));

    internal static IndexSet FromWord(ulong word) => new([word]);

    internal static IndexSet FromWords(ReadOnlySpan<ulong> words) => new(words.ToArray());

    public IndexSet With(int index) => this | Of(index);

    public IndexSet Without(int index) => this - Of(index);

    public static IndexSet operator |(IndexSet a, IndexSet b)
    {
        var (longer, shorter) = a.Words.Length >= b.Words.Length ? (a, b) : (b, a);
        var bits = longer.Words.ToArray();
        for (var i = 0; i < shorter.Words.Length; i++)
        {
            bits[i] |= shorter.Words[i];
        }

        return new(bits);
    }

    public static IndexSet operator &(IndexSet a, IndexSet b)
    {
        var bits = new ulong[Math.Min(a.Words.Length, b.Words.Length)];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = a.Words[i] & b.Words[i];
        }

        return new(bits);
    }

    public static IndexSet operator -(IndexSet a, IndexSet b)
    {
        var bits = a.Words.ToArray();
        for (var i = 0; i < Math.Min(bits.Length, b.Words.Length); i++)
        {
            bits[i] &= ~b.Words[i];
        }

        return new(bits);
    }

    public static bool operator ==(IndexSet a, IndexSet b) => a.Equals(b);

    public static bool operator !=(IndexSet a, IndexSet b) => !a.Equals(b);

    public bool Overlaps(IndexSet other)
    {
        for (var i = 0; i < Math.Min(Words.Length, other.Words.Length); i++)
        {
            if ((Words[i] & other.Words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSubsetOf(IndexSet other)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if ((Words[i] & ~(i < other.Words.Length ? other.Words[i] : 0)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public IEnumerable<int> Indexes()
    {
        for (var word = 0; word < (words?.Length ?? 0); word++)
        {
            for (var left = words![word]; left != 0; left &= left - 1)
            {
                yield return (word * 64) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    public bool Equals(IndexSet other) => Trimmed.SequenceEqual(other.Trimmed);

    public override bool Equals(object? obj) => obj is IndexSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in Trimmed)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    /// <summary>By size, then by the first place in which they differ.</summary>
    public static Comparison<IndexSet> BySize { get; } =
        (a, b) => a.Count.CompareTo(b.Count) is var bySize and not 0 ? bySize : ByPlace(a, b);

    public override string ToString() => $"{{{string.Join(", ", Indexes())}}}";

    private ReadOnlySpan<ulong> Trimmed => Words[..(Words.LastIndexOfAnyExcept(0ul) + 1)];

    private static int ByPlace(IndexSet a, IndexSet b)
    {
        for (var i = 0; i < Math.Max(a.Words.Length, b.Words.Length); i++)
        {
            var (x, y) = (i < a.Words.Length ? a.Words[i] : 0, i < b.Words.Length ? b.Words[i] : 0);
            if (x != y)
            {
                return (x & (1ul << BitOperations.TrailingZeroCount(x ^ y))) != 0 ? -1 : 1;
            }
        }

        return 0;
    }
}
