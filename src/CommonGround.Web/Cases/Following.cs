using System.Collections.Immutable;
using CommonGround.Talks;
using CommonGround.Web.Secrecy;

namespace CommonGround.Web.Cases;

/// <summary>
/// What follows from what is tried on a screen, beside what follows as it stands. While something moves, only the newest is asked
/// about next; what stands is asked about again only when it changed.
/// </summary>
/// <param name="find">What follows in a negotiation from what is tried there.</param>
/// <param name="tell">Called whenever something was found, on the thread of the page.</param>
public sealed class Following<T, TFound>(Func<Negotiation, ImmutableDictionary<string, T>, CancellationToken, TFound> find, Action tell)
    : IDisposable
    where T : notnull
    where TFound : class
{
    private readonly CancellationTokenSource cancellation = new();
    private CaseView? basis;
    private CaseView? asked;
    private bool isWanted;
    private bool isBusy;

    public Trial<T> Trial { get; } = new();

    /// <summary>What follows as it stands; null until it is found.</summary>
    public TFound? Untried { get; private set; }

    /// <summary>What follows from what is tried; the same where nothing is.</summary>
    public TFound? Found { get; private set; }

    /// <summary>What others change meanwhile is taken into the trial.</summary>
    public Task Stand(CaseView view)
    {
        if (ReferenceEquals(basis, view))
        {
            return Task.CompletedTask;
        }

        basis = view;
        return Follow();
    }

    public Task Put(CaseAccess access, string place, T to, T? standing)
    {
        Trial.Put(access, place, to, standing);
        return Follow();
    }

    public Task Undo()
    {
        Trial.Undo();
        return Follow();
    }

    public Task PutBack()
    {
        Trial.Clear();
        return Follow();
    }

    public Task Settle(string place)
    {
        Trial.Keep(place);
        return Follow();
    }

    public void Dispose()
    {
        cancellation.Cancel();
        cancellation.Dispose();
    }

    /// <summary>To be called on one thread after the other, as those of a page are.</summary>
    private async Task Follow()
    {
        isWanted = true;
        if (isBusy)
        {
            return;
        }

        isBusy = true;
        try
        {
            while (isWanted && !cancellation.IsCancellationRequested)
            {
                isWanted = false;
                await Find(basis!, Trial.Tried, cancellation.Token);
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

    private async Task Find(CaseView standing, ImmutableDictionary<string, T> tried, CancellationToken token)
    {
        var untried = ReferenceEquals(asked, standing) ? Untried! : await Ask(tried.Clear());
        var found = tried.IsEmpty ? untried : await Ask(tried);
        if (!token.IsCancellationRequested)
        {
            (asked, Untried, Found) = (standing, untried, found);
            tell();
        }

        Task<TFound> Ask(ImmutableDictionary<string, T> what) => Task.Run(() => find(standing.Negotiation, what, token), token);
    }
}
