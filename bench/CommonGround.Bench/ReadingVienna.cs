using System.Globalization;
using System.Text.Json;
using CommonGround.Reading;

namespace CommonGround.Bench;

/// <summary>
/// Reads the marked report of the first case and prints, for each thing that was marked by hand, how much was found, how much is
/// right, and what was found that nobody marked. FOLDER has <c>report-2015-10-30.txt</c> and <c>report-gold.json</c>.
/// </summary>
internal static class ReadingVienna
{
    public static void Run(string folder)
    {
        var text = File.ReadAllText(Path.Combine(folder, "report-2015-10-30.txt"));
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "report-gold.json")));
        var date = DateOnly.Parse(
            gold.RootElement.GetProperty("articleDate").GetProperty("value").GetString()!,
            CultureInfo.InvariantCulture
        );
        var score = new ViennaScore(Reader.Read(new("report", text) { Date = date }, Roster.Empty), gold.RootElement);
        Console.WriteLine($"{"", -14}{"marked", 8}{"found", 8}{"right", 8}  right means");
        foreach (var row in score.Rows())
        {
            Console.WriteLine($"{row.What, -14}{row.Marked, 8}{row.Found, 8}{row.Right, 8}  {row.Meaning}");
        }

        Console.WriteLine();
        foreach (var row in score.Rows())
        {
            foreach (var missed in row.Missed)
            {
                Console.WriteLine($"missed {row.What}: {missed}");
            }

            foreach (var spurious in row.Spurious)
            {
                Console.WriteLine($"not marked, {row.What}: {spurious}");
            }
        }
    }
}
