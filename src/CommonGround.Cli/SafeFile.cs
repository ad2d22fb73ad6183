namespace CommonGround.Cli;

/// <summary>Writes files and folders whole or not at all: beside their place first, then moved into it.</summary>
internal static class SafeFile
{
    public static void Write(string path, byte[] content) =>
        RefusalException.Unless(
            $"“{path}” cannot be written",
            () =>
            {
                var target = Target(path);
                if (IsDevice(target))
                {
                    Fill(target, FileMode.Open, content);
                }
                else
                {
                    Replace(target, content);
                }

                return true;
            }
        );

    /// <summary>The folder must not exist yet, or be empty.</summary>
    public static void WriteFolder(string path, IReadOnlyDictionary<string, byte[]> files)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new RefusalException($"“{path}” is there already; choose a folder that is not");
        }

        RefusalException.Unless(
            $"“{path}” cannot be written",
            () => Build(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), files)
        );
    }

    /// <summary>Where a link leads is where the reader expects the file.</summary>
    private static string Target(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

    /// <summary>A device is written to; moving a file over it would take its place.</summary>
    private static bool IsDevice(string target) =>
        !OperatingSystem.IsWindows()
        && (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal));

    private static void Replace(string target, byte[] content)
    {
        if (Directory.Exists(target))
        {
            throw new RefusalException($"“{target}” is a folder");
        }

        var draft = Draft(target);
        try
        {
            Fill(draft, FileMode.CreateNew, content);
            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static bool Build(string target, IReadOnlyDictionary<string, byte[]> files)
    {
        var draft = Draft(target);
        try
        {
            foreach (var (name, content) in files)
            {
                var file = Path.Combine(draft, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                Fill(file, FileMode.CreateNew, content);
            }

            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(draft, target);
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }

        return true;
    }

    private static string Draft(string target) =>
        Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");

    private static void Fill(string path, FileMode mode, byte[] content)
    {
        using var stream = new FileStream(path, mode, FileAccess.Write);
        stream.Write(content);
        stream.Flush();
    }
}
