using CommonGround.Analyses;
using CommonGround.Talks;

namespace CommonGround.Web.Cases;

/// <summary>A question on its way to its answer, in the background: how far it is, and a way to stop it.</summary>
public sealed class Inquiry : IProgress<Headway>
{
    /// <summary>Not more at once than there are processors: the page stays quick while long questions run.</summary>
    private static readonly SemaphoreSlim Turns = new(Math.Max(1, Environment.ProcessorCount - 1));

    private readonly CancellationTokenSource cancellation = new();

    public Inquiry(Analysis analysis, Negotiation negotiation)
    {
        Analysis = analysis;
        Negotiation = negotiation;
        Answer = Task.Run(Run);
    }

    /// <summary>Raised when it is further, and when it is done.</summary>
    public event Action? Moved;

    public Analysis Analysis { get; }

    /// <summary>Of what it is asked.</summary>
    public Negotiation Negotiation { get; }

    public Task<Finding> Answer { get; }

    public Headway? Headway { get; private set; }

    public bool WasStopped => cancellation.IsCancellationRequested && !Answer.IsCompletedSuccessfully;

    public void Stop() => cancellation.Cancel();

    public void Report(Headway value)
    {
        Headway = value;
        Moved?.Invoke();
    }

    private async Task<Finding> Run()
    {
        await Turns.WaitAsync(cancellation.Token);
        try
        {
            return Analysis.Ask(Negotiation, new Run { Cancellation = cancellation.Token, Progress = this });
        }
        finally
        {
            Turns.Release();
            Moved?.Invoke();
        }
    }
}
