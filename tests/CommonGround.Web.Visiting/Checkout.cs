namespace CommonGround.Web.Visiting;

/// <summary>The files that the tests are built from.</summary>
public static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>The first case, as its folder has it.</summary>
    public static CommonGround.Cases.CaseFolder Vienna { get; } = Read("vienna-2015");

    private static CommonGround.Cases.CaseFolder Read(string name)
    {
        var root = Path.Combine(Root, "examples", name);
        var files = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'),
                file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
                StringComparer.Ordinal
            );
        return new(name, new SortedDictionary<string, ReadOnlyMemory<byte>>(files, StringComparer.Ordinal));
    }

    private static string Find()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "CommonGround.slnx")))
        {
            place = place.Parent ?? throw new InvalidOperationException("The tests run outside a checkout.");
        }

        return place.FullName;
    }
}
