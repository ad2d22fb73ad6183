using System.Diagnostics;
using System.Text;
using CommonGround.Web.Visiting;

namespace CommonGround.Bench;

/// <summary>A change that an editor sent and the server acknowledged; the text that he wrote is like no other.</summary>
internal sealed record Save(int Editor, int Number, int Revision, string Text, long Sent, long Acknowledged);

/// <summary>Somebody who is connected to a case, and when he saw what.</summary>
internal abstract class ServeReader
{
    /// <summary>When a change, or one after it at the same place, first showed; null when it never did.</summary>
    public abstract long? Saw(Save save, IReadOnlyList<Save> all);

    /// <summary>A program that listens. One that may change the case is told the revision; to others each change that they can see is one event.</summary>
    public sealed class OfFeed : ServeReader
    {
        private readonly List<(long At, int? Revision)> events = [];

        public OfFeed(LiveFeed feed) => _ = Task.Run(() => Listen(feed));

        public override long? Saw(Save save, IReadOnlyList<Save> all)
        {
            lock (events)
            {
                return events.Exists(one => one.Revision is not null)
                        ? events.Where(one => one.Revision >= save.Revision).Select(one => (long?)one.At).FirstOrDefault()
                    : events.Count == all.Count + 1 ? events[1 + all.Count(one => one.Revision < save.Revision)].At
                    : null;
            }
        }

        private async Task Listen(LiveFeed feed)
        {
            while (await feed.Next() is { } told)
            {
                var at = Stopwatch.GetTimestamp();
                lock (events)
                {
                    events.Add((at, told["revision"]?.GetValue<int>()));
                }
            }
        }
    }

    /// <summary>A page of the table that is open: the change shows when its text is drawn.</summary>
    public sealed class OfPage : ServeReader
    {
        private readonly List<(long At, byte[] Drawn)> batches = [];

        public void Draw(ReadOnlyMemory<byte> batch)
        {
            var at = Stopwatch.GetTimestamp();
            lock (batches)
            {
                batches.Add((at, batch.ToArray()));
            }
        }

        public override long? Saw(Save save, IReadOnlyList<Save> all)
        {
            var texts = all.Where(one => one.Editor == save.Editor && one.Number >= save.Number)
                .Select(one => Encoding.UTF8.GetBytes(one.Text))
                .ToArray();
            lock (batches)
            {
                return batches
                    .Where(batch => batch.At >= save.Sent && Array.Exists(texts, text => batch.Drawn.AsSpan().IndexOf(text) >= 0))
                    .Select(batch => (long?)batch.At)
                    .FirstOrDefault();
            }
        }
    }
}
