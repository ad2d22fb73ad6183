using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>A file of decisions, as JSON: an object with a list <c>issues</c>, positions and outcomes from 0 to 100.</summary>
/// <param name="Decisions">Those that can be scored.</param>
/// <param name="Skipped">What is left out, and why, one line each.</param>
/// <param name="Problems">What is wrong, with line and column, one line each; nothing is to be scored where there are any.</param>
public sealed record DecisionFile(IReadOnlyList<Decision> Decisions, IReadOnlyList<string> Skipped, IReadOnlyList<string> Problems)
{
    public const int LargestFile = 64 * 1024 * 1024;
    public const int MostDecisions = 10_000;
    public const int MostActors = 100;

    /// <summary>More than these are not told one by one.</summary>
    internal const int MostProblems = 20;

    public static DecisionFile Read(byte[] bytes)
    {
        if (bytes.Length > LargestFile)
        {
            return new([], [], [$"a file of decisions has at most {LargestFile / 1024 / 1024} MB"]);
        }

        if (!Utf8.IsValid(bytes))
        {
            return new([], [], ["a file of decisions is JSON in UTF-8, and this is not UTF-8"]);
        }

        var reader = new DecisionReader(StartsWithMark(bytes) ? bytes.AsSpan(3) : bytes);
        try
        {
            reader.Read();
        }
        catch (JsonException broken)
        {
            reader.Problems.Add(Broken(broken));
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a character: the only text in valid UTF-8 that the reader does not decode.
            reader.Problems.Add("a text in this file holds half of a character, such as \\ud800");
        }

        return reader.Problems.Count > MostProblems ? new([], [], [.. reader.Problems.Take(MostProblems), "and more like these"])
            : reader.Problems.Count > 0 ? new([], [], reader.Problems)
            : new(reader.Decisions, reader.Skipped, []);
    }

    private static bool StartsWithMark(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);

    private static string Broken(JsonException broken) =>
        FormattableString.Invariant(
            $"{(broken.LineNumber ?? 0) + 1}:{(broken.BytePositionInLine ?? 0) + 1}: this is not JSON: a comma, a bracket, a quotation mark or a number is wrong here (JSON has no NaN)"
        );
}
