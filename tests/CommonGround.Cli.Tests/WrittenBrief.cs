using System.Collections.Concurrent;

namespace CommonGround.Cli.Tests;

/// <summary>A case's brief as the program writes it. It takes seconds, so that who only looks at it shares one.</summary>
internal static class WrittenBrief
{
    private static readonly ConcurrentDictionary<(string Case, string Format), Lazy<Task<byte[]>>> Written = new();

    /// <summary>The brief in a file of one's own.</summary>
    public static async Task<string> Of(Scratch scratch, string name, string format) =>
        scratch.Write($"brief.{format}", await Shared(name, format));

    public static Task<byte[]> Shared(string name, string format) =>
        Written.GetOrAdd((name, format), asked => new Lazy<Task<byte[]>>(() => Write(asked.Case, asked.Format))).Value;

    public static async Task<byte[]> Write(string name, string format, string audience = "analyst")
    {
        using var scratch = new Scratch();
        var file = scratch[$"brief.{format}"];
        var ended = await Cli.Run("brief", AwkwardCases.Folder(scratch, name), "--audience", audience, "-o", file);
        Assert.Equal(new Ended(0, "", ""), ended);
        return await File.ReadAllBytesAsync(file, CancellationToken.None);
    }
}
