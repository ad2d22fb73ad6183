using System.Diagnostics;
using System.Globalization;
using CommonGround.Analyses;

namespace CommonGround.Cli;

/// <summary>One line on a terminal's standard error that says how far long work is; short work never shows it.</summary>
internal sealed class HeadwayLine : IProgress<Headway>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private long shown;

    public void Report(Headway value)
    {
        if (Console.IsErrorRedirected || Stopwatch.GetElapsedTime(start) < Patience)
        {
            return;
        }

        lock (gate)
        {
            if (shown == 0 || Stopwatch.GetElapsedTime(shown) >= Pause)
            {
                shown = Stopwatch.GetTimestamp();
                Clear();
                var share = value.Share is { } part ? part.ToString(" 0 %", CultureInfo.InvariantCulture) : "";
                Console.Error.Write($"{value.Doing}…{share}");
            }
        }
    }

    public void Dispose()
    {
        if (shown != 0)
        {
            Clear();
        }
    }

    private static void Clear() => Console.Error.Write("\r\u001b[K");
}
