namespace CommonGround.Cli;

/// <summary>Works on many things at once and gives the results in the order of the things; few wait, however many there are.</summary>
internal static class InOrder
{
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> things, Func<T, TResult> work, CancellationToken cancellation)
    {
        var started = new Queue<Task<TResult>>();
        var most = 2 * Environment.ProcessorCount;
        foreach (var thing in things)
        {
            cancellation.ThrowIfCancellationRequested();
            if (started.Count == most)
            {
                yield return started.Dequeue().GetAwaiter().GetResult();
            }

            started.Enqueue(Task.Run(() => work(thing), cancellation));
        }

        while (started.TryDequeue(out var task))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return task.GetAwaiter().GetResult();
        }
    }
}
