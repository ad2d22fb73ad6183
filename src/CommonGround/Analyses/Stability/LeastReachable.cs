using System.Numerics;
using System.Runtime.Intrinsics;

namespace CommonGround.Analyses.Stability;

/// <summary>
/// The least key over the states that can be reached from each state, for two keys at once. Keys go back along the arrows until nothing
/// changes: within a chunk of states that stays in the cache, then from chunk to chunk. There is one fixed point, so the order does not matter.
/// </summary>
internal sealed class LeastReachable<T, TArrows>(
    TArrows arrows,
    IReadOnlyList<Change> changes,
    int[] used,
    int mostInChunk,
    CancellationToken cancellation
)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    where TArrows : IArrows
{
    public void Spread(T[] first, T[] second)
    {
        var chunk = Math.Min(first.Length, mostInChunk);
        var count = first.Length / chunk;
        var (inside, across) = (
            used.Where(change => changes[change].Mask < chunk).ToArray(),
            used.Where(change => changes[change].Mask >= chunk).ToArray()
        );
        var neighbours = across.Select(change => changes[change].Mask / chunk).Distinct().ToArray();
        var waiting = new bool[count];
        Array.Fill(waiting, true);
        while (waiting.Contains(true))
        {
            for (var place = 0; place < count; place++)
            {
                if (!waiting[place])
                {
                    continue;
                }

                cancellation.ThrowIfCancellationRequested();
                waiting[place] = false;
                if (Settle(first, second, place * chunk, chunk, inside, across))
                {
                    foreach (var neighbour in neighbours)
                    {
                        waiting[place ^ neighbour] = true;
                    }
                }
            }
        }
    }

    private bool Settle(T[] first, T[] second, int start, int length, int[] inside, int[] across)
    {
        var settled = false;
        foreach (var change in across)
        {
            settled |= Pull(first, second, start, length, change);
        }

        for (var again = true; again; )
        {
            again = false;
            foreach (var change in inside)
            {
                again |= Pull(first, second, start, length, change);
            }

            settled |= again;
        }

        return settled;
    }

    /// <summary>Each state from which the change may be made takes the keys of where it leads, if they are less.</summary>
    private bool Pull(T[] first, T[] second, int start, int length, int change)
    {
        var mask = changes[change].Mask;
        var lowered = Vector256<T>.Zero;
        for (var block = start / 64; block < (start + length) / 64; block++)
        {
            var from = arrows.From(change, block);
            for (var state = block * 64; from != 0; state += Lanes<T>.Count, from >>= Lanes<T>.Count)
            {
                var chosen = Lanes<T>.Chosen(from);
                lowered |= Lower(first, state, mask, chosen) | Lower(second, state, mask, chosen);
            }
        }

        return lowered != Vector256<T>.Zero;
    }

    private static Vector256<T> Lower(T[] keys, int state, int mask, Vector256<T> chosen)
    {
        var key = Vector256.LoadUnsafe(in keys[state]);
        var lower = Vector256.LessThan(Lanes<T>.Across(keys, state, mask), key) & chosen;
        Vector256.ConditionalSelect(lower, Lanes<T>.Across(keys, state, mask), key).StoreUnsafe(ref keys[state]);
        return lower;
    }
}
