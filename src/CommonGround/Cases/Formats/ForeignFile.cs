using System.Text;
using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Formats;

/// <summary>A file of another program: where it lies, and what is in it.</summary>
public sealed record ForeignFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The name of the file, without folders and ending.</summary>
    public string Name
    {
        get
        {
            var file = FileName;
            var dot = file.LastIndexOf('.');
            return dot > 0 ? file[..dot] : file;
        }
    }

    public string FileName => Path[(Path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];

    /// <summary>Its text. Old files are not always UTF-8, so bytes that are not are taken for Latin-1, and a byte order mark is passed over.</summary>
    internal TextFile? Decode(ProblemList problems)
    {
        var bytes = Bytes.Span;
        if (bytes.Length > CaseLimits.FileBytes)
        {
            problems.Error(
                Path,
                1,
                1,
                FormattableString.Invariant(
                    $"a file has at most {CaseLimits.FileBytes / 1024 / 1024} MiB, this one has {bytes.Length} bytes"
                )
            );
            return null;
        }

        if (bytes.Contains((byte)0))
        {
            problems.Error(Path, 1, 1, "this is not plain text; save it as UTF-8");
            return null;
        }

        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return new(Path, (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes[start..]));
    }
}
