using System.Globalization;
using System.Text;
using CommonGround.Reading;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Reading;

/// <summary>
/// Three invented articles in three styles: what is read in each is what somebody read through and approved. On a difference, what
/// was read is written beside the test's assembly, to be compared and copied over the approved file.
/// </summary>
public sealed class ApprovedExtractTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CommonGround.Tests", "Reading", "Articles");

    private static readonly DateOnly?[] Days = [null, DateOnly.MinValue, new(2020, 2, 29), DateOnly.MaxValue];

    [Theory]
    [InlineData("delta-wire", "2020-03-18")]
    [InlineData("springs-communique", "2021-05-06")]
    [InlineData("gasfield-briefing", "2023-11-23")]
    public void What_is_read_in_an_article_is_what_was_approved(string name, string date)
    {
        var article = new Article(name, File.ReadAllText(Path.Combine(Folder, $"{name}.txt")))
        {
            Date = DateOnly.Parse(date, CultureInfo.InvariantCulture),
        };
        var read = Listing(Reader.Read(article, Roster.Empty));
        var received = Path.Combine(AppContext.BaseDirectory, $"{name}.received.txt");
        File.WriteAllText(received, read);
        var approved = Path.Combine(Folder, $"{name}.approved.txt");
        Assert.True(File.Exists(approved), $"Nobody has approved what is read in {name} yet: see {received}");
        Assert.Equal(File.ReadAllText(approved), read);
    }

    [Fact]
    public void Mutated_articles_keep_every_passage_valid()
    {
        var articles = Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        Check.Sample(
            Gen.Select(
                Gen.Int[0, articles.Length - 1],
                Gen.Double[0, 1],
                Gen.Int[0, 40],
                Gen.String[Gen.Char["“”\"'’.,:;!?()-–•$ \nSsaid12690"], 0, 12],
                Gen.Int[0, Days.Length - 1]
            ),
            (index, share, length, with, day) =>
            {
                var article = articles[index];
                var at = (int)(share * (article.Length - 1));
                var text = article[..at] + with + article[Math.Min(article.Length, at + length)..];
                var extract = Reader.Read(new("mutated", text) { Date = Days[day] }, Roster.Empty);
                Assert.All(Passages(extract), part => Assert.True(part.Start >= 0 && part.Start < part.End && part.End <= text.Length));
            },
            iter: 2000
        );
    }

    private static IEnumerable<Stretch> Passages(Extract extract) =>
        [
            .. extract.Statements.SelectMany(one => one.Content),
            .. extract.Durations.Select(one => one.Passage),
            .. extract.Meetings.Select(one => one.Passage),
            .. extract.Events.Select(one => one.Passage),
            .. extract.Events.SelectMany(one => one.Counts).Select(count => count.Passage),
            .. extract.Events.Select(one => one.Place ?? one.Passage),
            .. extract.Events.Select(one => one.Actor ?? one.Passage),
            .. extract.Lists.Select(one => one.Passage),
            .. extract.Lists.SelectMany(one => one.Items),
            .. extract.Participants.SelectMany(one => one.Mentions),
        ];

    private static string Listing(Extract extract)
    {
        var text = extract.Article.Text;
        var lines = new StringBuilder();
        Part(lines, "statements", extract.Statements.Select(one => Statement(text, one)));
        Part(lines, "durations", extract.Durations.Select(one => $"{one.Passage.In(text)} = {one.Value ?? "vague"}"));
        Part(lines, "meetings", extract.Meetings.Select(one => $"{one.Passage.In(text)} = {one.When ?? "no length"}, {Day(one.Date)}"));
        Part(lines, "events", extract.Events.Select(one => Event(text, one)));
        Part(lines, "lists", extract.Lists.Select(one => List(text, one)));
        Part(lines, "participants", extract.Participants.Select(one => $"{one.Name}, {one.Kind}, {Seat(one.Seat)}: {one.Mentions.Count}"));
        return lines.ToString();
    }

    private static void Part(StringBuilder lines, string name, IEnumerable<string> entries)
    {
        lines.Append(name).Append('\n');
        foreach (var entry in entries)
        {
            lines.Append("  ").Append(entry.Replace("\n", " ", StringComparison.Ordinal)).Append('\n');
        }
    }

    private static string Statement(string text, ReadStatement one) =>
        $"{one.Id} {one.Speaker?.Mention.In(text) ?? "nobody"} [{one.Speaker?.Resolved ?? "?"}] {Day(one.Date)}: "
        + string.Join(" … ", one.Content.Select(part => part.In(text)))
        + (one.IsBoilerplate ? " (boilerplate)" : "");

    private static string Event(string text, ReadEvent one) =>
        $"{one.Kind}: {one.Passage.In(text)} | by {In(text, one.Actor)}, in {In(text, one.Place)}, {Day(one.Date)}, told by {one.Statement ?? "the article"}"
        + string.Concat(one.Counts.Select(count => $" | {count.What} {Count(count)}"));

    private static string Count(ReadCount count) =>
        (count.IsApproximate ? "about " : "")
        + (count.AtLeast, count.AtMost) switch
        {
            (null, null) => "?",
            ({ } low, null) => $"{low} or more",
            (null, { } high) => $"up to {high}",
            ({ } low, { } high) when low == high => $"{low}",
            var (low, high) => $"{low} to {high}",
        };

    private static string List(string text, ReadList one) =>
        $"{one.Claimed?.ToString(CultureInfo.InvariantCulture) ?? "none"} claimed, {one.Listed} listed: "
        + string.Join(" | ", one.Items.Select(item => item.In(text)));

    private static string In(string text, Stretch? stretch) => stretch?.In(text) ?? "?";

    private static string Day(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture) ?? "no day";

    private static string Seat(Seat? seat) => seat?.ToString() ?? "no seat";
}
