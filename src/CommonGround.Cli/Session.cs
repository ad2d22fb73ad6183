using System.Runtime.InteropServices;
using CommonGround.Briefs;

namespace CommonGround.Cli;

/// <summary>Runs the work of one command until it ends or somebody stops it, and then publishes what came of it.</summary>
internal static class Session
{
    public static async Task<int> Run(Func<CancellationToken, Outcome> work)
    {
        try
        {
            if (await Finish(work) is not { } outcome)
            {
                return ExitCodes.Cancelled;
            }

            outcome.Publish();
            return outcome.ExitCode;
        }
        catch (RefusalException refusal)
        {
            Complain(refusal.Message);
            return ExitCodes.Refused;
        }
    }

    public static void Complain(string message) => Console.Error.WriteLine($"commonground: {Printable.Of(message)}");

    /// <summary>Null when it was stopped. Work that does not notice, such as a read that hangs, is left behind.</summary>
    private static async Task<Outcome?> Finish(Func<CancellationToken, Outcome> work)
    {
        using var cancellation = new CancellationTokenSource();
        var stopped = new TaskCompletionSource<Outcome?>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            cancellation.Cancel();
            stopped.TrySetResult(null);
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var token = cancellation.Token;
        try
        {
            return await await Task.WhenAny(Task.Run<Outcome?>(() => work(token), CancellationToken.None), stopped.Task);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return null;
        }
    }
}
