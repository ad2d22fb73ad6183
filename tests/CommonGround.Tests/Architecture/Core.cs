using System.Reflection;
using System.Runtime.CompilerServices;
using CommonGround.Analyses;

namespace CommonGround.Tests.Architecture;

/// <summary>The library, as the architecture tests look at it.</summary>
internal static class Core
{
    public static Assembly Assembly { get; } = typeof(Analysis).Assembly;

    /// <summary>Types that somebody wrote.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. Assembly
            .GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal)),
    ];

    public static IReadOnlyList<string> Namespaces { get; } =
    [.. Types.Select(type => type.Namespace).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>One for each analysis; what is below it belongs to it.</summary>
    public static IEnumerable<string> AnalysisFolders =>
        Namespaces
            .Where(name => name.StartsWith("CommonGround.Analyses.", StringComparison.Ordinal))
            .Select(name => string.Join('.', name.Split('.')[..3]))
            .Distinct(StringComparer.Ordinal);
}
