using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>The cases that come with the program, as known on their own day.</summary>
internal static class Example
{
    public static Negotiation Vienna { get; } = Read("vienna-2015");

    public static Negotiation Reservoir { get; } = Read("reservoir");

    private static Negotiation Read(string name) => AsKnown(Whole(name));

    private static Negotiation AsKnown(Negotiation negotiation) => negotiation.AsOf(negotiation.Date);

    /// <summary>With all that it has on later days.</summary>
    public static Negotiation Whole(string name)
    {
        var folder = Path.Combine(Repository.Root, "examples", name);
        var files = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
                StringComparer.Ordinal
            );
        return CaseReader.Read(new CaseFolder(name, files)).Negotiation!;
    }
}
