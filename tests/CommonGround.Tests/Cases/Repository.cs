namespace CommonGround.Tests.Cases;

/// <summary>The working copy in which the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The files of that name below a folder, in order.</summary>
    public static IEnumerable<string> Files(string folder, string name)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, name, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "CommonGround.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
