using System.Text.Json;
using CommonGround.Reading;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Reading;

/// <summary>The news report of the first case, marked by hand. Its text is not part of the repository.</summary>
public sealed class ViennaReportTests
{
    private const int Marked = 39;

    [Fact]
    public void All_but_one_statement_are_found_and_nothing_else_is()
    {
        var (text, gold) = Report();
        var found = Reader.Read(new("report", text), Roster.Empty).Statements.Where(one => !one.IsBoilerplate).ToList();
        var pairs = gold.Select(one => (Gold: one, Found: found.Find(candidate => Share(text, one.Content, candidate) >= 0.5))).ToList();
        Assert.Equal(Marked, gold.Count);
        Assert.True(pairs.Count(pair => pair.Found is not null) >= 38);
        Assert.True(pairs.Count(pair => pair.Found?.Speaker is { } speaker && speaker.Mention.Overlaps(pair.Gold.Speaker)) >= 37);
        Assert.Empty(found.Except(pairs.Select(pair => pair.Found)));
    }

    [Fact]
    public void The_highlight_is_a_duplicate()
    {
        var (text, _) = Report();
        Assert.Single(Reader.Read(new("report", text), Roster.Empty).Statements, one => one.DuplicateOf is not null);
    }

    private static double Share(string text, Stretch gold, ReadStatement found)
    {
        var left = Enumerable.Range(gold.Start, gold.Length).Where(at => char.IsLetterOrDigit(text[at])).ToHashSet();
        var right = found.Content.SelectMany(part => Enumerable.Range(part.Start, part.Length)).Where(at => char.IsLetterOrDigit(text[at]));
        var both = right.Count(left.Contains);
        return (double)both / (left.Count + right.Count() - both);
    }

    private static (string Text, List<(Stretch Content, Stretch Speaker)> Gold) Report()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "data", "vienna");
        var marks = Path.Combine(folder, "report-gold.json");
        Assert.SkipUnless(File.Exists(marks), "the marked report is not beside this repository (shared/data/vienna/report-gold.json)");
        using var gold = JsonDocument.Parse(File.ReadAllText(marks));
        return (
            File.ReadAllText(Path.Combine(folder, "report-2015-10-30.txt")),
            [
                .. gold
                    .RootElement.GetProperty("statements")
                    .EnumerateArray()
                    .Select(one => (Of(one.GetProperty("content")), Of(one.GetProperty("speakerSurface")))),
            ]
        );
    }

    private static Stretch Of(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array
            ? new(element[0].GetProperty("start").GetInt32(), element.EnumerateArray().Max(part => part.GetProperty("end").GetInt32()))
            : new(element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());
}
