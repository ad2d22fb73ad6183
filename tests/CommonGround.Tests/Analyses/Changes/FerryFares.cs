using System.Text;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Changes;

/// <summary>The case of the chapter, read from the chapter.</summary>
internal static class FerryFares
{
    public static readonly DateOnly First = new(2026, 3, 1);

    public static readonly DateOnly Second = new(2026, 3, 15);

    private static readonly string Chapter = File.ReadAllText(
        Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Changes", "Changes.md")
    );

    public static CaseFolder Folder { get; } =
        new(
            "ferry",
            new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
            {
                ["talks.yaml"] = Fenced("yaml", 0),
                ["sources/minutes.md"] = Fenced("text", 0),
                ["sources/second.md"] = Fenced("text", 1),
            }
        );

    /// <summary>Everything that the case tells, of all its days.</summary>
    public static Negotiation Case { get; } = Read(Folder);

    public static Negotiation Read(CaseFolder folder)
    {
        var reading = CaseReader.Read(folder);
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Severity.Error);
        return reading.Negotiation!;
    }

    private static ReadOnlyMemory<byte> Fenced(string language, int place) =>
        Encoding.UTF8.GetBytes(Chapter.Split($"```{language}\n")[place + 1].Split("```")[0]);
}
