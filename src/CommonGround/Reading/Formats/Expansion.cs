namespace CommonGround.Reading.Formats;

/// <summary>
/// How much a source may grow when it is unpacked, counted before memory is spent on it: 200 times its size, but 4 MiB in
/// any case and never more than 64 MiB. Prose packs to a fifth or a twentieth; what goes beyond is made to exhaust.
/// </summary>
internal sealed class Expansion(string name, long packed)
{
    public const long Most = 64 * 1024 * 1024;
    private const long Least = 4 * 1024 * 1024;
    private const long Ratio = 200;

    private readonly long allowed = Math.Min(Most, Math.Max(Least, Ratio * packed));
    private long spent;

    public void Spend(long bytes)
    {
        spent += bytes;
        if (spent > allowed)
        {
            throw new UnreadableException(name, $"unpacks to more than {allowed / (1024 * 1024)} MiB, too much for its size");
        }
    }

    /// <summary>A stream whose bytes count as they are read.</summary>
    public Stream Counted(Stream packedStream) => new CountedStream(packedStream, this);

    private sealed class CountedStream(Stream inner, Expansion expansion) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            expansion.Spend(count);
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
