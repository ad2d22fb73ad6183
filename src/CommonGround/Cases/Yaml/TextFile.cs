using System.Buffers;
using System.Text;

namespace CommonGround.Cases.Yaml;

/// <summary>A text of the case with its path, which knows the line and column of each of its characters.</summary>
internal sealed class TextFile(string path, string text)
{
    private static readonly SearchValues<byte> ControlCharacters = SearchValues.Create([
        .. Enumerable.Range(0, 128).Select(code => (byte)code).Where(code => char.IsControl((char)code) && code is not (9 or 10 or 13)),
    ]);

    private readonly Lazy<int[]> lineStarts = new(() => LineStarts(text));

    public string Path => path;

    public string Text => text;

    /// <summary>Line and column of a UTF-16 offset, both from 1.</summary>
    public (int Line, int Column) At(int offset)
    {
        var starts = lineStarts.Value;
        var found = Array.BinarySearch(starts, Math.Clamp(offset, 0, text.Length));
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, Math.Clamp(offset, 0, text.Length) - starts[line] + 1);
    }

    public int LineStart(int line) => lineStarts.Value[Math.Clamp(line, 1, lineStarts.Value.Length) - 1];

    /// <summary>Decodes a file of the case, or says why it is not plain text.</summary>
    public static TextFile? Decode(string path, ReadOnlyMemory<byte> bytes, bool linesEndWithLf, ProblemList problems)
    {
        var span = bytes.Span;
        if (span.StartsWith(Encoding.UTF8.Preamble))
        {
            return Refuse(problems, path, span, 0, "the file starts with a byte order mark; save it as UTF-8 without one");
        }

        if (span.IndexOfAny(ControlCharacters) is var control and >= 0)
        {
            return Refuse(problems, path, span, control, $"this is not plain text: byte {control} is {span[control]}, a control character");
        }

        if (InvalidByte(span) is var invalid and >= 0)
        {
            return Refuse(problems, path, span, invalid, $"byte {invalid} is not UTF-8; save the file as UTF-8");
        }

        if (linesEndWithLf && span.IndexOf((byte)'\r') is var carriage and >= 0)
        {
            return Refuse(problems, path, span, carriage, "a line ends with a carriage return; save the file with LF line ends");
        }

        return new(path, Encoding.UTF8.GetString(span));
    }

    private static TextFile? Refuse(ProblemList problems, string path, ReadOnlySpan<byte> bytes, int offset, string message)
    {
        var line = bytes[..offset].Count((byte)'\n') + 1;
        var start = bytes[..offset].LastIndexOf((byte)'\n') + 1;
        problems.Error(path, line, Encoding.UTF8.GetCharCount(bytes[start..offset]) + 1, message);
        return null;
    }

    private static int InvalidByte(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return -1;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }
}
