using System.Globalization;
using Microsoft.Extensions.Logging;

namespace CommonGround.Web.Secrecy;

/// <summary>
/// What happens to the server, in the program's own words: the wording of messages without what was put into them, and of what went
/// wrong its kind and where in the program it was. What people write never gets into a log, however much it is asked to tell.
/// </summary>
internal sealed class DiscreetLog(TextWriter writer, TimeProvider clock) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Category(categoryName, writer, clock);

    public void Dispose() { }

    private sealed class Category(string name, TextWriter writer, TimeProvider clock) : ILogger
    {
        private const string Wording = "{OriginalFormat}";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var wording = (state as IEnumerable<KeyValuePair<string, object?>>)?.LastOrDefault(one => one.Key == Wording).Value;
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} {logLevel} {name}[{eventId.Id}] {wording}"
            );
            writer.WriteLine(string.Join(Environment.NewLine, Causes(exception).Prepend(line)));
        }

        private static IEnumerable<string> Causes(Exception? exception)
        {
            for (var cause = exception; cause is not null; cause = cause.InnerException)
            {
                yield return $"{cause.GetType()} (0x{cause.HResult:x8})";
                if (cause.StackTrace is { } trace)
                {
                    yield return trace;
                }
            }
        }
    }
}
