namespace CommonGround.Web.Cases;

/// <summary>Finds what follows from what is tried, one after the other: while something moves, only the newest is asked about next.</summary>
public sealed class Following<TTried, TFound>(Func<TTried, CancellationToken, TFound> find) : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private (TTried Tried, Action<TFound> Tell)? next;
    private bool isBusy;

    /// <summary>To be called on one thread after the other, as those of a page are.</summary>
    public async Task Ask(TTried tried, Action<TFound> tell)
    {
        next = (tried, tell);
        if (isBusy)
        {
            return;
        }

        isBusy = true;
        try
        {
            while (next is { } asked && !cancellation.IsCancellationRequested)
            {
                next = null;
                var token = cancellation.Token;
                var found = await Task.Run(() => find(asked.Tried, token), token);
                if (!token.IsCancellationRequested)
                {
                    asked.Tell(found);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
        finally
        {
            isBusy = false;
        }
    }

    public void Dispose()
    {
        cancellation.Cancel();
        cancellation.Dispose();
    }
}
