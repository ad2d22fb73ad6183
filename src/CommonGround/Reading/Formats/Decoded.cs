using System.Text;
using CommonGround.Packages;

namespace CommonGround.Reading.Formats;

/// <summary>Bytes as text, with a note where that took an assumption. Line ends stay as they are.</summary>
internal sealed record Decoded(string Text, ValueList<string> Notes)
{
    /// <summary>So much of a text is looked at to tell UTF-16 by its zeros.</summary>
    private const int Sample = 4096;

    /// <summary>One control character in so many letters, and a few more, are blemishes; more are no text.</summary>
    private const int LettersForAControl = 500;
    private const int Blemishes = 4;
    private const int LettersForABlemish = 20;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>By its mark, by its zeros, else by which encoding its letters are whole in.</summary>
    /// <param name="charset">The encoding that the bytes themselves name; a mark and well-formed UTF-8 say more.</param>
    public static Decoded Of(string name, ReadOnlySpan<byte> bytes, string? charset = null)
    {
        var decoded = ByMark(bytes) ?? ByZeros(bytes) ?? ByLetters(bytes, charset);
        return IsJunk(decoded.Text)
            ? throw new UnreadableException(name, "is no text: too many of its bytes are no letters in any encoding that is read")
            : decoded;
    }

    private static Decoded? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? ByLetters(bytes[Encoding.UTF8.Preamble.Length..], null)
        : bytes.StartsWith(Encoding.UTF32.Preamble) ? Mended(Encoding.UTF32, bytes[Encoding.UTF32.Preamble.Length..])
        : bytes.StartsWith(Encoding.Unicode.Preamble) ? Mended(Encoding.Unicode, bytes[Encoding.Unicode.Preamble.Length..])
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)
            ? Mended(Encoding.BigEndianUnicode, bytes[Encoding.BigEndianUnicode.Preamble.Length..])
        : null;

    /// <summary>In UTF-16 the letters of the Latin alphabet have a zero for every other byte, always on the same side.</summary>
    private static Decoded? ByZeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            even += sample[at] == 0 ? 1 : 0;
            odd += sample[at + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return odd > pairs / 2 && even <= pairs / 50
                ? Mended(Encoding.Unicode, bytes).With("no mark says its encoding; it was taken for UTF-16 LE")
            : even > pairs / 2 && odd <= pairs / 50
                ? Mended(Encoding.BigEndianUnicode, bytes).With("no mark says its encoding; it was taken for UTF-16 BE")
            : null;
    }

    /// <summary>UTF-8 where it is that; damaged UTF-8 where most of what is not ASCII is that; else what it names, or Windows-1252, which takes any byte.</summary>
    private static Decoded ByLetters(ReadOnlySpan<byte> bytes, string? charset)
    {
        var (sound, broken) = Sequences(bytes);
        return broken == 0 ? new(Strict.GetString(bytes), [])
            : sound > broken ? Mended(Encoding.UTF8, bytes)
            : charset is not null && CodePagesEncodingProvider.Instance.GetEncoding(charset) is { } named ? new(named.GetString(bytes), [])
            : new(Windows1252.GetString(bytes), ["it is not UTF-8; it was taken for Windows-1252"]);
    }

    /// <summary>How many letters beyond ASCII are whole in UTF-8, and how many bytes are part of none.</summary>
    private static (int Sound, int Broken) Sequences(ReadOnlySpan<byte> bytes)
    {
        var (sound, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            var isSound = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            sound += isSound ? 1 : 0;
            broken += isSound ? 0 : 1;
            bytes = bytes[length..];
        }

        return (sound, broken);
    }

    private static Decoded Mended(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal)
            ? new(text, ["some bytes are no letters; “\uFFFD” stands for each"])
            : new(text, []);
    }

    private static bool IsJunk(string text)
    {
        var controls = 0;
        foreach (var letter in text)
        {
            controls += IsNoLetter(letter) ? 1 : 0;
        }

        return controls > (text.Length / LettersForAControl) + Math.Min(Blemishes, text.Length / LettersForABlemish);
    }

    private static bool IsNoLetter(char letter) =>
        letter is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v') or (>= '\u007F' and <= '\u009F' and not '\u0085') or '\uFFFD';

    private Decoded With(string note) => this with { Notes = [note, .. Notes] };
}
