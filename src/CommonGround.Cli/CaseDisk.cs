using CommonGround.Cases;

namespace CommonGround.Cli;

/// <summary>Reads the files of a case, and never more of them than a case may have. Hidden files are not part of it.</summary>
internal static class CaseDisk
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden,
        IgnoreInaccessible = false,
    };

    public static CaseReading Read(string path, CancellationToken cancellation) => CaseReader.Read(Folder(path, cancellation));

    public static CaseFolder Folder(string path, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
        {
            throw new RefusalException(File.Exists(path) ? $"a case is a folder, and “{path}” is a file" : $"there is no folder “{path}”");
        }

        return RefusalException.Unless($"the case “{path}” cannot be read", () => Files(path, cancellation));
    }

    private static CaseFolder Files(string path, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(path);
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var left = CaseLimits.CaseBytes + 1;
        foreach (var file in Directory.EnumerateFiles(root, "*", Everything).Where(file => !IsInHiddenFolder(root, file)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (files.Count > CaseLimits.Files)
            {
                throw new RefusalException($"a case has at most {CaseLimits.Files} files, and “{path}” has more");
            }

            var bytes = Start(file, Math.Min(left, CaseLimits.FileBytes + 1));
            left -= bytes.Length;
            files.Add(Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), bytes);
        }

        return new CaseFolder(Path.GetFileName(Path.TrimEndingDirectorySeparator(root)), files);
    }

    private static bool IsInHiddenFolder(string root, string file) =>
        Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));

    /// <summary>Not more than so many bytes, whatever length the file claims: one more than the limit is enough to be refused.</summary>
    public static byte[] Start(string file, int most)
    {
        using var stream = File.OpenRead(file);
        using var bytes = new MemoryStream();
        var buffer = new byte[Math.Min(most, 81920)];
        while (bytes.Length < most && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - bytes.Length)) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
