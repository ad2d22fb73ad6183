namespace CommonGround.Cases;

/// <summary>The texts that ship inside the library.</summary>
internal static class Embedded
{
    public static string Text(string name)
    {
        using var stream =
            typeof(Embedded).Assembly.GetManifestResourceStream("Cases/" + name)
            ?? throw new InvalidOperationException($"The library holds no “{name}”.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
