namespace CommonGround.Tests.Architecture;

public sealed class NamingTests
{
    private static readonly string[] BannedSuffixes =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Utils",
        "Util",
        "Service",
        "Processor",
        "Info",
        "Data",
        "Base",
        "Impl",
    ];

    [Fact]
    public void No_type_hides_what_it_is_behind_a_suffix() =>
        Assert.Empty(Core.Types.Where(type => BannedSuffixes.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal))));

    [Fact]
    public void No_type_is_named_like_a_namespace()
    {
        var words = Core.Namespaces.SelectMany(name => name.Split('.')).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Core.Types.Where(type => words.Contains(type.Name)));
    }
}
