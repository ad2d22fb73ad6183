using System.Numerics;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>Partial packages that one option prolongs: in the same order, with the same added to each.</summary>
internal sealed record Prolonged<T>(PartialPackages<T> From, int Option, T[] Added)
    where T : struct, INumber<T>;

/// <summary>Several runs of vectors, each in falling order, as one: a heap of what is next in each.</summary>
internal sealed class MergedRuns<T>
    where T : struct, INumber<T>
{
    private readonly List<Prolonged<T>> runs;
    private readonly int width;
    private readonly int[] next;
    private readonly T[] heads;
    private readonly int[] heap;
    private int size;

    public MergedRuns(List<Prolonged<T>> runs, int width)
    {
        (this.runs, this.width) = (runs, width);
        (next, heads, heap) = (new int[runs.Count], new T[runs.Count * width], new int[runs.Count]);
        size = runs.Count;
        for (var run = 0; run < size; run++)
        {
            Load(run);
            heap[run] = run;
        }

        for (var place = (size / 2) - 1; place >= 0; place--)
        {
            Sink(place);
        }
    }

    public bool IsOver => size == 0;

    public Prolonged<T> Run => runs[heap[0]];

    /// <summary>The place in its run of what comes next.</summary>
    public int Place => next[heap[0]];

    public ReadOnlySpan<T> Vector => Head(heap[0]);

    public void Advance()
    {
        var run = heap[0];
        if (++next[run] < runs[run].From.Count)
        {
            Load(run);
        }
        else
        {
            heap[0] = heap[--size];
        }

        Sink(0);
    }

    private ReadOnlySpan<T> Head(int run) => heads.AsSpan(run * width, width);

    private void Load(int run)
    {
        var sums = runs[run].From.Sums(next[run]);
        var added = runs[run].Added;
        for (var number = 0; number < width; number++)
        {
            heads[(run * width) + number] = sums[number] + added[number];
        }
    }

    private void Sink(int place)
    {
        while ((2 * place) + 1 < size)
        {
            var child = (2 * place) + 1;
            if (child + 1 < size && ComesBefore(heap[child + 1], heap[child]))
            {
                child++;
            }

            if (!ComesBefore(heap[child], heap[place]))
            {
                return;
            }

            (heap[place], heap[child]) = (heap[child], heap[place]);
            place = child;
        }
    }

    private bool ComesBefore(int a, int b)
    {
        var (x, y) = (a * width, b * width);
        for (var number = 0; number < width; number++)
        {
            if (heads[x + number] != heads[y + number])
            {
                return heads[x + number] > heads[y + number];
            }
        }

        return a < b;
    }
}
