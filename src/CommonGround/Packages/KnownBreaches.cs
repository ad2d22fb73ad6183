namespace CommonGround.Packages;

/// <summary>
/// All least breaches of some predicates, asked under a quorum: predicates can hold together where what a breach breaks of them
/// belongs to parties that may stay away.
/// </summary>
internal sealed class KnownBreaches(ValueList<LeastBreach> breaches, IReadOnlyList<int> owners, Quorum quorum)
{
    private readonly IndexSet[] sets = [.. breaches.Select(breach => breach.Broken)];
    private readonly int[][] members = [.. breaches.Select(breach => breach.Broken.Indexes().ToArray())];
    private readonly ulong[] missing = new ulong[(owners.Append(0).Max() / 64) + 1];

    /// <summary>What is broken where these hold, as far as parties that may stay away do not hold to it; null where they cannot hold.</summary>
    public IndexSet? For(IndexSet active, Spending spending)
    {
        for (var breach = 0; breach < members.Length; breach++)
        {
            spending.Left -= members[breach].Length;
            if (spending.Left < 0)
            {
                throw new SpentException();
            }

            if (Tolerates(members[breach], active))
            {
                return sets[breach];
            }
        }

        return null;
    }

    private bool Tolerates(int[] broken, IndexSet active)
    {
        Array.Clear(missing);
        foreach (var index in broken)
        {
            if (active[index])
            {
                missing[owners[index] / 64] |= 1ul << (owners[index] % 64);
            }
        }

        return quorum.Tolerates(missing);
    }
}
