using System.IO.Compression;
using System.Runtime.InteropServices;

namespace CommonGround.Reading.Formats.Pdf;

/// <summary>How much packed bytes would unpack to, told step by step while nothing of it is kept.</summary>
internal static class PackedSize
{
    private const int ZlibHeader = 2;
    private const int ClearTable = 256;
    private const int EndOfStream = 257;
    private const int FirstFree = 258;

    public static void OfFlate(ReadOnlyMemory<byte> packed, Action<long> spend)
    {
        if (packed.Length < ZlibHeader)
        {
            return;
        }

        var buffer = new byte[64 * 1024];
        using var inflate = new DeflateStream(Reading(packed[ZlibHeader..]), CompressionMode.Decompress);
        try
        {
            while (inflate.Read(buffer) is var count and > 0)
            {
                spend(count);
            }
        }
        catch (InvalidDataException)
        {
            // The filter meets the same fault at the same place, and what it makes of it is counted up to there.
            return;
        }
    }

    /// <summary>A code stands for the letters of an earlier one and one more, so lengths suffice; the table itself costs as much again.</summary>
    public static void OfLzw(ReadOnlyMemory<byte> packed, Action<long> spend)
    {
        var lengths = new List<long>();
        Clear(lengths);
        var (bits, held, previous) = (9, 0, -1);
        var buffer = 0u;
        foreach (var one in packed.Span)
        {
            buffer = (buffer << 8) | one;
            held += 8;
            if (held < bits)
            {
                continue;
            }

            held -= bits;
            var code = (int)((buffer >> held) & ((1u << bits) - 1));
            if (code == EndOfStream)
            {
                return;
            }

            if (code == ClearTable)
            {
                Clear(lengths);
                (bits, previous) = (9, -1);
                continue;
            }

            if (previous >= 0)
            {
                lengths.Add(lengths[previous] + 1);
                spend(lengths[^1]);
            }

            if (code >= lengths.Count)
            {
                return;
            }

            spend(lengths[code]);
            previous = code;
            bits = lengths.Count switch
            {
                >= 2047 => 12,
                >= 1023 => 11,
                >= 511 => 10,
                _ => 9,
            };
        }
    }

    public static void OfRuns(ReadOnlyMemory<byte> packed, Action<long> spend)
    {
        var bytes = packed.Span;
        for (var at = 0; at < bytes.Length && bytes[at] != 128; at += bytes[at] < 128 ? bytes[at] + 2 : 2)
        {
            spend(bytes[at] < 128 ? bytes[at] + 1 : 257 - bytes[at]);
        }
    }

    private static void Clear(List<long> lengths)
    {
        lengths.Clear();
        lengths.AddRange(Enumerable.Repeat(1L, FirstFree));
    }

    private static MemoryStream Reading(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(bytes.ToArray(), writable: false);
}
