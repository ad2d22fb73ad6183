using CommonGround.Reading;
using CommonGround.Reading.Formats;

namespace CommonGround.Cli;

/// <summary>A file to read, by the name under which it is told of.</summary>
internal sealed record SourceFile(string Name, string Path)
{
    /// <summary>Its article.</summary>
    /// <exception cref="RefusalException">The system refuses it, or there is no text to be had from it.</exception>
    public Article Read()
    {
        var bytes = RefusalException.Unless($"“{Name}” cannot be read", Start);
        try
        {
            return Document.Read(Name, bytes);
        }
        catch (UnreadableException cause)
        {
            throw new RefusalException(cause.Message, cause);
        }
    }

    /// <summary>One byte more than is read suffices to refuse it, whatever length the file claims.</summary>
    private byte[] Start()
    {
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        const int most = Document.LargestSource + 1;
        while (bytes.Length < most && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - bytes.Length)) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}

/// <summary>What <c>SOURCE…</c> stands for: files, and all files of folders in the order of their names, hidden ones aside.</summary>
internal static class SourceFiles
{
    public static IEnumerable<SourceFile> In(IReadOnlyList<string> paths) =>
        IsOne(paths)
            ? [new(Path.GetFileName(paths[0]), paths[0])]
            : paths.SelectMany(path => Directory.Exists(path) ? Within(path, Path.TrimEndingDirectorySeparator(path)) : [new(path, path)]);

    /// <summary>One file is told of alone; a folder is several, even where it holds one.</summary>
    public static bool IsOne(IReadOnlyList<string> paths) => paths.Count == 1 && !Directory.Exists(paths[0]);

    /// <summary>A link to a folder is not followed: it may lead back. A folder that cannot be listed is a file that cannot be read.</summary>
    private static IEnumerable<SourceFile> Within(string folder, string name)
    {
        FileSystemInfo[] entries;
        try
        {
            entries =
            [
                .. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !entry.Attributes.HasFlag(FileAttributes.Hidden)),
            ];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return [new(name, folder)];
        }

        return entries
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .SelectMany(entry =>
                entry is DirectoryInfo
                    ? entry.LinkTarget is null
                        ? Within(entry.FullName, $"{name}/{entry.Name}")
                        : []
                    : [new($"{name}/{entry.Name}", entry.FullName)]
            );
    }
}
