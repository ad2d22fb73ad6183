using System.Numerics;

namespace CommonGround.Analyses.Stability;

/// <summary>A set of states of one conflict, such as those in which everybody would stay.</summary>
public sealed class StateSet : IEquatable<StateSet>
{
    private readonly ulong[] words;

    internal StateSet(int limit) => (Limit, words) = (limit, new ulong[((limit - 1) / 64) + 1]);

    /// <summary>One more than the highest state that it may hold.</summary>
    public int Limit { get; }

    public bool this[int state] => state >= 0 && state < Limit && (words[state / 64] >> (state % 64) & 1) != 0;

    public int Count => words.Sum(word => BitOperations.PopCount(word));

    public bool IsEmpty => words.AsSpan().IndexOfAnyExcept(0ul) < 0;

    /// <summary>Its states, in the order of their numbers.</summary>
    public IEnumerable<int> States
    {
        get
        {
            for (var word = 0; word < words.Length; word++)
            {
                for (var left = words[word]; left != 0; left &= left - 1)
                {
                    yield return (word * 64) + BitOperations.TrailingZeroCount(left);
                }
            }
        }
    }

    internal Span<ulong> Words => words;

    internal static StateSet Of(int limit, IEnumerable<int> states)
    {
        var set = new StateSet(limit);
        foreach (var state in states)
        {
            set.words[state / 64] |= 1ul << (state % 64);
        }

        return set;
    }

    internal static StateSet Where(int limit, Formula formula)
    {
        var set = new StateSet(limit);
        for (var block = 0; block < set.words.Length; block++)
        {
            set.words[block] = formula.Among(block);
        }

        set.words[^1] &= limit % 64 == 0 ? ulong.MaxValue : (1ul << (limit % 64)) - 1;
        return set;
    }

    internal static StateSet Copy(StateSet set)
    {
        var copy = new StateSet(set.Limit);
        set.words.CopyTo(copy.words, 0);
        return copy;
    }

    internal void Keep(StateSet others)
    {
        for (var word = 0; word < words.Length; word++)
        {
            words[word] &= others.words[word];
        }
    }

    internal void Add(StateSet others)
    {
        for (var word = 0; word < words.Length; word++)
        {
            words[word] |= others.words[word];
        }
    }

    public bool IsSubsetOf(StateSet other)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if ((words[word] & ~other.words[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(StateSet? other) => other is not null && Limit == other.Limit && words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => Equals(obj as StateSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"{{{string.Join(", ", States)}}}";
}
