namespace CommonGround.Cli.Tests;

/// <summary>A folder that goes when the test is over.</summary>
internal sealed class Scratch : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("common ground ").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public IEnumerable<string> Files =>
        Directory.EnumerateFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>A case that passes every check.</summary>
    public async Task<string> NewCase()
    {
        var ended = await Cli.Run("new", this["case"]);
        Assert.Equal(0, ended.ExitCode);
        return this["case"];
    }

    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    /// <summary>A file that only some may read; on Windows that is not asked of the file.</summary>
    public string Write(string name, byte[] content, UnixFileMode readers)
    {
        Write(name, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(this[name], readers);
        }

        return this[name];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
